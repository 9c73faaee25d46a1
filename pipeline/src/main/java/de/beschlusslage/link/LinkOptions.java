package de.beschlusslage.link;

/**
 * How linking is done.
 *
 * @param candidates earlier items that are looked at closely for each item
 * @param kept earlier items reported for each item, at most {@code candidates}
 * @param postings entries of the inverted index read for each item, rarest terms first; bounds the
 *     cost of an item however large the corpus grows
 * @param threads workers; the result does not depend on it
 */
public record LinkOptions(int candidates, int kept, int postings, int threads) {

  /**
   * @throws IllegalArgumentException if a number is below one or more is kept than looked at
   */
  public LinkOptions {
    if (candidates < 1 || kept < 1 || postings < 1 || threads < 1 || kept > candidates) {
      throw new IllegalArgumentException("link options out of range");
    }
  }

  /** Ten links an item, as the table contract says; one thread. */
  public static LinkOptions standard() {
    return new LinkOptions(40, 10, 20_000, 1);
  }

  /** The same with another number of workers. */
  public LinkOptions withThreads(int workers) {
    return new LinkOptions(candidates, kept, postings, workers);
  }
}
