package de.beschlusslage.link;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Cuts German compounds into their parts: {@code migrationsberatung}: migration, beratung. */
final class Decompounder {
  /** Shorter words are no compounds worth cutting, longer ones are no words. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 60;
  private static final int SHORTEST_PART = 4;

  /** Read once: it is large and never changes. */
  private static final GermanWordSplitter DICTIONARY = read();

  private static GermanWordSplitter read() {
    try {
      return new GermanWordSplitter(true);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary of compound parts is not in the program", e);
    }
  }

  /**
   * The parts of a lower-case word, without particles and linking letters; empty for a simple word.
   */
  List<String> parts(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    List<String> parts = split(word);
    if (parts.size() < 2) {
      return List.of();
    }
    return parts.stream().filter(p -> p.length() >= SHORTEST_PART).toList();
  }

  // the splitter is not made for several threads
  private static List<String> split(String word) {
    synchronized (DICTIONARY) {
      return DICTIONARY.splitWord(word);
    }
  }
}
