package de.beschlusslage.report;

import java.util.List;

/** The sixteen Länder, as applicants are spelled. */
final class Laender {
  /** The value that stands for all sixteen. */
  static final String ALL = "Alle Länder";

  static final List<String> NAMES =
      List.of(
          "Baden-Württemberg",
          "Bayern",
          "Berlin",
          "Brandenburg",
          "Bremen",
          "Hamburg",
          "Hessen",
          "Mecklenburg-Vorpommern",
          "Niedersachsen",
          "Nordrhein-Westfalen",
          "Rheinland-Pfalz",
          "Saarland",
          "Sachsen",
          "Sachsen-Anhalt",
          "Schleswig-Holstein",
          "Thüringen");

  private Laender() {}

  /** The Länder that {@code applicants} names, each once, in its order. */
  static List<String> expand(List<String> applicants) {
    return applicants.contains(ALL) ? NAMES : applicants.stream().distinct().toList();
  }
}
