package de.beschlusslage.annotate;

/**
 * Somebody who can be asked to act.
 *
 * @param value canonical name in the tables
 * @param gender {@code m}, {@code f}, {@code n} or {@code p} (plural): decides what "der" before it
 *     means
 */
record Actor(String value, char gender) {}
