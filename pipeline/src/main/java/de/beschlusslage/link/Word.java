package de.beschlusslage.link;

import java.util.List;

/**
 * A distinct word of the corpus, analysed once.
 *
 * @param printed as it stands in the text
 * @param form lower-cased
 * @param stem what inflected forms share
 * @param parts stems of its compound's parts, empty for a simple word
 * @param grams hashed character 5-grams of the word within its boundaries, sorted
 * @param patterns patterns of {@link Subjects} it fits
 * @param stop whether it says nothing about a subject
 */
record Word(
    String printed,
    String form,
    String stem,
    List<String> parts,
    int[] grams,
    int[] patterns,
    boolean stop) {

  /** Whether it is printed like a noun; German nouns begin with a capital. */
  boolean noun() {
    return Character.isUpperCase(printed.charAt(0));
  }
}
