package de.beschlusslage.corpus.label;

import java.text.Normalizer;

/**
 * Finds quotes in a text by their letters alone, so that line breaks, words split over lines,
 * margin line numbers and kinds of blanks or dashes make no difference. A page break may put a
 * running header into a sentence: one gap of at most {@value #GAP} letters is forgiven.
 */
final class QuoteFinder {
  static final int GAP = 160;
  private static final int LEAST_PART = 4;

  private final String letters;

  QuoteFinder(String text) {
    letters = lettersOf(text);
  }

  /** Where {@code quote} first begins at or after {@code from}, counted in letters, or -1. */
  int find(String quote, int from) {
    String wanted = lettersOf(quote);
    if (wanted.isEmpty()) {
      return -1;
    }
    int whole = letters.indexOf(wanted, from);
    return whole >= 0 ? whole : findWithGap(wanted, from);
  }

  private int findWithGap(String wanted, int from) {
    if (wanted.length() < 2 * LEAST_PART) {
      return -1;
    }
    String head = wanted.substring(0, LEAST_PART);
    for (int at = letters.indexOf(head, from); at >= 0; at = letters.indexOf(head, at + 1)) {
      int same = LEAST_PART;
      while (same < wanted.length()
          && at + same < letters.length()
          && letters.charAt(at + same) == wanted.charAt(same)) {
        same++;
      }
      String rest = wanted.substring(Math.min(same, wanted.length() - 1));
      int again = letters.indexOf(rest, at + same);
      if (rest.length() >= LEAST_PART && again >= 0 && again <= at + same + GAP) {
        return at;
      }
    }
    return -1;
  }

  private static String lettersOf(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
