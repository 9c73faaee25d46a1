package de.beschlusslage.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A cross table as report and page show it: each figure with the way to what is behind it.
 *
 * @param id anchor
 * @param heading what the figure shows
 * @param chart {@code stack}, {@code bars} or empty: the table alone
 * @param narrow whether column heads stand upright to save room
 * @param heat whether cells are shaded by their count
 * @param left rows that are left out of a long table
 * @param table the table, without the rows left out
 * @param base address to which a figure's filters are appended
 */
public record Figure(
    String id,
    Text heading,
    String chart,
    boolean narrow,
    boolean heat,
    int left,
    CrossTable table,
    String base) {
  private static final int SHADES = 7;

  /** A table of the report, at most {@code most} rows of it. */
  public static Figure of(String id, Text heading, CrossTable table, int most) {
    return new Figure(
        id,
        heading,
        "",
        false,
        false,
        Math.max(0, table.rows().size() - most),
        table.firstRows(most),
        "#");
  }

  /** The same with a chart beside the table. */
  Figure charted(String kind) {
    return new Figure(id, heading, kind, narrow, heat, left, table, base);
  }

  /** The same as a heat map. */
  public Figure shaded() {
    return new Figure(id, heading, chart, true, true, left, table, base);
  }

  /** The same with figures that lead to {@code address}. */
  public Figure leadingTo(String address) {
    return new Figure(id, heading, chart, narrow, heat, left, table, address);
  }

  /** A row as it is shown. */
  public record Row(Text label, int depth, List<Cell> cells, Cell total, String share) {}

  /** A count as it is shown. */
  public record Cell(int count, String heat, String href) {}

  boolean isEmpty() {
    return table.total() == 0;
  }

  Text corner() {
    Text row = table.question().rows().label();
    return table
        .question()
        .columns()
        .map(c -> new Text(row.de() + " / " + c.label().de(), row.en() + " / " + c.label().en()))
        .orElse(row);
  }

  Text totalWord() {
    return new Text("Gesamt", "Total");
  }

  Text shareWord() {
    return new Text("Anteil", "Share");
  }

  Text nothing() {
    return new Text("Dazu enthält der Bestand nichts.", "The corpus holds nothing on this.");
  }

  /** Says what is counted and why totals may be less than the sum of cells. */
  Text note() {
    Text counted = table.question().counting().heading();
    List<Text> where = table.question().where().stream().map(Condition::words).toList();
    String deWhere = where.stream().map(w -> "; " + w.de()).collect(Collectors.joining());
    String enWhere = where.stream().map(w -> "; " + w.en()).collect(Collectors.joining());
    boolean overlap = table.rowsOverlap() || table.columnsOverlap();
    return new Text(
        "Gezählt: %s%s. Gesamt: %d.%s"
            .formatted(
                counted.de(),
                deWhere,
                table.total(),
                overlap
                    ? " Was mehrere Werte hat, steht in mehreren Feldern und zählt im Gesamt einmal."
                    : ""),
        "Counted: %s%s. Total: %d.%s"
            .formatted(
                counted.en(),
                enWhere,
                table.total(),
                overlap
                    ? " What has several values stands in several cells and counts once in totals."
                    : ""));
  }

  Text leftNote() {
    return new Text(
        left + " weitere Zeilen zeigt „beschlusslage stats“.",
        left + " more rows are shown by \"beschlusslage stats\".");
  }

  String columnClass() {
    return narrow ? "up" : "";
  }

  List<Text> columns() {
    return table.columns().stream().map(CrossTable.Key::label).toList();
  }

  List<Row> rows() {
    int highest = Arrays.stream(table.cells()).flatMapToInt(Arrays::stream).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      CrossTable.Key row = table.rows().get(r);
      Condition inRow = Condition.is(table.question().rows(), row.value());
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < table.columns().size(); c++) {
        int count = table.cells()[r][c];
        Condition inColumn =
            Condition.is(table.question().columns().orElseThrow(), table.columns().get(c).value());
        cells.add(new Cell(count, shade(count, highest), href(List.of(inRow, inColumn))));
      }
      rows.add(
          new Row(
              row.label(),
              Math.min(3, row.depth()),
              cells,
              new Cell(table.rowTotals()[r], "", href(List.of(inRow))),
              percent(table.rowTotals()[r])));
    }
    return rows;
  }

  List<Cell> totals() {
    List<Cell> totals = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      Condition inColumn =
          Condition.is(table.question().columns().orElseThrow(), table.columns().get(c).value());
      totals.add(new Cell(table.columnTotals()[c], "", href(List.of(inColumn))));
    }
    return totals;
  }

  Cell total() {
    return new Cell(table.total(), "", href(List.of()));
  }

  private String shade(int count, int highest) {
    if (!heat || count == 0) {
      return "";
    }
    return "h" + Math.max(1, Math.round((float) count / highest * SHADES));
  }

  private String percent(int part) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * CrossTable.share(part, table.total()));
  }

  private String href(List<Condition> more) {
    List<Condition> all = new ArrayList<>(table.question().where());
    all.addAll(more);
    return href(base, table.question().counting(), all);
  }

  /** An address that names what is counted and all filters. */
  public static String href(String base, Counting counting, List<Condition> where) {
    return base
        + "count="
        + counting.option()
        + where.stream()
            .map(w -> "&where=" + URLEncoder.encode(w.toString(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
  }
}
