package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was reached on the project's own corpora may not be lost. After a change for the better:
 * {@code beschlusslage evaluate --labels corpus/sample/labels corpus/sample --write-expected
 * evaluation/expected/sample.json}.
 */
class ExpectedFiguresTest {
  @ParameterizedTest
  @ValueSource(strings = {"sample", "stress", "unseen"})
  void noFigureIsWorseThanWhatWasReached(String corpus) {
    StringWriter err = new StringWriter();
    int status =
        Main.execute(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            "evaluate",
            "--labels",
            "../corpus/" + corpus + "/labels",
            "../corpus/" + corpus,
            "--expected",
            "../evaluation/expected/" + corpus + ".json");

    assertThat(err.toString().lines().filter(line -> line.endsWith("(worse)"))).isEmpty();
    assertThat(status).isZero();
  }
}
