package de.beschlusslage.corpus.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table's columns, each a name and the way from a row's record to its cell.
 *
 * @param <R> what one row is made from
 */
final class Columns<R> {
  private final String table;
  private final List<String> names = new ArrayList<>();
  private final List<Table.Kind> kinds = new ArrayList<>();
  private final List<Function<R, String>> cells = new ArrayList<>();

  Columns(String table) {
    this.table = table;
  }

  Columns<R> text(String name, Function<R, String> cell) {
    return column(name, Table.Kind.TEXT, cell);
  }

  private Columns<R> column(String name, Table.Kind kind, Function<R, String> cell) {
    names.add(name);
    kinds.add(kind);
    cells.add(cell);
    return this;
  }

  Columns<R> number(String name, Function<R, Integer> cell) {
    return column(name, Table.Kind.NUMBER, row -> Integer.toString(cell.apply(row)));
  }

  Columns<R> numberIfKnown(String name, Function<R, OptionalInt> cell) {
    return column(name, Table.Kind.NUMBER, row -> write(cell.apply(row)));
  }

  Columns<R> textIfKnown(String name, Function<R, ? extends Optional<?>> cell) {
    return text(name, row -> cell.apply(row).map(Object::toString).orElse(""));
  }

  /** A share between 0 and 1, four places. */
  Columns<R> share(String name, Function<R, Double> cell) {
    return column(
        name, Table.Kind.SHARE, row -> String.format(Locale.ROOT, "%.4f", cell.apply(row)));
  }

  Columns<R> flag(String name, Function<R, Boolean> cell) {
    return column(name, Table.Kind.FLAG, row -> Boolean.toString(cell.apply(row)));
  }

  /** Several values in one cell; a bar inside a value would split it and becomes a slash. */
  Columns<R> values(String name, Function<R, List<String>> cell) {
    return column(
        name,
        Table.Kind.VALUES,
        row -> String.join("|", cell.apply(row).stream().map(v -> v.replace('|', '/')).toList()));
  }

  Table over(Supplier<Stream<R>> rows) {
    return new Table(
        table,
        names,
        kinds,
        () -> rows.get().map(row -> cells.stream().map(cell -> cell.apply(row)).toList()));
  }

  private static String write(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}
