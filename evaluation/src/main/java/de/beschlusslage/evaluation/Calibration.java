package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.label.LabelledStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Confidence against truth: of the statements marked 0.9, nine in ten should be right. A statement
 * is right if it has a partner in gold with the same type, holder and addressees.
 *
 * @param bins ascending, only those that hold a statement
 * @param error expected calibration error: mean distance of confidence and share right, weighted by
 *     the bins' sizes
 */
public record Calibration(List<Bin> bins, double error) {
  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0};

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Statements of like confidence.
   *
   * @param from least confidence
   * @param to one past the greatest, or 1 inclusive
   * @param statements how many
   * @param confidence their mean confidence
   * @param right share that is right in type, holder and addressees
   * @param typeRight share that is right in type
   */
  public record Bin(
      double from, double to, int statements, double confidence, double right, double typeRight) {}

  private record Point(double confidence, boolean right, boolean typeRight) {}

  static Calibration of(Collection<Unit> units) {
    List<Point> points = new ArrayList<>();
    for (Unit unit : units) {
      for (Comparison comparison : unit.comparisons()) {
        for (Comparison.Pair pair : comparison.pairs()) {
          pair.predicted()
              .filter(p -> p.confidence().isPresent())
              .ifPresent(p -> points.add(point(pair, p)));
        }
      }
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      boolean last = i + 2 == EDGES.length;
      List<Point> in =
          points.stream().filter(p -> p.confidence >= from && (p.confidence < to || last)).toList();
      if (!in.isEmpty()) {
        double mean = in.stream().mapToDouble(Point::confidence).average().orElse(0);
        double right = (double) in.stream().filter(Point::right).count() / in.size();
        double typeRight = (double) in.stream().filter(Point::typeRight).count() / in.size();
        bins.add(new Bin(from, to, in.size(), mean, right, typeRight));
        error += Math.abs(mean - right) * in.size() / points.size();
      }
    }
    return new Calibration(bins, error);
  }

  private static Point point(Comparison.Pair pair, Predictions.Statement predicted) {
    double confidence = predicted.confidence().orElse(0);
    if (pair.gold().isEmpty()) {
      return new Point(confidence, false, false);
    }
    LabelledStatement gold = pair.gold().get();
    boolean type = gold.type().label().equals(Words.value(predicted.type()));
    boolean all =
        type
            && values(gold.holder()).equals(values(predicted.holder()))
            && values(gold.addressees()).equals(values(predicted.addressees()));
    return new Point(confidence, all, type);
  }

  private static Set<String> values(List<String> list) {
    return list.stream().map(Words::value).collect(Collectors.toCollection(HashSet::new));
  }
}
