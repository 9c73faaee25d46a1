package de.beschlusslage.corpus.table;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.store.Stored;
import java.util.List;

/**
 * All that the tables hold.
 *
 * @param minutes documents in the order of their ids
 * @param links by query, best first
 * @param threads by id
 * @param problems those of files that gave no document; a document's own stand in its minutes
 */
public record Corpus(
    List<Minutes> minutes, List<Link> links, List<DemandThread> threads, List<Problem> problems) {
  public Corpus {
    minutes = Stored.copyOf(minutes);
    links = Stored.copyOf(links);
    threads = Stored.copyOf(threads);
    problems = List.copyOf(problems);
  }
}
