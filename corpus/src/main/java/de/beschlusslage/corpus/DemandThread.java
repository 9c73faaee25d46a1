package de.beschlusslage.corpus;

import java.util.List;

/**
 * Connected demands across sessions as one history.
 *
 * @param id for example {@code t0001}, by the order of the first member
 * @param itemIds members in order of their session, then of reading
 */
public record DemandThread(String id, List<String> itemIds) {
  public DemandThread {
    itemIds = List.copyOf(itemIds);
  }
}
