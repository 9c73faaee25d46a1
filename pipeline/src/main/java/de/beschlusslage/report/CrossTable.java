package de.beschlusslage.report;

import java.util.List;

/**
 * An answered question.
 *
 * @param question what was asked
 * @param rows the rows' values in order
 * @param columns the columns' values in order, empty if only totals were asked for
 * @param cells by row and column: units that lie in both
 * @param rowTotals units that lie in the row, each once
 * @param columnTotals units that lie in the column, each once
 * @param total units that pass the filters
 * @param all units before the filters
 * @param rowsOverlap whether a unit lies in several rows, so that their totals add up to more
 * @param columnsOverlap likewise for columns
 */
public record CrossTable(
    Question question,
    List<Key> rows,
    List<Key> columns,
    int[][] cells,
    int[] rowTotals,
    int[] columnTotals,
    int total,
    int all,
    boolean rowsOverlap,
    boolean columnsOverlap) {

  public CrossTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /**
   * A row's or column's value.
   *
   * @param value empty for units that have none
   * @param depth how many larger actors stand above it in the table
   */
  public record Key(String value, int depth) {

    /** What to print for it. */
    public Text label() {
      if (value.isEmpty()) {
        return new Text("(ohne Angabe)", "(none)");
      }
      return Text.same(depth > 0 ? Citations.actor(value) : value);
    }
  }

  /** The first rows only, by their order; totals stay those of the whole table. */
  public CrossTable firstRows(int most) {
    if (rows.size() <= most) {
      return this;
    }
    return new CrossTable(
        question,
        rows.subList(0, most),
        columns,
        java.util.Arrays.copyOf(cells, most),
        java.util.Arrays.copyOf(rowTotals, most),
        columnTotals,
        total,
        all,
        rowsOverlap,
        columnsOverlap);
  }

  /** A share as a fraction; 0 of 0 is 0. */
  public static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
