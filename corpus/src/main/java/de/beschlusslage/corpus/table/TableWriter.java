package de.beschlusslage.corpus.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables into a folder. */
public final class TableWriter {
  private final Path folder;

  public TableWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes {@code table} in {@code dialect}.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(Table table, Dialect dialect) throws IOException {
    Path file = folder.resolve(table.name() + dialect.ending());
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writeHeader(table, dialect, out);
      writeRows(table, dialect, out);
    }
  }

  /**
   * Writes what stands before the first row.
   *
   * @throws IOException if {@code out} cannot be written
   */
  public static void writeHeader(Table table, Dialect dialect, Writer out) throws IOException {
    out.write(dialect.prefix());
    dialect.format().printRecord(out, table.columns().toArray());
  }

  /**
   * Writes the rows; those of a table's parts one after another are those of the table.
   *
   * @throws IOException if {@code out} cannot be written
   */
  public static void writeRows(Table table, Dialect dialect, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, dialect.format());
    try (Stream<List<String>> rows = table.rows().get()) {
      for (Iterator<List<String>> each = rows.iterator(); each.hasNext(); ) {
        printer.printRecord(each.next().stream().map(dialect::cell));
      }
    }
    printer.flush();
  }
}
