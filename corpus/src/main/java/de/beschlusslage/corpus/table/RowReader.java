package de.beschlusslage.corpus.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a folder's tables row by row: a large corpus has a million links. */
final class RowReader {
  private final Path folder;
  private final Map<String, String> names = new HashMap<>();

  RowReader(Path folder) {
    this.folder = folder;
  }

  /** What is done with a row. */
  interface Use {
    void take(Row row) throws IOException;
  }

  /**
   * Gives every row of {@code table} to {@code use}, in order.
   *
   * @throws TableException if the table is missing or does not keep the contract
   * @throws IOException if it cannot be read
   */
  void each(String table, Use use) throws IOException {
    Path file = file(table);
    try (CSVParser parser = parser(Files.newBufferedReader(file, StandardCharsets.UTF_8), file)) {
      List<String> lacking = new ArrayList<>(TableFormat.columns(table));
      lacking.removeAll(parser.getHeaderNames());
      if (!lacking.isEmpty()) {
        throw new TableException(file + " has no column " + String.join(", ", lacking));
      }
      for (CSVRecord cells : parser) {
        use.take(row(file, cells));
      }
    } catch (NoSuchFileException e) {
      throw new TableException(file + " is missing; is this a folder that run wrote?");
    } catch (UncheckedIOException e) {
      throw broken(file, e);
    }
  }

  /**
   * One row of {@code table}.
   *
   * @param lines header and record, as they stand in the file
   * @throws TableException if they are none
   */
  Row one(String table, String lines) throws IOException {
    Path file = file(table);
    try (CSVParser parser = parser(new StringReader(lines), file)) {
      for (CSVRecord cells : parser) {
        return row(file, cells);
      }
    } catch (UncheckedIOException e) {
      throw broken(file, e);
    }
    throw new TableException(file + " has a row that is empty");
  }

  /** Where {@code table} stands. */
  Path file(String table) {
    return folder.resolve(table + Dialect.CONTRACT.ending());
  }

  private Row row(Path file, CSVRecord cells) throws TableException {
    Row row = new Row(String.valueOf(file.getFileName()), cells, this::kept);
    if (!cells.isConsistent()) {
      throw row.wrong("has " + cells.size() + " cells");
    }
    return row;
  }

  private static CSVParser parser(Reader reader, Path file) throws IOException {
    try {
      return CSVParser.parse(
          reader, Dialect.CONTRACT.format().builder().setHeader().setSkipHeaderRecord(true).get());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw broken(file, e);
    }
  }

  private static TableException broken(Path file, RuntimeException e) {
    return new TableException(file + " is no CSV by RFC 4180: " + e.getMessage());
  }

  private String kept(String name) {
    String other = names.putIfAbsent(name, name);
    return other == null ? name : other;
  }
}
