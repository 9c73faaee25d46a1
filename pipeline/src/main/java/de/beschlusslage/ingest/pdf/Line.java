package de.beschlusslage.ingest.pdf;

import java.util.List;
import java.util.OptionalInt;

/**
 * A row, a column's part of a row, or a table row, in its place in the reading order.
 *
 * @param block number of the column or region; lines of different blocks are never near each other
 * @param left left edge of the block's text
 * @param right right edge of the block's text
 * @param cells the cells of a table row, each with its words; empty for running text
 */
record Line(int page, Row row, int block, double left, double right, List<List<Word>> cells) {
  Line {
    cells = List.copyOf(cells);
  }

  boolean table() {
    return !cells.isEmpty();
  }

  OptionalInt margin() {
    return row.margin();
  }

  Line with(Row other) {
    return new Line(page, other, block, left, right, cells);
  }
}
