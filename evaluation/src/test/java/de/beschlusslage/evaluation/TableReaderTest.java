package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
  @TempDir private Path out = Path.of("");

  private void tables(String resolutions) throws IOException {
    Files.writeString(out.resolve("resolutions.csv"), resolutions);
    Files.writeString(
        out.resolve("items.csv"), "document,top,item,text,legal_references,prior_references\n");
    Files.writeString(
        out.resolve("statements.csv"),
        "document,top,item,type,trigger,holder,addressees,confidence,text\n"
            + "x,1,1,soll,soll,IntMK,Bund|Länder,,Ein Satz\n");
  }

  @Test
  void aByteOrderMarkAndFurtherColumnsDoNoHarm() throws IOException {
    tables("\uFEFFdocument,top,applicants,vote,more\nx,1,Berlin| Hessen,,y\n");
    TableReader.Read read = TableReader.read(out);

    assertThat(read.problems()).isEmpty();
    assertThat(read.predictions().resolutions().get(0).applicants())
        .containsExactly("Berlin", "Hessen");
    assertThat(read.predictions().statements().get(0).confidence()).isEmpty();
  }

  @Test
  void theExcelDialectIsRecognisedAsSuch() throws IOException {
    tables("document;top;applicants;vote\nx;1;;\n");

    assertThat(TableReader.read(out).problems())
        .extracting(Problem::message)
        .containsExactly(
            "no column document, top, applicants, vote (is it the comma dialect of the"
                + " contract?)");
  }

  @Test
  void aMissingTableIsAProblemNotAnException() throws IOException {
    assertThat(TableReader.read(out).problems()).hasSize(3);
  }

  @Test
  void aShortRowIsNamedByItsLine() throws IOException {
    tables("document,top,applicants,vote\nx,1,,\nx,2\n");

    assertThat(TableReader.read(out).problems())
        .extracting(p -> p.line().orElse(0) + ": " + p.message())
        .containsExactly("3: 2 columns, the header has 4");
  }
}
