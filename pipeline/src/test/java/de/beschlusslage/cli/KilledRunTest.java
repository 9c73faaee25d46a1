package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.table.TableFolder;
import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own, ended from outside at random moments. */
class KilledRunTest {
  private static final Path SAMPLE = Path.of("..", "corpus", "sample");
  private static final String FIRST = "intmk-36-2041.txt";
  private static final String SECOND = "intmk-37-2042.txt";
  private static final int KILLS = 6;

  @TempDir private Path temp;
  private Path tables;

  @BeforeEach
  void aResultIsThere() {
    tables = temp.resolve("tables");
    assertThat(runHere(FIRST)).isLessThan(2);
  }

  private int runHere(String file) {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    return Main.execute(nobody, nobody, arguments(file));
  }

  private String[] arguments(String file) {
    return new String[] {"run", SAMPLE.resolve(file).toString(), "--out", tables.toString()};
  }

  private Process start(String file) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        Stream.concat(
                Stream.of(
                    java.toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "de.beschlusslage.cli.Main"),
                Stream.of(arguments(file)))
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  // Ended once it has begun to write, or soon after.
  private void endedAfter(int millis, boolean gently) throws IOException, InterruptedException {
    Process process = start(SECOND);
    while (process.isAlive() && !Files.exists(temp.resolve(".tables.lock"))) {
      Thread.sleep(5);
    }
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    if (gently) {
      process.destroy();
    } else {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private void assertWhole() throws IOException {
    assertThat(new TableFolder(tables).read().minutes())
        .extracting(Minutes::id)
        .containsAnyOf("intmk-36-2041", "intmk-37-2042")
        .hasSize(1);
  }

  @Test
  void a_run_killed_at_any_moment_leaves_a_whole_result_and_can_be_started_again()
      throws IOException, InterruptedException {
    Random random = new Random(41);
    for (int i = 0; i < KILLS; i++) {
      endedAfter(random.nextInt(1500), false);
      TargetFolder.open(tables, ReportWriter::writes).close(); // what the next start does first
      assertWhole();
      assertThat(runHere(FIRST)).isLessThan(2);
      assertWhole();
      try (Stream<Path> beside = Files.list(temp)) {
        assertThat(beside).containsExactly(tables);
      }
    }
  }

  @Test
  void an_interrupted_run_tidies_up_after_itself() throws IOException, InterruptedException {
    endedAfter(100, true);
    assertWhole();
    assertThat(temp.resolve(".tables.lock")).doesNotExist();
  }

  @Test
  void a_run_is_refused_while_another_process_writes_there()
      throws IOException, InterruptedException {
    try (TargetFolder held = TargetFolder.open(tables, ReportWriter::writes)) {
      Process other = start(SECOND);
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isEqualTo(2);
      assertThat(held.fresh()).isDirectory();
    }
    assertWhole();
  }
}
