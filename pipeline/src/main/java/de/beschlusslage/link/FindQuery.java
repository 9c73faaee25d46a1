package de.beschlusslage.link;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for.
 *
 * @param words a query in Lucene's classic syntax, or plain text; see {@code plain}
 * @param plain whether {@code words} is text without syntax, for example a Ziffer of a draft
 * @param conferences short forms; empty for any
 * @param from first day of the sessions wanted
 * @param to last day of the sessions wanted
 * @param types labels of which an item has at least one; empty for any
 * @param addressees of which an item has at least one; empty for any
 * @param laws short forms of which an item cites at least one; empty for any
 * @param limit most hits returned, at least 1
 */
public record FindQuery(
    String words,
    boolean plain,
    Set<String> conferences,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<String> types,
    Set<String> addressees,
    Set<String> laws,
    int limit) {

  /**
   * @throws IllegalArgumentException if {@code limit} is below 1
   */
  public FindQuery {
    conferences = Set.copyOf(conferences);
    types = Set.copyOf(types);
    addressees = Set.copyOf(addressees);
    laws = Set.copyOf(laws);
    if (limit < 1) {
      throw new IllegalArgumentException("limit below 1");
    }
  }

  /** A query without filters. */
  public static FindQuery of(String words, int limit) {
    return new FindQuery(
        words,
        false,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        limit);
  }

  /** Another query in Lucene's syntax with the same filters. */
  public FindQuery withWords(String query) {
    return new FindQuery(query, false, conferences, from, to, types, addressees, laws, limit);
  }

  /** Plain text with the same filters. */
  public FindQuery withPlain(String text) {
    return new FindQuery(text, true, conferences, from, to, types, addressees, laws, limit);
  }
}
