package de.beschlusslage.measure.faults;

import java.util.Locale;

/**
 * How large the files are that only want to be large. Those that have to pass a limit of the
 * program do so under either burden.
 *
 * @param longestLine bytes of the file that is a single line
 * @param part which part of the full size the others have: 1 is all of it, 10 a tenth
 */
public record Burden(int longestLine, int part) {
  /** More than the memory of a usual run holds. */
  public static final Burden FULL = new Burden(100_000_000, 1);

  /** As much as a test may take. */
  public static final Burden LIGHT = new Burden(2_000_000, 10);

  /** Of {@code full}, what is made. */
  int of(int full) {
    return full / part;
  }

  /** How many of {@code things} are made, for people. */
  String told(int full, String things) {
    return String.format(Locale.ROOT, "%,d %s", of(full), things);
  }
}
