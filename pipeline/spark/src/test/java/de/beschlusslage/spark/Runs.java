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

/** The main job as a user calls it, here or on Spark, and what it wrote. */
final class Runs {
  static final Path SAMPLE = Path.of("../../corpus/sample");

  private Runs() {}

  /** Runs on this machine; returns what was told. */
  static String here(int status, Object out, Object... inputs) {
    return run(status, List.of(), out, inputs);
  }

  /** Runs on Spark; returns what was told. */
  static String onSpark(int status, Object out, Object... inputs) {
    return run(status, List.of("--engine", "spark", "--master", "local[2]"), out, inputs);
  }

  private static String run(int status, List<String> options, Object out, Object... inputs) {
    List<String> arguments = new ArrayList<>(List.of("run", "--csv", "excel-de"));
    Stream.of(inputs).map(Object::toString).forEach(arguments::add);
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(options);
    StringWriter told = new StringWriter();
    PrintWriter terminal = new PrintWriter(told);
    assertThat(Main.execute(terminal, terminal, arguments.toArray(String[]::new)))
        .as(told.toString())
        .isEqualTo(status);
    return told.toString();
  }

  /** Tables, texts and run.json. */
  static Map<String, String> files(Path out) throws IOException {
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

  /** Cuts the work of a corpus as small as the sample into many tasks and parts. */
  static void cutTheWorkSmall() {
    System.setProperty("spark.beschlusslage.documents", "2");
    System.setProperty("spark.beschlusslage.items", "40");
    System.setProperty("spark.default.parallelism", "3");
  }

  static void forgetTheSettings() {
    System.clearProperty("spark.beschlusslage.documents");
    System.clearProperty("spark.beschlusslage.items");
    System.clearProperty("spark.default.parallelism");
  }

  /** A copy, a second file of one session, an archive, and what cannot be read. */
  static Path awkward(Path folder) throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    for (String name : List.of("intmk-36-2041.txt", "intmk-37-2042.txt", "intmk-45-2050.txt")) {
      Files.copy(SAMPLE.resolve(name), inputs.resolve(name));
    }
    Files.copy(SAMPLE.resolve("intmk-36-2041.txt"), inputs.resolve("copy.txt"));
    Files.writeString(inputs.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
    Files.writeString(inputs.resolve("notes.xyz"), "no format that anybody knows");
    Files.writeString(inputs.resolve(".hidden.txt"), "nobody sees this");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(inputs.resolve("bundle.zip")))) {
      zip.putNextEntry(new ZipEntry("inside.txt"));
      Files.copy(SAMPLE.resolve("intmk-46-2051.txt"), zip);
      zip.putNextEntry(new ZipEntry("broken.docx"));
      zip.write(new byte[] {'P', 'K', 3, 4, 0});
    }
    Files.writeString(
        inputs.resolve("corrections.csv"),
        "document,top,item,statement,column,value,who,when\n"
            + "nobody-1,1,1,1,type,soll,M,2026\n"
            + correction(folder)
            + "too,short\n");
    return inputs;
  }

  /** Another holder for the first statement there is. */
  private static String correction(Path folder) throws IOException {
    Path tables = folder.resolve("probe");
    here(1, tables, folder.resolve("inputs"));
    String row = Files.readAllLines(tables.resolve("statements.csv")).get(1);
    String place = String.join(",", List.of(row.split(",", 5)).subList(0, 4));
    return place + ",holder,Niemand sonst,M,2026\n";
  }
}
