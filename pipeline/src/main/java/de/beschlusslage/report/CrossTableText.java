package de.beschlusslage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A cross table for a terminal. */
public final class CrossTableText {
  private static final int WIDEST = 48;

  private final Shares shares;

  /** Cells with these shares behind their counts. */
  public CrossTableText(Shares shares) {
    this.shares = shares;
  }

  /** The table with a heading that says what is counted and a foot that says how it adds up. */
  public String of(CrossTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(head(table));
    for (int r = 0; r < table.rows().size(); r++) {
      lines.add(row(table, r));
    }
    lines.add(foot(table));
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], length(line.get(c)));
      }
    }
    StringBuilder out = new StringBuilder(heading(table)).append("\n\n");
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String blanks = " ".repeat(widths[c] - length(line.get(c)));
        text.append(c == 0 ? line.get(c) + blanks : "  " + blanks + line.get(c));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    return out.append('\n').append(note(table)).append('\n').toString();
  }

  static String heading(CrossTable table) {
    Question question = table.question();
    String by =
        question.rows().option() + question.columns().map(c -> " and " + c.option()).orElse("");
    String where =
        question.where().stream().map(Condition::toString).collect(Collectors.joining(", "));
    return question.counting().heading().en()
        + " by "
        + by
        + (where.isEmpty() ? "" : "; only " + where);
  }

  static String note(CrossTable table) {
    String what = table.question().counting().option();
    String note = "%d of %d %s".formatted(table.total(), table.all(), what);
    return table.rowsOverlap() || table.columnsOverlap()
        ? note + "; " + what + " with several values stand in several cells, once in totals"
        : note;
  }

  private List<String> head(CrossTable table) {
    List<String> line = new ArrayList<>();
    line.add(table.question().rows().option());
    table.columns().forEach(k -> line.add(cut(k.label().en())));
    line.add("total");
    line.add("share");
    return line;
  }

  private List<String> row(CrossTable table, int r) {
    List<String> line = new ArrayList<>();
    CrossTable.Key key = table.rows().get(r);
    line.add("  ".repeat(key.depth()) + cut(key.label().en()));
    for (int c = 0; c < table.columns().size(); c++) {
      String count = Integer.toString(table.cells()[r][c]);
      line.add(
          shares == Shares.NONE
              ? count
              : count + " (" + Shares.percent(shares.of(table, r, c)) + ")");
    }
    line.add(Integer.toString(table.rowTotals()[r]));
    line.add(Shares.percent(CrossTable.share(table.rowTotals()[r], table.total())));
    return line;
  }

  private static List<String> foot(CrossTable table) {
    List<String> line = new ArrayList<>();
    line.add("total");
    for (int total : table.columnTotals()) {
      line.add(Integer.toString(total));
    }
    line.add(Integer.toString(table.total()));
    line.add("");
    return line;
  }

  private static String cut(String value) {
    return Citations.shorten(value, WIDEST);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
