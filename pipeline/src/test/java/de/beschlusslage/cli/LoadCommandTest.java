package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadCommandTest {
  private static final String SAMPLE = Path.of("..", "corpus", "sample").toString();

  private String load(String... arguments) {
    StringWriter out = new StringWriter();
    String[] words =
        Stream.concat(Stream.of("evaluate", "load", SAMPLE), Arrays.stream(arguments))
            .toArray(String[]::new);
    int status =
        Main.execute(new PrintWriter(out, true), new PrintWriter(Writer.nullWriter()), words);
    assertThat(status).isZero();
    return out.toString();
  }

  @Test
  void a_run_of_its_own_is_measured() {
    String[] rows =
        load("--documents", "3", "--items", "8", "--bytes", "6000", "--heap", "256m").split("\\R");
    assertThat(rows).hasSize(3);
    String[] cells = rows[2].split("\\s*\\|\\s*");
    assertThat(cells[1]).isEqualTo("3");
    assertThat(Integer.parseInt(cells[3])).as("items").isBetween(20, 28);
    assertThat(cells[11]).as("exit status").isEqualTo("0");
  }
}
