package de.beschlusslage.corpus;

import java.util.List;

/** The months' German names. Java's own would load the locale's data at each start. */
public final class Months {
  /** In the order of the year. */
  public static final List<String> NAMES =
      List.of(
          "Januar",
          "Februar",
          "März",
          "April",
          "Mai",
          "Juni",
          "Juli",
          "August",
          "September",
          "Oktober",
          "November",
          "Dezember");

  private Months() {}

  /** Whether {@code word} is such a name, or Austria's for January. */
  public static boolean isName(String word) {
    return NAMES.contains(word) || word.equals("Jänner");
  }
}
