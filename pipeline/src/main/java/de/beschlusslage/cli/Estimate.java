package de.beschlusslage.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the rest will take: as long for each document as those so far took on average. It is
 * silent until that says something, and it rounds up.
 */
final class Estimate {
  private static final Duration TOO_EARLY = Duration.ofSeconds(2);

  /** One of so many documents must be done. */
  private static final int FEW = 50;

  private Estimate() {}

  /**
   * What is left.
   *
   * @param done documents dealt with
   * @param all documents to read
   * @param elapsed since the first was begun
   */
  static Optional<Duration> left(long done, long all, Duration elapsed) {
    if (done >= all) {
      return Optional.of(Duration.ZERO);
    }
    if (done <= all / FEW || elapsed.compareTo(TOO_EARLY) < 0) {
      return Optional.empty();
    }
    long millis = elapsed.toMillis() * (all - done) / done;
    return Optional.of(Duration.ofSeconds(millis / 1000 + 1));
  }
}
