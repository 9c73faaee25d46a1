package de.beschlusslage.link;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import java.util.List;

/**
 * What belongs together across sessions.
 *
 * @param links by query, best first
 * @param threads by id
 */
public record Linked(List<Link> links, List<DemandThread> threads) {
  public Linked {
    links = List.copyOf(links);
    threads = List.copyOf(threads);
  }
}
