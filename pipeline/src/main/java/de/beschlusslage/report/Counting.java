package de.beschlusslage.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a table counts once. */
public enum Counting {
  /** Speech acts: points that inherit their stem's act count together with it. */
  ACTS(
      "acts",
      new Text(
          "Sprechakte (Punkte, die den Akt ihres Obersatzes erben, einmal gezählt)",
          "acts (points that inherit their stem's act counted once with it)")),
  /** Every statement, that is every row of statements.csv. */
  POINTS(
      "points",
      new Text(
          "Aussagen (jeder Punkt, der einen Akt erbt, einzeln gezählt)",
          "points (each statement, inherited or not, counted)")),
  /** Every item (Ziffer), also those without a statement. */
  ITEMS("items", new Text("Ziffern", "items (Ziffern)")),
  /** Every resolution (TOP), also those without an item. */
  RESOLUTIONS("resolutions", new Text("Beschlüsse (TOP)", "resolutions (TOPs)"));

  private final String option;
  private final Text heading;

  Counting(String option, Text heading) {
    this.option = option;
    this.heading = heading;
  }

  /** The value on the command line. */
  public String option() {
    return option;
  }

  /** Says in a heading what is counted. */
  public Text heading() {
    return heading;
  }

  /** The counting of that name, if there is one. */
  public static Optional<Counting> ofOption(String name) {
    return Arrays.stream(values())
        .filter(c -> c.option.equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
