package de.beschlusslage.spark;

import static de.beschlusslage.spark.Runs.SAMPLE;
import static de.beschlusslage.spark.Runs.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Spark the main job gives the same files, byte by byte, however the work is cut. */
class SameRowsTest {
  @TempDir private Path folder;

  @BeforeEach
  void cutTheWorkSmall() {
    Runs.cutTheWorkSmall();
  }

  @AfterEach
  void forgetTheSettings() {
    Runs.forgetTheSettings();
  }

  private Path here(int status, Path... inputs) {
    Path out = folder.resolve("out-here");
    Runs.here(status, out, (Object[]) inputs);
    return out;
  }

  private Path onSpark(int status, Path... inputs) {
    Path out = folder.resolve("out-spark");
    Runs.onSpark(status, out, (Object[]) inputs);
    return out;
  }

  @Test
  void the_sample_gives_the_same_files() throws IOException {
    Map<String, String> expected = files(here(0, SAMPLE));
    assertThat(expected).containsKeys("links.csv", "threads.csv", "items.excel.csv", "run.json");
    assertThat(expected.get("links.csv").lines()).hasSizeGreaterThan(100);
    assertThat(files(onSpark(0, SAMPLE))).isEqualTo(expected);
  }

  @Test
  void what_goes_wrong_is_told_alike() throws IOException {
    Path inputs = Runs.awkward(folder);
    Map<String, String> expected = files(here(1, inputs));
    assertThat(expected.get("problems.csv"))
        .contains("broken.pdf", "has the same content as", "notes.xyz", "not applied");
    assertThat(expected.get("statements.csv")).contains(",holder\n");
    assertThat(expected.get("documents.csv")).contains("intmk-36-2041-2", "bundle.zip!/inside.txt");
    assertThat(files(onSpark(1, inputs))).isEqualTo(expected);
  }

  @Test
  void a_target_that_holds_files_of_others_and_an_input_that_is_not_there_are_refused()
      throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("out-spark"));
    Files.writeString(foreign.resolve("diary.txt"), "mine");
    onSpark(2, SAMPLE);
    assertThat(foreign).isDirectoryContaining(file -> file.endsWith("diary.txt"));
    Files.delete(foreign.resolve("diary.txt"));
    onSpark(2, folder.resolve("nowhere"));
    assertThat(foreign).isEmptyDirectory();
  }
}
