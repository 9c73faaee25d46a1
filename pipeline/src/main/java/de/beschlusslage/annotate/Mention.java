package de.beschlusslage.annotate;

/**
 * An actor named in a sentence.
 *
 * @param from first token
 * @param to one past the last token
 * @param actor who
 */
record Mention(int from, int to, Actor actor) {}
