package de.beschlusslage.reference;

/** Words as the law automaton sees them: one rule for its keys and for the text. */
final class Tokens {
  private Tokens() {}

  /** End of the token that begins at {@code start}: a word with inner hyphens, or one character. */
  static int end(CharSequence text, int start, int limit) {
    int i = start;
    while (i < limit) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        i++;
      } else if (isHyphen(c)
          && i > start
          && i + 1 < limit
          && Character.isLetterOrDigit(text.charAt(i + 1))) {
        i++;
      } else {
        break;
      }
    }
    return i == start ? start + 1 : i;
  }

  /**
   * End of the token without its case ending, so that "Grundgesetzes" meets "Grundgesetz" and
   * "Allgemeinen" meets "Allgemeines". Only the same rule on both sides matters, not linguistics.
   */
  static int stemEnd(CharSequence text, int start, int end) {
    if (end - start < 5 || !Character.isLowerCase(text.charAt(end - 1))) {
      return end;
    }
    char last = text.charAt(end - 1);
    char before = text.charAt(end - 2);
    if (before == 'e' && (last == 's' || last == 'n' || last == 'r' || last == 'm')) {
      return end - 2;
    }
    return last == 'e' || last == 's' || last == 'n' ? end - 1 : end;
  }

  /** First position at or after {@code i} that is no blank. */
  static int skipBlanks(CharSequence text, int i, int limit) {
    while (i < limit && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isBlank(char c) {
    return c == ' '
        || c == '\n'
        || c == '\t'
        || c == '\u00a0'
        || c == '\r'
        || c == '\u202f'
        || c == '\u2009';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
