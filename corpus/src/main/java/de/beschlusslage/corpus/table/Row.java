package de.beschlusslage.corpus.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;

/** One row of a table by column name; whatever cannot be read names its file, line and column. */
final class Row {
  private final String file;
  private final CSVRecord cells;
  private final UnaryOperator<String> kept;

  /**
   * @param kept gives the copy of a string that all rows share
   */
  Row(String file, CSVRecord cells, UnaryOperator<String> kept) {
    this.file = file;
    this.cells = cells;
    this.kept = kept;
  }

  String text(String column) {
    return cells.get(column);
  }

  /** A text that stands in many rows, so that all should hold one copy of it. */
  String name(String column) {
    return kept.apply(cells.get(column));
  }

  Optional<String> textIfKnown(String column) {
    return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
  }

  List<String> values(String column) {
    String cell = text(column);
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split("\\|")).filter(v -> !v.isEmpty()).map(kept).toList();
  }

  int number(String column) throws TableException {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw wrong(column, "is no whole number");
    }
  }

  OptionalInt numberIfKnown(String column) throws TableException {
    return text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(column));
  }

  double share(String column) throws TableException {
    try {
      double value = Double.parseDouble(text(column));
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(column, "is no number");
    }
    throw wrong(column, "is not between 0 and 1");
  }

  boolean flag(String column) {
    return text(column).equals("true");
  }

  Optional<LocalDate> dateIfKnown(String column) throws TableException {
    try {
      return textIfKnown(column).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw wrong(column, "is no date like 2026-04-29");
    }
  }

  /** The constant whose label stands in the cell. */
  <E extends Enum<E>> E constant(String column, Class<E> type, Function<E, String> label)
      throws TableException {
    for (E constant : type.getEnumConstants()) {
      if (label.apply(constant).equals(text(column))) {
        return constant;
      }
    }
    throw wrong(column, "is none of its values");
  }

  TableException wrong(String column, String what) {
    return wrong(column + " \"" + text(column) + "\" " + what);
  }

  /** The first row is the header; a cell with line breaks still counts as one row. */
  TableException wrong(String what) {
    return new TableException(file + ", row " + (cells.getRecordNumber() + 1) + ": " + what);
  }
}
