package de.beschlusslage.evaluation;

/**
 * Where a figure would lie, in 95 of 100 cases, had other TOPs of the same kind been labelled.
 *
 * @param low 2.5th percentile
 * @param high 97.5th percentile
 */
public record Interval(double low, double high) {
  private static final double TAIL = 0.025;

  /** The central 95 % of samples, which are sorted in place. */
  static Interval of(double[] samples) {
    java.util.Arrays.sort(samples);
    int cut = (int) Math.floor(TAIL * samples.length);
    return new Interval(samples[cut], samples[samples.length - 1 - cut]);
  }
}
