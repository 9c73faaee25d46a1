package de.beschlusslage.link;

import java.util.List;
import java.util.Set;

/** Which items answer a query. */
public sealed interface Ranking {

  /**
   * An answer.
   *
   * @param items numbers of the items in the index, best first
   * @param terms what of the query can be marked in a text, for {@link ResolutionIndex#passage}
   */
  record Ranked(List<Integer> items, Set<String> terms) implements Ranking {
    public Ranked {
      items = List.copyOf(items);
      terms = Set.copyOf(terms);
    }
  }

  /** The query is not answered. */
  record Refused(Refusal reason) implements Ranking {}
}
