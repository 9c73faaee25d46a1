package de.beschlusslage.measure.faults;

/**
 * A file that no honest person would send, or that broke on its way.
 *
 * @param name of the file
 * @param kind what is wrong with it: broken, encrypted, grows, leads out, wants to fetch, wants to
 *     run, encoding
 * @param what it holds, for people
 * @param bytes its content
 */
public record BadFile(String name, String kind, String what, byte[] bytes) {}
