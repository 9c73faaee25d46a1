package de.beschlusslage.corpus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Whatever stands in a cell: the contract's tables give it back, the spreadsheet's run nothing. */
class CsvPropertiesTest {
  private static final List<Table.Kind> TEXTS = Collections.nCopies(3, Table.Kind.TEXT);

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> awkward =
        Arbitraries.of(
            "",
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r\n",
            "\r",
            "=1+1",
            "+49",
            "-3",
            "@x",
            "\t=a",
            "|",
            "\uFEFF",
            "\u0000",
            "ä",
            "„“",
            "\uD83D\uDE00",
            " ",
            "'",
            "#");
    Arbitrary<String> cell =
        Arbitraries.oneOf(awkward, Arbitraries.strings().ofMaxLength(12), Arbitraries.of("Bund"))
            .list()
            .ofMaxSize(4)
            .map(parts -> String.join("", parts));
    return cell.list().ofSize(3).list().ofMaxSize(6);
  }

  private static String written(List<List<String>> rows, Dialect dialect) throws IOException {
    Table table = new Table("t", List.of("a", "b", "c"), TEXTS, rows::stream);
    StringWriter out = new StringWriter();
    TableWriter.writeHeader(table, dialect, out);
    TableWriter.writeRows(table, dialect, out);
    return out.toString();
  }

  @Property
  void a_strict_reader_reads_what_was_written(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    String csv = written(rows, Dialect.CONTRACT);
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      List<List<String>> read = parser.stream().map(CSVRecord::toList).toList();
      assertThat(read)
          .isEqualTo(Stream.concat(Stream.of(List.of("a", "b", "c")), rows.stream()).toList());
    }
  }

  @Property
  void no_cell_of_the_spreadsheet_dialect_begins_like_a_formula(
      @ForAll("rows") List<List<String>> rows) throws IOException {
    String csv = written(rows, Dialect.EXCEL_DE).substring(1);
    CSVFormat german = CSVFormat.RFC4180.builder().setDelimiter(';').get();
    try (CSVParser parser = german.parse(new StringReader(csv))) {
      for (CSVRecord row : parser) {
        assertThat(row)
            .hasSize(3)
            .allSatisfy(c -> assertThat(c).doesNotMatch("(?s)^[=+@\\t\\r].*"));
      }
    }
  }
}
