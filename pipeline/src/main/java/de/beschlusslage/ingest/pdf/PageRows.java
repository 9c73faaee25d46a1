package de.beschlusslage.ingest.pdf;

import java.util.List;

/** A page as rows from top to bottom, with its drawn lines. */
record PageRows(int number, double width, double height, List<Row> rows, List<Rule> rules) {
  PageRows {
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
  }

  /** The page with all that stands on it moved to the right. */
  PageRows shifted(double dx) {
    return new PageRows(
        number,
        width,
        height,
        rows.stream()
            .map(r -> r.with(r.words().stream().map(w -> w.shifted(dx)).toList()))
            .toList(),
        rules.stream().map(r -> new Rule(r.x0() + dx, r.y0(), r.x1() + dx, r.y1())).toList());
  }

  PageRows with(List<Row> other) {
    return new PageRows(number, width, height, other, rules);
  }
}
