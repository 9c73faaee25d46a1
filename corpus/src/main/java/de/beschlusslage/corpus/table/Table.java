package de.beschlusslage.corpus.table;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table to be written: its name, its columns and its rows, made one after another.
 *
 * @param name file name without ending, for example {@code items}
 * @param columns header, in order
 * @param rows as many cells each as there are columns; the same rows each time
 */
public record Table(String name, List<String> columns, Supplier<Stream<List<String>>> rows) {
  public Table {
    columns = List.copyOf(columns);
  }
}
