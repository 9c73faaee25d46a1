package de.beschlusslage.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Brings left and right pages of a document printed on both sides to one left edge: their margins
 * differ, and what is set further in on one page would stand beside the text of the next.
 */
final class Sides {
  /** Edges differ by this much (points) before it is more than rounding. */
  private static final double LEAST = 3;

  /** Wider margins than this are another layout. */
  private static final double MOST = 120;

  private static final double SAME = 1.5;

  /** So many rows end at the text's right edge where text is set. */
  private static final int ROWS = 5;

  private Sides() {}

  /** The pages with the text of even ones where that of odd ones stands. */
  static List<PageRows> align(List<PageRows> pages) {
    List<Row> odd = rows(pages, 0);
    List<Row> even = rows(pages, 1);
    Edge right = usual(odd, Row::x1);
    Edge other = usual(even, Row::x1);
    double shift = other.x - right.x;
    boolean fits = Math.abs(shift) > LEAST && Math.abs(shift) < MOST;
    if (!fits || right.rows < ROWS || other.rows < ROWS || !bothEdges(odd, even, shift)) {
      return pages;
    }
    List<PageRows> out = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      out.add(p % 2 == 0 ? pages.get(p) : pages.get(p).shifted(-shift));
    }
    return out;
  }

  private static List<Row> rows(List<PageRows> pages, int from) {
    List<Row> rows = new ArrayList<>();
    for (int p = from; p < pages.size(); p += 2) {
      rows.addAll(pages.get(p).rows());
    }
    return rows;
  }

  /** Whether the left edge moves with the right one: the usual one, or the leftmost. */
  private static boolean bothEdges(List<Row> odd, List<Row> even, double shift) {
    double usual = usual(even, Row::x0).x - usual(odd, Row::x0).x;
    double least =
        even.stream().mapToDouble(Row::x0).min().orElse(0)
            - odd.stream().mapToDouble(Row::x0).min().orElse(0);
    return Math.abs(usual - shift) < SAME || Math.abs(least - shift) < SAME;
  }

  private record Edge(double x, int rows) {}

  /** Where most rows begin or end. */
  private static Edge usual(List<Row> rows, ToDoubleFunction<Row> edge) {
    Map<Long, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(Math.round(edge.applyAsDouble(row)), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
        .map(e -> new Edge(e.getKey(), e.getValue()))
        .orElse(new Edge(0, 0));
  }
}
