package de.beschlusslage.report;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.List;

/** The sixteen Länder, as applicants are spelled. */
final class Laender {
  /** The value that stands for all sixteen. */
  static final String ALL = "Alle Länder";

  static final List<String> NAMES =
      LexiconReader.resource("laender.csv").entries().stream()
          .map(Lexicon.Entry::value)
          .filter(name -> !name.equals(ALL))
          .distinct()
          .sorted()
          .toList();

  private Laender() {}

  /** The Länder that {@code applicants} names, each once, in its order. */
  static List<String> expand(List<String> applicants) {
    return applicants.contains(ALL) ? NAMES : applicants.stream().distinct().toList();
  }
}
