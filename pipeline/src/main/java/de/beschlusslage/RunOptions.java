package de.beschlusslage;

import java.time.Duration;

/**
 * How a run works; nothing here changes its result.
 *
 * @param threads how many documents are read at a time
 * @param perDocument how long one document may take before it is left out
 */
public record RunOptions(int threads, Duration perDocument) {
  /** Far more than any document needs: what takes longer hangs. */
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

  /**
   * @throws IllegalArgumentException if there is less than one thread or no time
   */
  public RunOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    if (perDocument.isNegative() || perDocument.isZero()) {
      throw new IllegalArgumentException("time for a document: " + perDocument);
    }
  }

  /** As many threads as there are processors. */
  public static RunOptions usual() {
    return new RunOptions(Runtime.getRuntime().availableProcessors(), USUAL_LIMIT);
  }
}
