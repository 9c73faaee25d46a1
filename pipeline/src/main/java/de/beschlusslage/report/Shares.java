package de.beschlusslage.report;

import java.util.Locale;

/** What a cell's share is a share of. */
public enum Shares {
  /** Counts only. */
  NONE,
  /** Of the row's total. */
  ROWS,
  /** Of the column's total. */
  COLUMNS,
  /** Of all that is counted. */
  TOTAL;

  /** The cell's share as a fraction; 0 for {@link #NONE}. */
  public double of(CrossTable table, int row, int column) {
    int part = table.cells()[row][column];
    return switch (this) {
      case NONE -> 0;
      case ROWS -> CrossTable.share(part, table.rowTotals()[row]);
      case COLUMNS -> CrossTable.share(part, table.columnTotals()[column]);
      case TOTAL -> CrossTable.share(part, table.total());
    };
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
