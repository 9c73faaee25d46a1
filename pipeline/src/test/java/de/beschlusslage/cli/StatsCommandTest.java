package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.corpus.table.Table;
import de.beschlusslage.corpus.table.TableFormat;
import de.beschlusslage.corpus.table.TableWriter;
import de.beschlusslage.report.ThreeSessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTables() throws IOException {
    Corpus corpus =
        new Corpus(
            ThreeSessions.minutes(), ThreeSessions.links(), ThreeSessions.threads(), List.of());
    for (Table table : TableFormat.tables(corpus)) {
      new TableWriter(folder).write(table, Dialect.CONTRACT);
    }
    Files.createDirectory(folder.resolve("text"));
    for (var minutes : corpus.minutes()) {
      Files.writeString(folder.resolve("text/" + minutes.id() + ".txt"), minutes.text());
    }
  }

  private int run(String... args) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void countsWhatARunWrote() {
    int status =
        run(
            "stats",
            folder.toString(),
            "--rows",
            "type",
            "--columns",
            "year",
            "--where",
            "addressee=Bund");
    assertThat(err.toString()).isEmpty();
    assertThat(status).isZero();
    assertThat(out.toString()).contains("acts (points that inherit").contains("of 8 acts");
  }

  @Test
  void writesAWorkbook() {
    Path file = folder.resolve("t.xlsx");
    assertThat(run("stats", folder.toString(), "--rows", "law", "--out", file.toString())).isZero();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void saysInOneLineWhatIsWrong() {
    assertThat(run("stats", folder.toString(), "--rows", "colour")).isEqualTo(2);
    assertThat(run("stats", folder.toString(), "--rows", "type", "--where", "x")).isEqualTo(2);
    assertThat(run("stats", folder.toString(), "--rows", "type", "--out", "t.pdf")).isEqualTo(2);
    assertThat(run("stats", folder.resolve("no").toString(), "--rows", "type")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(4);
    assertThat(err.toString()).contains("year, session", "addressee=Bund", ".xlsx");
  }

  @Test
  void namesAFilterValueThatNothingHas() {
    assertThat(run("stats", folder.toString(), "--rows", "type", "--where", "law=AufenthGG"))
        .isZero();
    assertThat(err.toString()).contains("nothing has law=AufenthGG");
  }
}
