package de.beschlusslage.ingest.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reading order: table rows whole, two columns one after the other, all else from top to bottom.
 */
final class Layout {
  /** White space of this many sizes may part columns: TeX leaves 10 points, Word 35. */
  private static final double COLUMN_GAP = 0.7;

  /** A region needs as many rows on both sides to count as set in two columns. */
  private static final int COLUMN_ROWS = 5;

  /** The share of the region's height on which both columns stand. */
  private static final double LONG = 0.4;

  /** The same where no row crosses both: on a last page the right column may be short. */
  private static final double SHORT = 0.15;

  private final TableFinder tables = new TableFinder();
  private int block;

  /** All lines of the document in reading order. */
  List<Line> lines(List<PageRows> pages) {
    List<Line> out = new ArrayList<>();
    for (PageRows page : pages) {
      List<TableFinder.Table> drawn = tables.ruled(page);
      List<Row> rows = page.rows().subList(goOn(page, drawn, out), page.rows().size());
      inTurn(page, rows, drawn, out, region -> free(page, region, out));
    }
    return out;
  }

  /** Rows outside drawn grids: columns, else tables set by white space alone, else text. */
  private void free(PageRows page, List<Row> rows, List<Line> out) {
    double gutter = gutter(rows);
    if (gutter >= 0) {
      columns(page, rows, gutter, out);
    } else {
      inTurn(page, rows, tables.unruled(rows), out, region -> emit(page, region, out));
    }
  }

  /** Tables and the text between them, from top to bottom. */
  private void inTurn(
      PageRows page,
      List<Row> rows,
      List<TableFinder.Table> found,
      List<Line> out,
      Consumer<List<Row>> text) {
    Set<Row> inTables = Collections.newSetFromMap(new IdentityHashMap<>());
    found.forEach(t -> inTables.addAll(t.rows()));
    List<Row> region = new ArrayList<>();
    int next = 0;
    for (Row row : rows) {
      while (next < found.size() && found.get(next).top() <= row.y()) {
        flush(region, text);
        table(page, found.get(next++), out);
      }
      if (!inTables.contains(row)) {
        region.add(row);
      }
    }
    flush(region, text);
    for (; next < found.size(); next++) {
      table(page, found.get(next), out);
    }
  }

  private static void flush(List<Row> region, Consumer<List<Row>> text) {
    if (!region.isEmpty()) {
      text.accept(List.copyOf(region));
      region.clear();
    }
  }

  /**
   * The rows on top of a page that go on the last cell of the table row which ended the page
   * before: they begin where that cell begins.
   */
  private static int goOn(PageRows page, List<TableFinder.Table> tables, List<Line> out) {
    if (out.isEmpty() || !out.get(out.size() - 1).table()) {
      return 0;
    }
    Line last = out.get(out.size() - 1);
    List<Word> cell = last.cells().get(last.cells().size() - 1);
    double edge = cell.stream().mapToDouble(Word::x0).min().orElse(-1);
    int rows = 0;
    while (last.cells().size() > 1
        && edge > last.left() + 20
        && rows < page.rows().size()
        && Math.abs(page.rows().get(rows).x0() - edge) < 3
        && (rows == 0 || near(page.rows().get(rows - 1), page.rows().get(rows)))) {
      rows++;
    }
    double end = rows == 0 ? 0 : page.rows().get(rows - 1).y();
    if (rows == 0 || tables.stream().anyMatch(t -> t.top() < end)) {
      return 0;
    }
    List<Word> longer = new ArrayList<>(cell);
    page.rows().subList(0, rows).forEach(row -> longer.addAll(row.words()));
    List<List<Word>> cells = new ArrayList<>(last.cells());
    cells.set(cells.size() - 1, longer);
    out.set(
        out.size() - 1,
        new Line(last.page(), last.row(), last.block(), last.left(), last.right(), cells));
    return rows;
  }

  private static boolean near(Row above, Row below) {
    return below.y() - above.y() < 1.6 * below.size();
  }

  private void table(PageRows page, TableFinder.Table table, List<Line> out) {
    block++;
    for (TableFinder.TableRow row : table.cells()) {
      List<Word> words = row.cells().stream().flatMap(List::stream).toList();
      if (!words.isEmpty()) {
        Row joined = Row.of(row.y(), words);
        Row placed = new Row(row.y(), joined.size(), words, row.margin());
        out.add(new Line(page.number(), placed, block, table.left(), table.right(), row.cells()));
      }
    }
  }

  private void columns(PageRows page, List<Row> rows, double gutter, List<Line> out) {
    List<Row> whole = new ArrayList<>();
    List<Row> left = new ArrayList<>();
    List<Row> right = new ArrayList<>();
    for (Row row : rows) {
      if (crosses(row, gutter)) {
        flushColumns(page, left, right, out);
        whole.add(row);
        continue;
      }
      if (!whole.isEmpty()) {
        emit(page, whole, out);
        whole.clear();
      }
      List<Word> before = row.words().stream().filter(w -> w.x1() <= gutter + 0.5).toList();
      List<Word> after = row.words().stream().filter(w -> w.x1() > gutter + 0.5).toList();
      if (!before.isEmpty()) {
        left.add(row.with(before));
      }
      if (!after.isEmpty()) {
        right.add(row.with(after));
      }
    }
    flushColumns(page, left, right, out);
    if (!whole.isEmpty()) {
      emit(page, whole, out);
    }
  }

  private void flushColumns(PageRows page, List<Row> left, List<Row> right, List<Line> out) {
    if (!left.isEmpty()) {
      emit(page, left, out);
    }
    if (!right.isEmpty()) {
      emit(page, right, out);
    }
    left.clear();
    right.clear();
  }

  private void emit(PageRows page, List<Row> rows, List<Line> out) {
    block++;
    double left = rows.stream().mapToDouble(Row::x0).min().orElseThrow();
    for (Row row : rows) {
      out.add(new Line(page.number(), row, block, left, right(rows, row.size()), List.of()));
    }
  }

  /**
   * The right edge of a block's lines of one size: where several of them end, else the farthest.
   */
  private static double right(List<Row> rows, double size) {
    double[] ends =
        rows.stream()
            .filter(r -> Math.abs(r.size() - size) < 0.5)
            .mapToDouble(Row::x1)
            .sorted()
            .toArray();
    int together = Math.max(2, ends.length / 12);
    for (int i = ends.length - 1; i >= together; i--) {
      if (ends[i] - ends[i - together] < 3) {
        return ends[i];
      }
    }
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  private static boolean crosses(Row row, double x) {
    List<Word> words = row.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).x0() < x && words.get(i).x1() > x) {
        return true;
      }
      if (i > 0
          && words.get(i - 1).x1() <= x
          && words.get(i).x0() >= x
          && words.get(i).x0() - words.get(i - 1).x1() < COLUMN_GAP * row.size()) {
        return true;
      }
    }
    return false;
  }

  /** The x of the white strip between two columns of text, -1 where there is one column. */
  private static double gutter(List<Row> rows) {
    if (rows.size() < COLUMN_ROWS) {
      return -1;
    }
    double left = rows.stream().mapToDouble(Row::x0).min().orElseThrow();
    double right = rows.stream().mapToDouble(Row::x1).max().orElseThrow();
    List<Double> candidates = new ArrayList<>();
    for (double x = left + 0.3 * (right - left); x < left + 0.7 * (right - left); x += 2) {
      candidates.add(x);
    }
    double best = -1;
    int fewest = Integer.MAX_VALUE;
    int run = 0;
    for (double x : candidates) {
      int crossing = 0;
      for (Row row : rows) {
        crossing += crosses(row, x) ? 1 : 0;
      }
      if (crossing < fewest) {
        fewest = crossing;
        best = x;
        run = 1;
      } else if (crossing == fewest && Math.abs(x - best - 2 * run) < 0.1) {
        run++;
      }
    }
    if (best < 0) {
      return -1;
    }
    double x = best + run - 1; // the middle of the strip
    return twoColumns(rows, x, left, right) ? x : -1;
  }

  private static boolean twoColumns(List<Row> rows, double x, double left, double right) {
    List<Row> lefts = new ArrayList<>();
    List<Row> rights = new ArrayList<>();
    int crossing = 0;
    for (Row row : rows) {
      if (crosses(row, x)) {
        crossing++;
        continue;
      }
      List<Word> before = row.words().stream().filter(w -> w.x1() <= x + 0.5).toList();
      List<Word> after = row.words().stream().filter(w -> w.x1() > x + 0.5).toList();
      if (!before.isEmpty()) {
        lefts.add(row.with(before));
      }
      if (!after.isEmpty()) {
        rights.add(row.with(after));
      }
    }
    if (lefts.size() < COLUMN_ROWS || rights.size() < COLUMN_ROWS) {
      return false;
    }
    if (lefts.stream().filter(r -> r.words().get(0).text().equals("TOP")).count() > 2) {
      return false; // an agenda whose cells are filled like columns
    }
    double inner = lefts.stream().mapToDouble(Row::x1).max().orElse(x);
    double start = rights.stream().mapToDouble(Row::x0).min().orElse(x);
    double top = Math.max(lefts.get(0).y(), rights.get(0).y());
    double bottom = Math.min(lefts.get(lefts.size() - 1).y(), rights.get(rights.size() - 1).y());
    double height =
        Math.max(lefts.get(lefts.size() - 1).y(), rights.get(rights.size() - 1).y())
            - Math.min(lefts.get(0).y(), rights.get(0).y());
    return fill(lefts, inner - left) > 0.7
        && fill(rights, right - start) > 0.7
        && bottom - top > (crossing == 0 ? SHORT : LONG) * height;
  }

  /** The median share of its column that a line fills: text fills it, table cells do not. */
  private static double fill(List<Row> rows, double width) {
    List<Double> shares =
        rows.stream()
            .map(row -> (row.x1() - row.x0()) / Math.max(1, width))
            .sorted(Comparator.naturalOrder())
            .toList();
    return shares.get(shares.size() / 2);
  }
}
