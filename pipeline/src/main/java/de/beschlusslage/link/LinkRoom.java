package de.beschlusslage.link;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.corpus.store.Shelf;
import java.util.function.Supplier;

/**
 * Where linking puts what a large corpus has too much of.
 *
 * @param links makes a list for the links of a corpus
 * @param threads makes a list for its histories
 * @param rows makes room for the texts of its demands, and for their vectors
 */
public record LinkRoom(
    Supplier<Shelf<Link>> links, Supplier<Shelf<DemandThread>> threads, Supplier<Rows> rows) {
  /** Holds everything. */
  public static LinkRoom inMemory() {
    return new LinkRoom(Shelf::holdingAll, Shelf::holdingAll, Rows::holdingAll);
  }
}
