package de.beschlusslage.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A cross table as CSV in the dialect of the output tables: RFC 4180, UTF-8, comma, LF. */
public final class CrossTableCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private CrossTableCsv() {}

  /**
   * The table; the column of totals is called by what is counted, for example {@code total_acts},
   * and the last row is {@code total}.
   */
  public static String of(CrossTable table) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      List<Object> head = new ArrayList<>();
      head.add(table.question().rows().option());
      table.columns().forEach(k -> head.add(k.value()));
      head.add("total_" + table.question().counting().option());
      head.add("share");
      csv.printRecord(head);
      for (int r = 0; r < table.rows().size(); r++) {
        List<Object> row = new ArrayList<>();
        row.add(table.rows().get(r).value());
        for (int count : table.cells()[r]) {
          row.add(count);
        }
        row.add(table.rowTotals()[r]);
        row.add(
            String.format(
                Locale.ROOT, "%.4f", CrossTable.share(table.rowTotals()[r], table.total())));
        csv.printRecord(row);
      }
      List<Object> foot = new ArrayList<>();
      foot.add("total");
      for (int total : table.columnTotals()) {
        foot.add(total);
      }
      foot.add(table.total());
      foot.add(table.total() == 0 ? "0.0000" : "1.0000");
      csv.printRecord(foot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
