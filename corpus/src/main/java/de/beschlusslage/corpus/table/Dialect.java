package de.beschlusslage.corpus.table;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** How tables are spelled on disk. */
public enum Dialect {
  /** The contract: RFC 4180, UTF-8, comma, line feed. */
  CONTRACT(".csv", "", ',', "\n", false),

  /**
   * What a German Excel opens by double click: byte order mark, semicolon, CRLF, and cells that a
   * spreadsheet would run as a formula begin with an apostrophe.
   */
  EXCEL_DE(".excel.csv", "\uFEFF", ';', "\r\n", true);

  private final String ending;
  private final String prefix;
  private final boolean defusing;
  private final CSVFormat format;

  Dialect(String ending, String prefix, char delimiter, String lineEnd, boolean defusing) {
    this.ending = ending;
    this.prefix = prefix;
    this.defusing = defusing;
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator(lineEnd)
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
  }

  /** What file names end in. */
  public String ending() {
    return ending;
  }

  String prefix() {
    return prefix;
  }

  CSVFormat format() {
    return format;
  }

  /** The cell as this dialect may show it. */
  String cell(String value) {
    return defusing && !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0
        ? "'" + value
        : value;
  }
}
