package de.beschlusslage.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Tables: by their drawn grid, or by three or more rows whose cells start at the same two or more
 * places. Lists whose labels hang far left of their text are no tables.
 */
final class TableFinder {
  /** Drawn lines closer than this are one. */
  private static final double SAME = 2.5;

  private static final int MIN_ROWS = 3;

  /** Rows looked at for one table: more than a page holds, and a bound on hostile ones. */
  private static final int LONGEST = 300;

  /** A list's label stands at most this many sizes before its text. */
  private static final double HANGING = 3.2;

  /** A label with a word in it ends with its colon, and its text follows at the next tab. */
  private static final double WORDED = 2.5;

  /** White space of this many sizes parts two cells. */
  private static final double CELL_GAP = 1.0;

  /**
   * A table.
   *
   * @param rows the page's rows that lie in it
   * @param cells its rows, top to bottom
   */
  record Table(double top, double left, double right, List<Row> rows, List<TableRow> cells) {}

  /** One table row; {@code y} is its first baseline. */
  record TableRow(double y, List<List<Word>> cells, OptionalInt margin) {}

  // --- drawn grids

  /** The tables whose grid is drawn, from top to bottom; they do not overlap. */
  List<Table> ruled(PageRows page) {
    List<Rule> vertical =
        page.rules().stream().filter(r -> !r.horizontal() && r.length() > 6).toList();
    List<Rule> horizontal =
        page.rules().stream().filter(r -> r.horizontal() && r.length() > 10).toList();
    if (vertical.size() < 2 || horizontal.size() < 2 || vertical.size() > 5000) {
      return List.of();
    }
    List<Table> out = new ArrayList<>();
    for (double[] span : spans(vertical)) {
      List<Double> xs =
          distinct(
              vertical.stream()
                  .filter(r -> r.y0() >= span[0] - SAME && r.y1() <= span[1] + SAME)
                  .map(Rule::x)
                  .toList());
      List<Double> ys =
          distinct(
              horizontal.stream()
                  .filter(r -> r.y() >= span[0] - SAME && r.y() <= span[1] + SAME)
                  .map(Rule::y)
                  .toList());
      if (xs.size() >= 3 && ys.size() >= 2) {
        Table table = grid(page, xs, ys);
        if (table.rows().size() >= 2
            && table.cells().stream().anyMatch(r -> filled(r.cells()) >= 2)) {
          out.add(table);
        }
      }
    }
    return out;
  }

  private static long filled(List<List<Word>> cells) {
    return cells.stream().filter(c -> !c.isEmpty()).count();
  }

  /** Vertical extents covered without a break by vertical rules: one for each table. */
  private static List<double[]> spans(List<Rule> vertical) {
    List<Rule> sorted = vertical.stream().sorted(Comparator.comparingDouble(Rule::y0)).toList();
    List<double[]> out = new ArrayList<>();
    for (Rule rule : sorted) {
      double[] last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && rule.y0() <= last[1] + 2 * SAME) {
        last[1] = Math.max(last[1], rule.y1());
      } else {
        out.add(new double[] {rule.y0(), rule.y1()});
      }
    }
    return out;
  }

  private static List<Double> distinct(List<Double> values) {
    List<Double> out = new ArrayList<>();
    for (double value : new TreeSet<>(values)) {
      if (out.isEmpty() || value - out.get(out.size() - 1) > SAME) {
        out.add(value);
      }
    }
    return out;
  }

  private static Table grid(PageRows page, List<Double> xs, List<Double> ys) {
    List<Row> inside = new ArrayList<>();
    List<TableRow> cells = new ArrayList<>();
    double left = xs.get(0);
    double right = xs.get(xs.size() - 1);
    for (int i = 0; i + 1 < ys.size(); i++) {
      List<List<Word>> row = new ArrayList<>();
      for (int c = 0; c + 1 < xs.size(); c++) {
        row.add(new ArrayList<>());
      }
      double y = 0;
      OptionalInt margin = OptionalInt.empty();
      for (Row line : page.rows()) {
        double middle = line.y() - 0.3 * line.size();
        boolean within = middle > ys.get(i) && middle <= ys.get(i + 1);
        if (!within || line.x1() < left || line.x0() > right) {
          continue;
        }
        inside.add(line);
        y = y == 0 ? line.y() : y;
        margin = margin.isPresent() ? margin : line.margin();
        for (Word word : line.words()) {
          row.get(column(xs, (word.x0() + word.x1()) / 2)).add(word);
        }
      }
      if (filled(row) > 0) {
        cells.add(new TableRow(y, row.stream().map(List::copyOf).toList(), margin));
      }
    }
    return new Table(ys.get(0), left, right, inside, cells);
  }

  private static int column(List<Double> xs, double x) {
    int column = 0;
    for (int i = 1; i + 1 < xs.size(); i++) {
      if (x >= xs.get(i)) {
        column = i;
      }
    }
    return column;
  }

  // --- tables without lines

  private static List<List<Word>> split(Row row) {
    List<List<Word>> out = new ArrayList<>();
    Word last = null;
    for (Word word : row.words()) {
      if (last == null || word.x0() - last.x1() > CELL_GAP * row.size()) {
        out.add(new ArrayList<>());
      }
      out.get(out.size() - 1).add(word);
      last = word;
    }
    return out;
  }

  /** The tables among rows that stand in no drawn grid and in no columns. */
  List<Table> unruled(List<Row> rows) {
    List<Table> out = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      int end = tableEnd(rows, i);
      if (end > i) {
        out.add(table(rows.subList(i, end)));
        i = end;
      } else {
        i++;
      }
    }
    return out;
  }

  /** The end of the table that starts with row {@code from}, or {@code from} if none does. */
  private static int tableEnd(List<Row> rows, int from) {
    List<List<Word>> first = split(rows.get(from));
    if (first.size() < 2 || isListPoint(first, rows.get(from))) {
      return from;
    }
    double left = first.get(0).get(0).x0();
    double second = first.get(1).get(0).x0();
    int full = 0;
    int end = from;
    for (int i = from; i < Math.min(rows.size(), from + LONGEST); i++) {
      Row row = rows.get(i);
      List<List<Word>> cells = split(row);
      if (i > from && row.y() - rows.get(i - 1).y() > 4.5 * row.size()) {
        break;
      }
      double start = cells.get(0).get(0).x0();
      boolean atLeft = Math.abs(start - left) < SAME;
      boolean atSecond = Math.abs(start - second) < SAME;
      if (atLeft && cells.size() >= 2 && Math.abs(cells.get(1).get(0).x0() - second) < SAME) {
        if (isListPoint(cells, row)) {
          return from;
        }
        full++;
        end = i + 1;
      } else if (atSecond && full > 0) {
        end = i + 1; // a cell of the second column goes on
      } else if (!(atLeft && full > 0)) {
        break; // else a cell of the first column goes on, or a heading between rows
      }
    }
    boolean agenda = Key.of(text(first.get(0))) == Key.TOP;
    return full >= (agenda ? 2 : MIN_ROWS) ? end : from;
  }

  /** A label hangs near its text; what stands farther off is a cell. */
  private static boolean isListPoint(List<List<Word>> cells, Row row) {
    List<Word> first = cells.get(0);
    String label = text(first);
    double gap = cells.get(1).get(0).x0() - first.get(first.size() - 1).x1();
    if (cells.size() > 2) {
      return false; // "1.   Begrüßung   10 Uhr"
    }
    if (first.size() == 2 && Labels.length(row.words()) == 2) {
      return gap < WORDED * row.size(); // "Punkt 1:" before its text; an agenda's cells are wider
    }
    boolean decimal = Key.of(label) == Key.NUMBER && label.indexOf('.') > 0 && !label.endsWith(".");
    return Labels.isLabel(label) && !(decimal && gap > HANGING * row.size());
  }

  private static String text(List<Word> words) {
    StringBuilder out = new StringBuilder();
    words.forEach(word -> out.append(out.isEmpty() ? "" : " ").append(word.text()));
    return out.toString();
  }

  /** What the first cells of a table's rows begin with, where they are numbered. */
  private enum Key {
    TOP,
    NUMBER,
    NONE;

    static Key of(String cell) {
      if (cell.startsWith("TOP") || cell.startsWith("Punkt ")) {
        return TOP;
      }
      return cell.matches("\\d{1,3}(\\.\\d{1,2}){0,3}[.)]?(\\s.*)?") ? NUMBER : NONE;
    }
  }

  private static Table table(List<Row> rows) {
    double second = split(rows.get(0)).get(1).get(0).x0();
    Key key = Key.of(text(split(rows.get(0)).get(0)));
    double pitch = Double.MAX_VALUE;
    for (int i = 1; i < rows.size(); i++) {
      pitch = Math.min(pitch, rows.get(i).y() - rows.get(i - 1).y());
    }
    List<TableRow> cells = new ArrayList<>();
    List<List<Word>> open = new ArrayList<>();
    double y = rows.get(0).y();
    OptionalInt margin = OptionalInt.empty();
    boolean leftBefore = false;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<List<Word>> parts = split(row);
      boolean atLeft = parts.get(0).get(0).x0() < second - SAME;
      double distance = i == 0 ? 0 : row.y() - rows.get(i - 1).y();
      boolean apart = distance > 1.12 * pitch;
      boolean begins;
      if (i == 0 || distance > 1.9 * pitch) {
        begins = true;
      } else if (!atLeft) {
        begins = false;
      } else if (parts.size() >= 2) {
        boolean keyed = Key.of(text(parts.get(0))) != Key.NONE;
        begins = key == Key.NONE ? apart || !leftBefore : keyed;
      } else {
        begins = apart || !leftBefore; // a heading between rows, else the first cell goes on
      }
      if (begins && i > 0) {
        cells.add(new TableRow(y, open.stream().map(List::copyOf).toList(), margin));
      }
      if (begins) {
        open = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
        y = row.y();
        margin = row.margin();
      }
      for (int c = 0; c < parts.size(); c++) {
        int column = atLeft ? c : c + 1;
        while (open.size() <= column) {
          open.add(new ArrayList<>());
        }
        open.get(column).addAll(parts.get(c));
      }
      leftBefore = atLeft;
    }
    cells.add(new TableRow(y, open.stream().map(List::copyOf).toList(), margin));
    double left = rows.stream().mapToDouble(Row::x0).min().orElseThrow();
    double right = rows.stream().mapToDouble(Row::x1).max().orElseThrow();
    return new Table(rows.get(0).y() - rows.get(0).size(), left, right, List.copyOf(rows), cells);
  }
}
