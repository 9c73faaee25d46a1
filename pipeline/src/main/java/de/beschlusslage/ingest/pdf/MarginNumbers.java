package de.beschlusslage.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds line numbers in the left or right margin and takes them out of the rows.
 *
 * <p>A column of numbers counts as line numbers when it stands outside the text, aligned on one
 * edge, and its numbers grow by one constant step (1 for every line, 5 for every fifth) as the
 * lines do. They may start afresh on each page or with each TOP.
 */
final class MarginNumbers {
  /** Numbers of one column line up within this many points. */
  private static final double ALIGNED = 4;

  /** Share of text rows that may begin beyond the number column (outdented headings). */
  private static final double OUTSIDE = 0.04;

  private record Found(int page, int row, int value, double edge, double inner) {}

  /** The pages without their margin numbers; rows that held nothing else are gone. */
  List<PageRows> take(List<PageRows> pages) {
    List<PageRows> left = takeSide(pages, true);
    return left == pages ? takeSide(pages, false) : left;
  }

  private List<PageRows> takeSide(List<PageRows> pages, boolean left) {
    List<Found> column = column(pages, left);
    if (!isNumbering(pages, column, left)) {
      return pages;
    }
    Map<Integer, Map<Integer, Integer>> numbers = new HashMap<>();
    for (Found found : column) {
      numbers.computeIfAbsent(found.page, p -> new HashMap<>()).put(found.row, found.value);
    }
    List<PageRows> out = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      PageRows page = pages.get(p);
      List<Row> rows = new ArrayList<>();
      for (int r = 0; r < page.rows().size(); r++) {
        Row row = page.rows().get(r);
        Integer number = numbers.getOrDefault(p, Map.of()).get(r);
        if (number == null) {
          rows.add(row);
          continue;
        }
        int size = row.words().size();
        List<Word> rest = left ? row.words().subList(1, size) : row.words().subList(0, size - 1);
        if (!rest.isEmpty()) {
          rows.add(row.withMargin(number, rest));
        }
      }
      out.add(page.with(rows));
    }
    return out;
  }

  /** The numbers that share the most common outer or inner edge. */
  private static List<Found> column(List<PageRows> pages, boolean left) {
    List<Found> all = new ArrayList<>();
    Map<Long, Integer> edges = new HashMap<>();
    for (int p = 0; p < pages.size(); p++) {
      List<Row> rows = pages.get(p).rows();
      for (int r = 0; r < rows.size(); r++) {
        Row row = rows.get(r);
        List<Word> words = row.words();
        Word word = left ? words.get(0) : words.get(words.size() - 1);
        if (!isNumber(word)) {
          continue;
        }
        double gap =
            words.size() == 1
                ? Double.MAX_VALUE
                : left
                    ? words.get(1).x0() - word.x1()
                    : word.x0() - words.get(words.size() - 2).x1();
        if (gap < 0.45 * row.size()) {
          continue;
        }
        for (double edge : new double[] {word.x0(), word.x1()}) {
          all.add(
              new Found(p, r, Integer.parseInt(word.text()), edge, left ? word.x1() : word.x0()));
          edges.merge(Math.round(edge / ALIGNED), 1, Integer::sum);
        }
      }
    }
    long best = Long.MIN_VALUE;
    int most = 0;
    for (Map.Entry<Long, Integer> edge : edges.entrySet()) {
      int count = edge.getValue() + Math.max(near(edges, edge, -1), near(edges, edge, 1));
      if (count > most || count == most && edge.getKey() < best) {
        most = count;
        best = edge.getKey();
      }
    }
    double centre = best * ALIGNED;
    Map<Long, Found> one = new java.util.LinkedHashMap<>();
    for (Found found : all) {
      if (Math.abs(found.edge - centre) <= 1.5 * ALIGNED) {
        one.putIfAbsent((long) found.page << 32 | found.row, found);
      }
    }
    return List.copyOf(one.values());
  }

  private static int near(Map<Long, Integer> edges, Map.Entry<Long, Integer> edge, int by) {
    return edges.getOrDefault(edge.getKey() + by, 0);
  }

  private static boolean isNumber(Word word) {
    String text = word.text();
    return text.length() <= 4 && !word.raised() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNumbering(List<PageRows> pages, List<Found> column, boolean left) {
    if (column.size() < 3) {
      return false;
    }
    Map<Integer, Integer> steps = new HashMap<>();
    int pairs = 0;
    int rowsBetween = 0;
    for (int i = 1; i < column.size(); i++) {
      Found before = column.get(i - 1);
      Found now = column.get(i);
      int step = now.value - before.value;
      if (now.page == before.page && step > 0) {
        pairs++;
        rowsBetween += now.row - before.row;
        steps.merge(step, 1, Integer::sum);
      }
    }
    if (pairs < 2) {
      return false;
    }
    int step =
        steps.entrySet().stream()
            .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
            .orElseThrow()
            .getKey();
    boolean steady = steps.get(step) >= 0.8 * pairs;
    // every line: most rows carry a number; every fifth: about five rows lie between two numbers
    double perPair = (double) rowsBetween / pairs;
    boolean dense = perPair < step * 1.6 + 0.2 && (step > 1 || perPair < 1.6);
    boolean known = IntStream.of(1, 2, 5, 10).anyMatch(s -> s == step);
    return steady && dense && known && outside(pages, column, left);
  }

  private static boolean outside(List<PageRows> pages, List<Found> column, boolean left) {
    double inner =
        left
            ? column.stream().mapToDouble(Found::inner).max().orElseThrow()
            : column.stream().mapToDouble(Found::inner).min().orElseThrow();
    int beyond = 0;
    int rows = 0;
    Map<Long, Boolean> numbered = new HashMap<>();
    column.forEach(found -> numbered.put((long) found.page << 32 | found.row, true));
    for (int p = 0; p < pages.size(); p++) {
      for (int r = 0; r < pages.get(p).rows().size(); r++) {
        Row row = pages.get(p).rows().get(r);
        if (numbered.containsKey((long) p << 32 | r)) {
          rows++;
          continue;
        }
        rows++;
        boolean crosses = left ? row.x0() < inner : row.x1() > inner;
        beyond += crosses ? 1 : 0;
      }
    }
    return beyond <= Math.max(2, OUTSIDE * rows);
  }
}
