package de.beschlusslage.corpus.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.corpus.Minutes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFolderTest {
  private static final RecursiveComparisonConfiguration BUT_PLACES =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFieldsMatchingRegexes(".*places")
          .build();

  @TempDir private Path folder;
  private final Corpus corpus = TwoSessions.corpus();

  @BeforeEach
  void write() throws IOException {
    TableWriter writer = new TableWriter(folder);
    for (Table table : TableFormat.tables(corpus)) {
      writer.write(table, Dialect.CONTRACT);
      writer.write(table, Dialect.EXCEL_DE);
    }
    Files.createDirectory(folder.resolve("text"));
    for (Minutes minutes : corpus.minutes()) {
      Files.writeString(folder.resolve("text/" + minutes.id() + ".txt"), minutes.text());
    }
  }

  @Test
  void what_was_written_is_read_back() throws IOException {
    assertThat(new TableFolder(folder).read())
        .usingRecursiveComparison(BUT_PLACES)
        .isEqualTo(corpus);
  }

  @Test
  void page_and_lines_of_an_item_are_read_back() throws IOException {
    Minutes written = corpus.minutes().get(0);
    Minutes read = new TableFolder(folder).read().minutes().get(0);
    var span = written.resolutions().get(0).items().get(0).span();
    for (int offset : List.of(span.start(), span.end() - 1)) {
      assertThat(read.places().at(offset).page()).isEqualTo(written.places().at(offset).page());
      assertThat(read.places().at(offset).line()).isEqualTo(written.places().at(offset).line());
    }
  }

  @Test
  void reading_and_writing_again_gives_the_same_bytes(@TempDir Path second) throws IOException {
    Corpus read = new TableFolder(folder).read();
    for (Table table : TableFormat.tables(read)) {
      new TableWriter(second).write(table, Dialect.CONTRACT);
      String file = table.name() + ".csv";
      assertThat(second.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void the_contract_is_comma_and_line_feed_and_quotes_what_it_must() throws IOException {
    String items = Files.readString(folder.resolve("items.csv"));
    assertThat(items)
        .startsWith("document,top,item,text,types,addressees,legal_references,prior_references,")
        .contains("intmk-36-2041,4.3,2.a,\"=Die Konferenz \"\"bittet\"\" das BMI,\n")
        .contains(
            ",bittet,BMI|Sonstige:Träger vor Ort,§ 4 Abs. 2 AufenthG|AufenthG,IntMK 36,7,9,10,")
        .doesNotContain("\r");
  }

  @Test
  void a_german_excel_gets_mark_semicolon_crlf_and_no_formula() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("items.excel.csv"));
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("document;top;item;text;")
        .contains(";\"'=Die Konferenz \"\"bittet\"\" das BMI,")
        .contains("intmk-37-2042/4.3/2.a\r\n");
  }

  @Test
  void a_bar_inside_a_value_does_not_split_it() {
    Table table =
        new Columns<String>("t").values("v", List::of).over(() -> List.of("a|b").stream());
    assertThat(table.rows().get()).containsExactly(List.of("a/b"));
  }

  @Test
  void a_missing_table_is_named() throws IOException {
    Files.delete(folder.resolve("links.csv"));
    assertThatThrownBy(() -> new TableFolder(folder).read())
        .isInstanceOf(TableException.class)
        .hasMessageContaining("links.csv is missing");
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    Files.writeString(folder.resolve("links.csv"), "query,target,score\n");
    assertThatThrownBy(() -> new TableFolder(folder).read())
        .isInstanceOf(TableException.class)
        .hasMessageContaining("links.csv has no column decision, explicit");
  }

  @Test
  void a_wrong_cell_is_named_with_its_row() throws IOException {
    Path file = folder.resolve("links.csv");
    Files.writeString(file, Files.readString(file).replace("0.8750", "8.75"));
    assertThatThrownBy(() -> new TableFolder(folder).read())
        .isInstanceOf(TableException.class)
        .hasMessage("links.csv, row 2: score \"8.75\" is not between 0 and 1");
  }

  @Test
  void rubbish_is_no_table() throws IOException {
    Path file = folder.resolve("links.csv");
    Files.writeString(file, Files.readString(file) + "\"a\"b,c\n");
    assertThatThrownBy(() -> new TableFolder(folder).read())
        .isInstanceOf(TableException.class)
        .hasMessageContaining("links.csv");
  }
}
