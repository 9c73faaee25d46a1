package de.beschlusslage.corpus.table;

import java.io.BufferedWriter;
import java.io.IOException;
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
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(out, dialect.format());
        Stream<List<String>> rows = table.rows().get()) {
      out.write(dialect.prefix());
      printer.printRecord(table.columns());
      for (Iterator<List<String>> each = rows.iterator(); each.hasNext(); ) {
        printer.printRecord(each.next().stream().map(dialect::cell));
      }
    }
  }
}
