package de.beschlusslage;

import de.beschlusslage.corpus.table.Corpus;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that came of a run.
 *
 * @param corpus documents, links, threads and problems
 * @param ledger the sums
 * @param inputs each file with its hash, by name
 * @param reused how many documents an earlier run had read already
 * @param times how long each part of the work took, in order of the work
 */
public record Run(
    Corpus corpus, Ledger ledger, List<Source> inputs, int reused, Map<String, Duration> times) {
  public Run {
    inputs = List.copyOf(inputs);
    times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
  }

  /**
   * A file that was read.
   *
   * @param file the name the user knows
   * @param sha256 of its bytes, empty where they could not be read
   */
  public record Source(String file, String sha256) {}
}
