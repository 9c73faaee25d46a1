package de.beschlusslage.ingest.pdf;

import java.util.List;

/** A page as rows from top to bottom, with its drawn lines. */
record PageRows(int number, double width, double height, List<Row> rows, List<Rule> rules) {
  PageRows {
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
  }

  PageRows with(List<Row> other) {
    return new PageRows(number, width, height, other, rules);
  }
}
