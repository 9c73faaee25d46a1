package de.beschlusslage.corpus.table;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table to be written: its name, its columns and its rows, made one after another.
 *
 * @param name file name without ending, for example {@code items}
 * @param columns header, in order
 * @param kinds of the columns' cells, as many as there are columns
 * @param rows as many cells each as there are columns; the same rows each time
 */
public record Table(
    String name, List<String> columns, List<Kind> kinds, Supplier<Stream<List<String>>> rows) {
  public Table {
    columns = List.copyOf(columns);
    kinds = List.copyOf(kinds);
  }

  /** What the cells of a column hold, for formats that tell numbers from texts. */
  public enum Kind {
    /** A text; empty where nothing is known. */
    TEXT,
    /** A whole number; empty where nothing is known. */
    NUMBER,
    /** A number between 0 and 1, four places. */
    SHARE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Several texts, joined by {@code |}. */
    VALUES
  }
}
