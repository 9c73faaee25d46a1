package de.beschlusslage.benchmarks;

import java.util.List;
import java.util.Locale;

/** A Markdown page, line by line. */
final class Page {
  private final StringBuilder text = new StringBuilder();

  Page heading(String words) {
    return line(words).line("");
  }

  Page paragraph(String words) {
    return line(words).line("");
  }

  /** Begins a table; all columns but the first hold numbers. */
  Page columns(String... names) {
    return row((Object[]) names).line("|---" + "|--:".repeat(names.length - 1) + "|");
  }

  /** Strings as they are, numbers with three significant digits. */
  Page row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell instanceof Double d ? number(d) : cell).append(" |");
    }
    return line(row.toString());
  }

  Page end() {
    return line("");
  }

  /** The lines of a table that another command printed. */
  Page table(List<String> output) {
    output.stream().filter(line -> line.startsWith("|")).forEach(this::line);
    return line("");
  }

  String text() {
    return text.toString().stripTrailing() + "\n";
  }

  private Page line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
