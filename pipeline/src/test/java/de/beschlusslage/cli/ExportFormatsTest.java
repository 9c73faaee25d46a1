package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.web.ServedFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTables() throws IOException {
    ServedFolder.write(folder);
  }

  private int export(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "export";
    args[1] = folder.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"akoma-ntoso", "datapackage", "graphml", "dna-csv", "follow-up"})
  void writesEachFormat(String format) {
    Path to = folder.resolve("exported");
    assertThat(export("--format", format, "--out", to.toString())).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(to).exists();
  }

  @Test
  void anExtractNeedsAKnownAddresseeAndReplacesNothing() {
    String to = folder.resolve("extract.docx").toString();
    assertThat(export("--format", "extract", "--out", to)).isEqualTo(2);
    assertThat(export("--format", "extract", "--addressee", "Nobody", "--out", to)).isEqualTo(2);
    assertThat(export("--format", "extract", "--addressee", "BMI", "--out", to)).isZero();
    assertThat(export("--format", "extract", "--addressee", "BMI", "--out", to)).isEqualTo(2);
    assertThat(err.toString()).contains("--addressee", "Nobody", "is there already");
  }
}
