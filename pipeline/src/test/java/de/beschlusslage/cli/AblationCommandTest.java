package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AblationCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private static Path small(Path folder) throws IOException {
    return copied(folder, "sample", "intmk-36-2041", "intmk-37-2042");
  }

  private static Path copied(Path folder, String name, String... sessions) throws IOException {
    Path from = Path.of("..", "corpus", name);
    Path copy = folder.resolve(name);
    Files.createDirectories(copy.resolve("labels"));
    for (String session : sessions) {
      String labels = "labels/" + session + ".jsonl";
      Files.copy(from.resolve(session + ".txt"), copy.resolve(session + ".txt"));
      Files.copy(from.resolve(labels), copy.resolve(labels));
    }
    return folder;
  }

  @Test
  void everyFolderHasATableWhoseFirstRowIsTheRules(@TempDir Path folder) throws IOException {
    int status =
        run(
            "evaluate",
            "ablation",
            "--corpus",
            small(folder).toString(),
            "--labels",
            "../corpus/stress/labels",
            "../corpus/stress");
    List<String> lines = out.toString().lines().filter(line -> !line.isBlank()).toList();

    assertThat(status).as(err.toString()).isZero();
    assertThat(lines).hasSize(10);
    assertThat(lines.get(0)).startsWith("### ").endsWith("sample (88 statements)");
    assertThat(lines.get(5)).startsWith("### minutes outside the corpus (");
    assertThat(List.of(lines.get(3), lines.get(8)))
        .allMatch(line -> line.startsWith("| rules | ") && line.contains("+0.0000 (+0.0000"));
    assertThat(List.of(lines.get(4), lines.get(9))).allMatch(line -> line.startsWith("| + maxent"));
  }

  @Test
  void theCorpusAloneIsEnough(@TempDir Path folder) throws IOException {
    assertThat(run("evaluate", "ablation", "--corpus", small(folder).toString())).isZero();
    assertThat(out.toString().lines().filter(line -> !line.isBlank())).hasSize(5);
  }

  @Test
  void ofTheHardPoolWhatTheRulesGetWrongHasATableOfItsOwn(@TempDir Path folder) throws IOException {
    String corpus = copied(folder, "hard", "fmk-2059", "fmk-2079").toString();
    Path figures = folder.resolve("figures.json");
    int status =
        run("evaluate", "ablation", "--corpus", corpus, "--write-expected", figures.toString());
    List<String> titles = out.toString().lines().filter(line -> line.startsWith("#")).toList();

    assertThat(status).as(err.toString()).isZero();
    assertThat(titles).hasSize(2);
    assertThat(titles.get(1)).contains("hard, items that the rules get wrong (");
    assertThat(figures).content().contains("\"hard\"", "\"type_count\"");
    assertThat(run("evaluate", "ablation", "--corpus", corpus, "--expected", figures.toString()))
        .isZero();
  }

  @Test
  void oneSessionAtATimeCanBeLeftOut(@TempDir Path folder) throws IOException {
    String corpus = small(folder).toString();
    assertThat(run("evaluate", "ablation", "--corpus", corpus, "--folds", "1000")).isZero();
    assertThat(run("evaluate", "ablation", "--corpus", corpus, "--folds", "1"))
        .isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("--folds takes a number from 2");
  }

  @Test
  void missingLabelsAreOneClearLine(@TempDir Path folder) throws IOException {
    String corpus = small(folder).toString();
    assertThat(
            run(
                "evaluate",
                "ablation",
                "--corpus",
                corpus,
                "--labels",
                "nowhere",
                "../corpus/stress"))
        .isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("beschlusslage evaluate ablation: nowhere: no such file or folder");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aMissingCorpusIsOneClearLine() {
    assertThat(run("evaluate", "ablation", "--corpus", "nowhere")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("beschlusslage evaluate ablation: nowhere: no such folder");
  }
}
