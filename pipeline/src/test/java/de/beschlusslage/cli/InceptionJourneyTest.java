package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Minutes to tables, tables to the tool, from the tool to labels, labels against the tables. */
class InceptionJourneyTest {
  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int run(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void labelsMadeOfARunScoreThatRunAsPerfect() throws IOException {
    Path tables = folder.resolve("tables");
    Path cas = folder.resolve("cas");
    Path labels = folder.resolve("labels.jsonl");
    run("run", "../corpus/sample/intmk-36-2041.txt", "--out", tables.toString());
    assertThat(run("export", tables.toString(), "--format", "inception", "--out", cas.toString()))
        .as(err.toString())
        .isZero();

    List<String> args = new ArrayList<>(List.of("import", "--out", labels.toString()));
    try (var files = Files.list(cas)) {
      files.map(Path::toString).filter(f -> f.endsWith(".json")).sorted().forEach(args::add);
    }
    run(args.toArray(String[]::new));
    assertThat(labels).exists();

    assertThat(
            run(
                "evaluate",
                "--labels",
                labels.toString(),
                "--tables",
                tables.toString(),
                "--errors"))
        .isZero();
    assertThat(out.toString()).doesNotContainPattern("gold .* \\| predicted ");
  }

  @Test
  void whatExpertsMayHaveChangedIsNeverReplaced() {
    Path tables = folder.resolve("tables");
    run("run", "../corpus/sample/intmk-36-2041.txt", "--out", tables.toString());
    String[] export = {
      "export", tables.toString(), "--format", "inception", "--out", folder.resolve("c").toString()
    };
    assertThat(run(export)).isZero();
    assertThat(run(export)).isEqualTo(2);
    assertThat(err.toString()).contains("is there already and is not replaced");
  }

  @Test
  void anUnknownFormatIsNamedWithTheKnownOnes() {
    assertThat(run("export", "x", "--format", "brat", "--out", "y")).isEqualTo(2);
    assertThat(err.toString()).contains("--format takes one of ", " inception, not brat");
  }
}
