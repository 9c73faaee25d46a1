package de.beschlusslage.link;

import java.util.List;

/** What came of a query. */
public sealed interface FindResult {

  /**
   * An answer.
   *
   * @param hits best first
   * @param total number of items that match
   */
  record Found(List<Hit> hits, long total) implements FindResult {
    public Found {
      hits = List.copyOf(hits);
    }
  }

  /**
   * The query could not be understood.
   *
   * @param message one line for the person who asked
   */
  record Refused(String message) implements FindResult {}
}
