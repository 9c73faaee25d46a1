package de.beschlusslage.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A cross table as one workbook: counts, shares, and the statements behind them, with typed cells,
 * filters and frozen headers.
 */
public final class CrossTableWorkbook {
  /** A sheet's last row; Excel opens no more. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int MOST_CHARACTERS = 32_767;
  private static final int MOST_COLUMNS_SIZED = 40;

  private final Statistics statistics;

  /** Workbooks of answers of these statistics. */
  public CrossTableWorkbook(Statistics statistics) {
    this.statistics = statistics;
  }

  /**
   * Writes the workbook; does not close {@code out}.
   *
   * @throws IOException if it cannot be written
   */
  public void write(CrossTable table, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(200)) {
      Styles styles = Styles.of(workbook);
      counts(workbook.createSheet("counts"), table, styles);
      for (Shares shares : List.of(Shares.ROWS, Shares.COLUMNS, Shares.TOTAL)) {
        if (!table.columns().isEmpty()) {
          shares(workbook.createSheet("shares of " + name(shares)), table, shares, styles);
        }
      }
      statements(workbook.createSheet("statements"), table, styles);
      notes(workbook.createSheet("notes"), table);
      workbook.write(out);
    }
  }

  private static String name(Shares shares) {
    return shares.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void counts(Sheet sheet, CrossTable table, Styles styles) {
    head(sheet, table, styles);
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = sheet.createRow(r + 1);
      label(row, table.rows().get(r), styles);
      for (int c = 0; c < table.columns().size(); c++) {
        row.createCell(c + 1).setCellValue(table.cells()[r][c]);
      }
      int after = table.columns().size() + 1;
      row.createCell(after).setCellValue(table.rowTotals()[r]);
      share(
          row.createCell(after + 1), CrossTable.share(table.rowTotals()[r], table.total()), styles);
    }
    Row foot = sheet.createRow(table.rows().size() + 1);
    bold(foot.createCell(0), "total", styles);
    for (int c = 0; c < table.columns().size(); c++) {
      foot.createCell(c + 1).setCellValue(table.columnTotals()[c]);
    }
    foot.createCell(table.columns().size() + 1).setCellValue(table.total());
    finish(sheet, table.rows().size(), table.columns().size() + 2);
  }

  private static void shares(Sheet sheet, CrossTable table, Shares shares, Styles styles) {
    head(sheet, table, styles);
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = sheet.createRow(r + 1);
      label(row, table.rows().get(r), styles);
      for (int c = 0; c < table.columns().size(); c++) {
        share(row.createCell(c + 1), shares.of(table, r, c), styles);
      }
      int after = table.columns().size() + 1;
      row.createCell(after).setCellValue(table.rowTotals()[r]);
      share(
          row.createCell(after + 1), CrossTable.share(table.rowTotals()[r], table.total()), styles);
    }
    finish(sheet, table.rows().size(), table.columns().size() + 2);
  }

  private void statements(Sheet sheet, CrossTable table, Styles styles) {
    Row head = sheet.createRow(0);
    List<String> names =
        List.of(
            table.question().counting().option(),
            "item_id",
            "statement",
            "year",
            "conference",
            "session",
            "vote",
            "type",
            "holder",
            "addressees",
            "laws",
            "page",
            "text");
    for (int c = 0; c < names.size(); c++) {
      bold(head.createCell(c), names.get(c), styles);
    }
    int r = 1;
    for (Unit unit : statistics.units(table.question().counting(), table.question().where())) {
      for (Facet facet : unit.facets()) {
        if (r >= MOST_ROWS) {
          break;
        }
        statement(sheet.createRow(r++), unit, facet);
      }
    }
    finish(sheet, r - 1, names.size() - 1);
    sheet.setColumnWidth(names.size() - 1, 100 * 256);
  }

  private void statement(Row row, Unit unit, Facet facet) {
    text(row, 0, unit.id());
    text(row, 1, facet.id());
    if (facet.number() > 0) {
      row.createCell(2).setCellValue(facet.number());
    }
    facet.minutes().session().year().ifPresent(y -> row.createCell(3).setCellValue(y));
    text(row, 4, facet.minutes().session().conference().orElse(""));
    facet.minutes().session().number().ifPresent(n -> row.createCell(5).setCellValue(n));
    text(row, 6, facet.resolution().vote().label());
    text(row, 7, facet.statement().map(s -> s.type().label()).orElse(""));
    text(row, 8, facet.statement().map(s -> s.holder()).orElse(""));
    text(row, 9, facet.statement().map(s -> String.join(", ", s.addressees())).orElse(""));
    text(row, 10, String.join(", ", statistics.values(facet, Dimension.LAW)));
    text(row, 11, facet.place());
    text(row, 12, facet.text());
  }

  private static void notes(Sheet sheet, CrossTable table) {
    text(sheet.createRow(0), 0, CrossTableText.heading(table));
    text(sheet.createRow(1), 0, CrossTableText.note(table));
  }

  private static void head(Sheet sheet, CrossTable table, Styles styles) {
    Row head = sheet.createRow(0);
    bold(head.createCell(0), table.question().rows().option(), styles);
    for (int c = 0; c < table.columns().size(); c++) {
      bold(head.createCell(c + 1), table.columns().get(c).label().en(), styles);
    }
    int after = table.columns().size() + 1;
    bold(head.createCell(after), "total " + table.question().counting().option(), styles);
    bold(head.createCell(after + 1), "share", styles);
  }

  private static void finish(Sheet sheet, int rows, int lastColumn) {
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows, 1), 0, lastColumn));
    sheet.setColumnWidth(0, 36 * 256);
    for (int c = 1; c <= Math.min(lastColumn, MOST_COLUMNS_SIZED); c++) {
      sheet.setColumnWidth(c, 14 * 256);
    }
  }

  private static void label(Row row, CrossTable.Key key, Styles styles) {
    Cell cell = row.createCell(0);
    cell.setCellValue(key.label().en());
    if (key.depth() > 0) {
      cell.setCellStyle(styles.indented().get(Math.min(key.depth(), styles.indented().size()) - 1));
    }
  }

  private static void text(Row row, int column, String value) {
    row.createCell(column)
        .setCellValue(
            value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) : value);
  }

  private static void share(Cell cell, double share, Styles styles) {
    cell.setCellValue(share);
    cell.setCellStyle(styles.percent());
  }

  private static void bold(Cell cell, String value, Styles styles) {
    cell.setCellValue(value);
    cell.setCellStyle(styles.bold());
  }

  private record Styles(CellStyle bold, CellStyle percent, List<CellStyle> indented) {
    static Styles of(SXSSFWorkbook workbook) {
      Font font = workbook.createFont();
      font.setBold(true);
      CellStyle bold = workbook.createCellStyle();
      bold.setFont(font);
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
      List<CellStyle> indented = new java.util.ArrayList<>();
      for (short depth = 1; depth <= 3; depth++) {
        CellStyle style = workbook.createCellStyle();
        style.setIndention(depth);
        indented.add(style);
      }
      return new Styles(bold, percent, List.copyOf(indented));
    }
  }
}
