package de.beschlusslage.ingest;

/**
 * How two lines meet.
 *
 * <p>A hyphen at a line's end is a split word ("Senato-/ren") unless what follows shows it to be a
 * real one: a conjunction ("Sprach-/und Kurssystem"), a capital ("EU-/Bürger",
 * "Mecklenburg-/Vorpommern"), or an abbreviation or number before it ("EU-/weit",
 * "Covid-19-/bedingt").
 */
enum Seam {
  /** One paragraph ends, another begins. */
  BREAK,
  /** The same paragraph: a blank between them. */
  BLANK,
  /** The same word, the hyphen goes. */
  MEND,
  /** The same word, nothing between. */
  GLUE;

  /** The seam between two lines of one paragraph. */
  static Seam within(String before, String after, Cues cues) {
    int n = before.length();
    if (n > 0 && before.charAt(n - 1) == Characters.SOFT) {
      return MEND;
    }
    if (n > 1 && before.charAt(n - 1) == '/' && before.charAt(n - 2) != ' ') {
      return GLUE;
    }
    if (!Endings.hyphen(before) || after.isEmpty()) {
      return BLANK;
    }
    String next = Endings.firstWord(after);
    char first = after.charAt(0);
    if (cues.suspends(next) || !Character.isLetterOrDigit(first)) {
      return BLANK;
    }
    if (!Character.isLowerCase(first)) {
      return GLUE;
    }
    return abbreviation(before) ? GLUE : MEND;
  }

  /** Whether the part before the closing hyphen is a number or has no lower-case letter. */
  private static boolean abbreviation(String before) {
    int i = before.length() - 2;
    int upper = 0;
    while (i >= 0 && Character.isLetterOrDigit(before.charAt(i))) {
      if (Character.isLowerCase(before.charAt(i))) {
        return false;
      }
      upper++;
      i--;
    }
    return upper >= 2;
  }
}
