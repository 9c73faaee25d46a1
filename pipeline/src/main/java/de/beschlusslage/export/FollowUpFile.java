package de.beschlusslage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How a table of follow-up is kept: as CSV, or as a workbook that people fill in. */
interface FollowUpFile {
  /**
   * The rows of a table that is there, each by column.
   *
   * @param columns that it must have
   * @throws IOException if it is none
   */
  List<Map<String, String>> read(Path file, List<String> columns) throws IOException;

  /** Writes a table. */
  void write(List<String> columns, List<List<String>> rows, Path file) throws IOException;

  /** The kind that the name's ending says: {@code .xlsx}, else CSV. */
  static FollowUpFile of(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? new Workbook() : new Csv();
  }

  /** What is said of a file that is something else. */
  static IOException other(Path file) {
    return new IOException(file + " is there already and is no table of follow-up");
  }

  /** By RFC 4180. */
  final class Csv implements FollowUpFile {
    @Override
    public List<Map<String, String>> read(Path file, List<String> columns) throws IOException {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      try (Reader reader = Files.newBufferedReader(file);
          var parser = format.parse(reader)) {
        if (!parser.getHeaderNames().containsAll(columns)) {
          throw other(file);
        }
        return parser.stream().map(CSVRecord::toMap).toList();
      }
    }

    @Override
    public void write(List<String> columns, List<List<String>> rows, Path file) throws IOException {
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setRecordSeparator("\n")
              .setHeader(columns.toArray(String[]::new))
              .get();
      try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), format)) {
        csv.printRecords(rows);
      }
    }
  }

  /** One sheet with a frozen header, filters, and columns wide enough to read and to write in. */
  final class Workbook implements FollowUpFile {
    private static final int MOST_CHARACTERS = 32_767;
    private static final int A_CHARACTER = 256;

    @Override
    public List<Map<String, String>> read(Path file, List<String> columns) throws IOException {
      try (var in = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        Sheet sheet = workbook.getSheetAt(0);
        if (!cells(sheet.getRow(0)).containsAll(columns)) {
          throw other(file);
        }
        return rows(sheet);
      } catch (RuntimeException e) {
        // POI's exceptions for what is no workbook have no common type.
        throw other(file);
      }
    }

    private static List<Map<String, String>> rows(Sheet sheet) {
      List<String> columns = cells(sheet.getRow(0));
      List<Map<String, String>> rows = new ArrayList<>();
      for (int r = 1; r <= sheet.getLastRowNum(); r++) {
        List<String> cells = cells(sheet.getRow(r));
        Map<String, String> row = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
          row.put(columns.get(c), c < cells.size() ? cells.get(c) : "");
        }
        rows.add(row);
      }
      return rows;
    }

    /** The row's texts; none for a row that was never filled. */
    private static List<String> cells(@Nullable Row row) {
      List<String> cells = new ArrayList<>();
      DataFormatter text = new DataFormatter(Locale.ROOT);
      for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
        cells.add(text.formatCellValue(row.getCell(c)));
      }
      return cells;
    }

    @Override
    public void write(List<String> columns, List<List<String>> rows, Path file) throws IOException {
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        Sheet sheet = workbook.createSheet("Erfolgskontrolle");
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        CellStyle head = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        fill(sheet.createRow(0), columns, head);
        for (List<String> row : rows) {
          fill(sheet.createRow(sheet.getLastRowNum() + 1), row, wrapped);
        }
        for (int c = 0; c < columns.size(); c++) {
          sheet.setColumnWidth(c, width(columns.get(c)) * A_CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        try (OutputStream out = Files.newOutputStream(file)) {
          workbook.write(out);
        }
      }
    }

    private static void fill(Row row, List<String> values, CellStyle style) {
      for (int c = 0; c < values.size(); c++) {
        Cell cell = row.createCell(c);
        cell.setCellStyle(style);
        String value = values.get(c);
        cell.setCellValue(value.substring(0, Math.min(value.length(), MOST_CHARACTERS)));
      }
    }

    private static int width(String column) {
      return switch (column) {
        case "text", FollowUp.ANSWER -> 60;
        case "statement", "type" -> 12;
        default -> 24;
      };
    }
  }
}
