package de.beschlusslage.ingest;

/** How lines end and begin: what tells a finished sentence from a broken one. */
final class Endings {
  private static final String CLOSERS = "“”\"»«)’'*]";

  private Endings() {}

  /** Whether {@code line} ends as a sentence or a lead-in does. */
  static boolean terminal(String line) {
    int i = line.length() - 1;
    while (i >= 0 && (CLOSERS.indexOf(line.charAt(i)) >= 0 || line.charAt(i) == ' ')) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    char c = line.charAt(i);
    if (c == '.') {
      // "am 22." and "z." go on
      boolean ordinal = i > 0 && Character.isDigit(line.charAt(i - 1)) && ordinal(line, i);
      boolean initial =
          i > 0
              && Character.isLetter(line.charAt(i - 1))
              && (i == 1 || !Character.isLetter(line.charAt(i - 2)));
      return !ordinal && !initial;
    }
    return c == '!' || c == '?' || c == ':' || c == ';';
  }

  /** One or two digits before the full stop at {@code dot}: a day, a session; a year ends. */
  private static boolean ordinal(String line, int dot) {
    int i = dot - 1;
    while (i >= 0 && Character.isDigit(line.charAt(i))) {
      i--;
    }
    return dot - 1 - i <= 2;
  }

  /** Whether {@code line} ends with a hyphen that belongs to a word. */
  static boolean hyphen(String line) {
    int n = line.length();
    return n >= 2 && line.charAt(n - 1) == '-' && Character.isLetterOrDigit(line.charAt(n - 2));
  }

  /** The last word, without punctuation before it. */
  static String lastWord(String line) {
    int blank = line.lastIndexOf(' ');
    int from = blank + 1;
    while (from < line.length() && "(„\"“»".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    return line.substring(from);
  }

  /** The first word, without punctuation behind it. */
  static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != ' ') {
      end++;
    }
    while (end > 0 && ",;:".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Whether {@code line} begins in lower case: the middle of a sentence. */
  static boolean lower(String line) {
    return !line.isEmpty() && Character.isLowerCase(line.charAt(0));
  }
}
