package de.beschlusslage.link;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.store.Stored;
import java.util.List;

/**
 * What linking found.
 *
 * @param links for each item at most ten earlier ones, best first; items in the order of sessions
 * @param threads connected demands across sessions
 */
public record Linked(List<Link> links, List<DemandThread> threads) {
  public Linked {
    links = Stored.copyOf(links);
    threads = Stored.copyOf(threads);
  }
}
