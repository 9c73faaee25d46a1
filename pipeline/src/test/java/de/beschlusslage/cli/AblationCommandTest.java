package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AblationCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void everyVariantIsARowAndTheFirstIsTheRules() {
    int status =
        run(
            "evaluate",
            "ablation",
            "--labels",
            "../corpus/sample/labels/intmk-36-2041.jsonl",
            "--labels",
            "../corpus/sample/labels/intmk-37-2042.jsonl",
            "../corpus/sample/intmk-36-2041.txt",
            "../corpus/sample/intmk-37-2042.txt");
    List<String> lines = out.toString().lines().toList();

    assertThat(status).as(err.toString()).isZero();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(2)).startsWith("| rules | ").contains("| +0.0000 (+0.0000..+0.0000) |");
    assertThat(lines.subList(3, 8)).allMatch(line -> line.startsWith("| rules + maxent 0."));
  }

  @Test
  void missingLabelsAreOneClearLine() {
    assertThat(run("evaluate", "ablation", "--labels", "nowhere", "../corpus/sample")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("beschlusslage evaluate ablation: nowhere: no such file or folder");
  }
}
