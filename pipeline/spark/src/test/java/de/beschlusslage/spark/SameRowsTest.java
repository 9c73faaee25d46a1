package de.beschlusslage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Spark the main job gives the same files, byte by byte, however the work is cut. */
class SameRowsTest {
  private static final Path SAMPLE = Path.of("../../corpus/sample");

  @TempDir private Path folder;

  @BeforeEach
  void cutTheWorkSmall() {
    System.setProperty("spark.beschlusslage.documents", "2");
    System.setProperty("spark.beschlusslage.items", "40");
    System.setProperty("spark.default.parallelism", "3");
  }

  @AfterEach
  void forgetTheSettings() {
    System.clearProperty("spark.beschlusslage.documents");
    System.clearProperty("spark.beschlusslage.items");
    System.clearProperty("spark.default.parallelism");
  }

  private Path here(int status, Path... inputs) {
    return run("here", status, List.of(), inputs);
  }

  private Path onSpark(int status, Path... inputs) {
    return run("spark", status, List.of("--engine", "spark", "--master", "local[2]"), inputs);
  }

  private Path run(String name, int status, List<String> options, Path... inputs) {
    Path out = folder.resolve("out-" + name);
    List<String> arguments = new ArrayList<>(List.of("run", "--csv", "excel-de"));
    Stream.of(inputs).map(Path::toString).forEach(arguments::add);
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(options);
    StringWriter told = new StringWriter();
    PrintWriter terminal = new PrintWriter(told);
    assertThat(Main.execute(terminal, terminal, arguments.toArray(String[]::new)))
        .as(told.toString())
        .isEqualTo(status);
    return out;
  }

  /** Tables, texts and run.json. */
  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (name.matches("[a-z_.]+\\.csv|text/[^.]*\\.txt|run\\.json")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  @Test
  void the_sample_gives_the_same_files() throws IOException {
    Map<String, String> expected = files(here(0, SAMPLE));
    assertThat(expected).containsKeys("links.csv", "threads.csv", "items.excel.csv", "run.json");
    assertThat(expected.get("links.csv").lines()).hasSizeGreaterThan(100);
    assertThat(files(onSpark(0, SAMPLE))).isEqualTo(expected);
  }
}
