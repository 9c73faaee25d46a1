package de.beschlusslage.link;

/**
 * A word in its place.
 *
 * @param word the word
 * @param start first UTF-16 code unit in the analysed text
 * @param end one past the last
 */
record Token(Word word, int start, int end) {}
