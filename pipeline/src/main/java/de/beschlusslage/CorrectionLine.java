package de.beschlusslage;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.StatementType;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a file of corrections.
 *
 * @param file by which problems name the file
 * @param number 1-based, in the file
 * @param document its id
 * @param top as printed
 * @param item the Ziffer's path
 * @param statement 1-based number in the item as it was labelled, empty for one that is added
 * @param column type, holder or addressees
 * @param value the right one; an empty type says that there is no such statement
 * @param words first words of the statement, empty where the line does not say
 */
record CorrectionLine(
    String file,
    int number,
    String document,
    String top,
    String item,
    OptionalInt statement,
    String column,
    String value,
    String words) {
  static final String TYPE = "type";
  static final String HOLDER = "holder";
  static final String ADDRESSEES = "addressees";

  private static final String ADDED = "+";
  private static final int CELLS = 8;
  private static final Set<String> COLUMNS = new TreeSet<>(Set.of(TYPE, HOLDER, ADDRESSEES));

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no correction; the message says why
   */
  static CorrectionLine of(CSVRecord row, String file, int number) {
    if (row.size() < CELLS) {
      throw new IllegalArgumentException(
          row.size() + " cells instead of document,top,item,statement,column,value,who,when");
    }
    String column = row.get(4).strip();
    if (!COLUMNS.contains(column)) {
      throw new IllegalArgumentException("column " + column + " is none of " + COLUMNS);
    }
    String statement = row.get(3).strip();
    boolean added = statement.equals(ADDED);
    if (!added && !statement.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(
          "statement " + statement + " is neither a number from 1 nor +");
    }
    String value = row.get(5).strip();
    boolean deletes = column.equals(TYPE) && value.isEmpty() && !added;
    if (column.equals(TYPE) && !deletes && StatementType.ofLabel(value).isEmpty()) {
      throw new IllegalArgumentException("\"" + value + "\" is none of the types");
    }
    if (column.equals(HOLDER) && value.isEmpty()) {
      throw new IllegalArgumentException("a statement has a holder");
    }
    return new CorrectionLine(
        file,
        number,
        row.get(0).strip(),
        row.get(1).strip(),
        row.get(2).strip(),
        added ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(statement)),
        column,
        value,
        row.size() > CELLS ? row.get(CELLS).strip() : "");
  }

  boolean deletes() {
    return column.equals(TYPE) && value.isEmpty();
  }

  /** The value's parts, as a cell of several values has them. */
  List<String> values() {
    return Arrays.stream(value.split("\\|")).map(String::strip).filter(v -> !v.isEmpty()).toList();
  }

  Problem problem(Problem.Severity severity, String message) {
    return new Problem(severity, file, OptionalInt.empty(), OptionalInt.of(number), message);
  }

  String place() {
    String which = statement.isPresent() ? Integer.toString(statement.getAsInt()) : ADDED;
    return document + "/" + top + "/" + item + " statement " + which;
  }
}
