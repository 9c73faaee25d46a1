package de.beschlusslage.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
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
    List<PageRows> together = takeOneSide(pages);
    // left and right pages of a document printed on both sides have margins of their own
    List<List<PageRows>> apart =
        List.of(takeOneSide(everyOther(pages, 0)), takeOneSide(everyOther(pages, 1)));
    if (numbered(apart.get(0)) + numbered(apart.get(1)) <= numbered(together)) {
      return together;
    }
    return IntStream.range(0, pages.size()).mapToObj(p -> apart.get(p % 2).get(p / 2)).toList();
  }

  private static List<PageRows> everyOther(List<PageRows> pages, int from) {
    return IntStream.range(0, pages.size())
        .filter(p -> p % 2 == from)
        .mapToObj(pages::get)
        .toList();
  }

  private static long numbered(List<PageRows> pages) {
    return pages.stream()
        .flatMap(page -> page.rows().stream())
        .filter(row -> row.margin().isPresent())
        .count();
  }

  private List<PageRows> takeOneSide(List<PageRows> pages) {
    List<PageRows> left = takeSide(pages, true);
    return left == pages ? takeSide(pages, false) : left;
  }

  private List<PageRows> takeSide(List<PageRows> pages, boolean left) {
    List<Found> column = column(pages, left);
    int step = step(column);
    if (step == 0 || !outside(pages, column, left)) {
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

  /**
   * Where every fifth line is numbered the others are counted: people cite "Z. 9–17" all the same.
   *
   * @param pages without running headers and footers, which no line numbering counts
   */
  List<PageRows> fillIn(List<PageRows> pages) {
    List<Row> all = pages.stream().flatMap(page -> page.rows().stream()).toList();
    int step = 0;
    int last = 0;
    for (Row row : all) {
      int number = row.margin().orElse(0);
      if (number > 0) {
        boolean grows = last > 0 && number > last;
        step = grows && (step == 0 || number - last < step) ? number - last : step;
        last = number;
        if (number % 5 != 0) {
          return pages;
        }
      }
    }
    if (step < 5 || step > 10) {
      return pages;
    }
    List<Row> filled = filledIn(all, step);
    List<PageRows> out = new ArrayList<>();
    int from = 0;
    for (PageRows page : pages) {
      int to = from + page.rows().size();
      out.add(page.with(filled.subList(from, to)));
      from = to;
    }
    return out;
  }

  private static List<Row> filledIn(List<Row> rows, int step) {
    List<Row> out = new ArrayList<>(rows);
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).margin().isPresent()) {
        continue;
      }
      for (int near = 1; near < step && out.get(r).margin().isEmpty(); near++) {
        int below = r + near;
        if (below < rows.size() && rows.get(below).margin().isPresent()) {
          int number = rows.get(below).margin().getAsInt() - near;
          if (number > 0) {
            out.set(r, rows.get(r).withMargin(number, rows.get(r).words()));
          }
        }
      }
      for (int near = 1; near < step && out.get(r).margin().isEmpty(); near++) {
        int above = r - near;
        if (above >= 0 && rows.get(above).margin().isPresent()) {
          int number = rows.get(above).margin().getAsInt() + near;
          out.set(r, rows.get(r).withMargin(number, rows.get(r).words()));
        }
      }
    }
    return out;
  }

  /** The numbers that line up best, by their right edges or by their left ones. */
  private static List<Found> column(List<PageRows> pages, boolean left) {
    List<Found> byRight = new ArrayList<>();
    List<Found> byLeft = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      List<Row> rows = pages.get(p).rows();
      for (int r = 0; r < rows.size(); r++) {
        Row row = rows.get(r);
        List<Word> words = row.words();
        Word word = left ? words.get(0) : words.get(words.size() - 1);
        if (isNumber(word) && gap(words, left) >= 0.45 * row.size()) {
          int value = Integer.parseInt(word.text());
          double inner = left ? word.x1() : word.x0();
          byRight.add(new Found(p, r, value, word.x1(), inner));
          byLeft.add(new Found(p, r, value, word.x0(), inner));
        }
      }
    }
    List<Found> right = aligned(byRight);
    List<Found> other = aligned(byLeft);
    return other.size() > right.size() ? other : right;
  }

  private static double gap(List<Word> words, boolean left) {
    int size = words.size();
    if (size == 1) {
      return Double.MAX_VALUE;
    }
    return left
        ? words.get(1).x0() - words.get(0).x1()
        : words.get(size - 1).x0() - words.get(size - 2).x1();
  }

  /** The most numbers whose edges lie within one tolerance, in reading order. */
  private static List<Found> aligned(List<Found> all) {
    List<Found> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Found::edge));
    int from = 0;
    int bestFrom = 0;
    int bestTo = 0;
    for (int to = 0; to < sorted.size(); to++) {
      while (sorted.get(to).edge - sorted.get(from).edge > ALIGNED) {
        from++;
      }
      if (to + 1 - from > bestTo - bestFrom) {
        bestFrom = from;
        bestTo = to + 1;
      }
    }
    List<Found> best = new ArrayList<>(sorted.subList(bestFrom, bestTo));
    best.sort(Comparator.comparingInt(Found::page).thenComparingInt(Found::row));
    return best;
  }

  private static boolean isNumber(Word word) {
    String text = word.text();
    return text.length() <= 4 && !word.raised() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** By how much the numbers grow where they number lines, 0 where they do not. */
  private static int step(List<Found> column) {
    // "5" and "10" in the margin are enough: nothing else counts by fives there
    boolean fives = column.stream().allMatch(found -> found.value % 5 == 0);
    if (column.size() < (fives ? 2 : 3)) {
      return 0;
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
    if (pairs < (fives ? 1 : 2)) {
      return 0;
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
    return steady && dense && known ? step : 0;
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
