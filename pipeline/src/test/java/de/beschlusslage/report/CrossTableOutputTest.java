package de.beschlusslage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class CrossTableOutputTest {
  private final Statistics statistics = new Statistics(ThreeSessions.minutes(), ThreeSessions.TREE);
  private final CrossTable table =
      statistics.table(
          Question.of(Dimension.TYPE, Dimension.YEAR).where(Condition.parse("addressee=Bund")));

  @Test
  void theTextTableSaysWhatIsCountedAndLinesUp() {
    assertThat(new CrossTableText(Shares.NONE).of(table))
        .isEqualTo(
            """
            acts (points that inherit their stem's act counted once with it) by type and year; only addressee=Bund

            type     2023  2026  total   share
            fordert     0     1      1  25.0 %
            bittet      1     0      1  25.0 %
            begrüßt     1     0      1  25.0 %
            soll        1     0      1  25.0 %
            total       3     1      4

            4 of 8 acts
            """);
    assertThat(new CrossTableText(Shares.COLUMNS).of(table)).contains("1 (33.3 %)", "1 (100.0 %)");
  }

  @Test
  void theCsvIsReadBackWithTheSameFigures() throws IOException {
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(CrossTableCsv.of(table)))
            .getRecords();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).get("type")).isEqualTo("fordert");
    assertThat(rows.get(0).get("2026")).isEqualTo("1");
    assertThat(rows.get(4).get("total_acts")).isEqualTo("4");
  }

  @Test
  void theWorkbookHasTypedCellsFiltersFrozenHeadsAndTheStatements() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new CrossTableWorkbook(statistics).write(table, bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      XSSFSheet counts = workbook.getSheet("counts");
      assertThat(counts.getRow(1).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(counts.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1);
      assertThat(counts.getRow(5).getCell(3).getNumericCellValue()).isEqualTo(4);
      assertThat(counts.getPaneInformation().isFreezePane()).isTrue();
      assertThat(counts.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E5");
      XSSFSheet shares = workbook.getSheet("shares of columns");
      assertThat(shares.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1.0 / 3);
      assertThat(shares.getRow(2).getCell(1).getCellStyle().getDataFormatString())
          .isEqualTo("0.0%");
      XSSFSheet statements = workbook.getSheet("statements");
      assertThat(statements.getLastRowNum()).isEqualTo(6);
      assertThat(statements.getRow(4).getCell(12).getStringCellValue())
          .isEqualTo("Die IntMK fordert den Bund auf:");
    }
  }
}
