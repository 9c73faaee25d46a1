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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  @Test
  void what_goes_wrong_is_told_alike() throws IOException {
    Path inputs = awkward();
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

  /** A copy, a second file of one session, an archive, and what cannot be read. */
  private Path awkward() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    for (String name : List.of("intmk-36-2041.txt", "intmk-37-2042.txt", "intmk-45-2050.txt")) {
      Files.copy(SAMPLE.resolve(name), inputs.resolve(name));
    }
    Files.copy(SAMPLE.resolve("intmk-36-2041.txt"), inputs.resolve("copy.txt"));
    Files.writeString(inputs.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
    Files.writeString(inputs.resolve("notes.xyz"), "no format that anybody knows");
    Files.writeString(inputs.resolve(".hidden.txt"), "nobody sees this");
    Files.writeString(
        inputs.resolve("corrections.csv"),
        "document,top,item,statement,column,value,who,when\n"
            + "nobody-1,1,1,1,type,soll,M,2026\n"
            + correction(inputs)
            + "too,short\n");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(inputs.resolve("bundle.zip")))) {
      zip.putNextEntry(new ZipEntry("inside.txt"));
      Files.copy(SAMPLE.resolve("intmk-46-2051.txt"), zip);
      zip.putNextEntry(new ZipEntry("broken.docx"));
      zip.write(new byte[] {'P', 'K', 3, 4, 0});
    }
    return inputs;
  }

  /** Another holder for the first statement there is. */
  private String correction(Path inputs) throws IOException {
    Path tables = run("probe", 1, List.of(), inputs);
    String row = Files.readAllLines(tables.resolve("statements.csv")).get(1);
    String place = String.join(",", List.of(row.split(",", 5)).subList(0, 4));
    return place + ",holder,Niemand sonst,M,2026\n";
  }
}
