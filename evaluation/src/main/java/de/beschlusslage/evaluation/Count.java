package de.beschlusslage.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Right, invented and missed.
 *
 * @param hit in both
 * @param invented in the prediction only
 * @param missed in gold only
 */
public record Count(int hit, int invented, int missed) {
  /** Nothing counted yet. */
  public static final Count NONE = new Count(0, 0, 0);

  /** Both counts together. */
  public Count plus(Count other) {
    return new Count(hit + other.hit, invented + other.invented, missed + other.missed);
  }

  /** How many gold has. */
  public int support() {
    return hit + missed;
  }

  /** Share of the predicted that is right; where nothing is predicted, 1 if nothing is missed. */
  public double precision() {
    return hit + invented > 0 ? (double) hit / (hit + invented) : missed == 0 ? 1 : 0;
  }

  /** Share of gold that was found; where gold has nothing, 1 if nothing is invented. */
  public double recall() {
    return hit + missed > 0 ? (double) hit / (hit + missed) : invented == 0 ? 1 : 0;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
  }

  /** Precision, recall and F1 to four places. */
  public Figure figure() {
    return new Figure(rounded(precision()), rounded(recall()), rounded(f1()), support());
  }

  /** Four places, half to even on the exact binary value, as Python rounds. */
  static double rounded(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }

  /**
   * Figures as they are printed, each to four places.
   *
   * @param p precision
   * @param r recall
   * @param f1 harmonic mean of the unrounded two
   * @param n support in gold
   */
  public record Figure(double p, double r, double f1, int n) {}
}
