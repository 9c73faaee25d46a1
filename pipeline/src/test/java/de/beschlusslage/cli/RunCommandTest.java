package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.Hashes;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.TableFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final Path SAMPLE = Path.of("..", "corpus", "sample");
  private static final String GOOD = "intmk-36-2041.txt";

  @TempDir private Path temp;
  private String out = "";
  private String err = "";

  private int run(Object... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    String[] words =
        Stream.concat(Stream.of("run"), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new);
    int status =
        Main.execute(new PrintWriter(outText, true), new PrintWriter(errText, true), words);
    out = outText.toString();
    err = errText.toString();
    assertThat(out + err).doesNotContain("\tat ").doesNotContain("Exception");
    return status;
  }

  private Path tables() {
    return temp.resolve("tables");
  }

  private Path folderWithGoodFileAnd(String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("in"));
    Files.copy(SAMPLE.resolve(GOOD), folder.resolve(GOOD));
    Files.write(folder.resolve(name), bytes);
    return folder;
  }

  private void assertOneProblemAndTheGoodFileDone(String file, String message) throws IOException {
    Corpus corpus = new TableFolder(tables()).read();
    assertThat(corpus.minutes()).extracting("id").containsExactly("intmk-36-2041");
    assertThat(corpus.problems()).singleElement().extracting("file").asString().endsWith(file);
    assertThat(corpus.problems().get(0).message()).contains(message);
    assertThat(err.lines().toList()).singleElement().asString().contains(file, message);
  }

  private void assertRefused(int status, String... message) {
    assertThat(status).isEqualTo(2);
    assertThat(err.lines().toList()).singleElement().asString().contains(message);
    assertThat(tables()).doesNotExist();
  }

  @Test
  void from_files_to_tables_and_back() throws IOException {
    assertThat(run(SAMPLE, "--out", tables())).isLessThan(2);
    Corpus corpus = new TableFolder(tables()).read();
    assertThat(corpus.minutes()).extracting("id").contains("intmk-36-2041", "intmk-37-2042");
    assertThat(corpus.minutes().get(0).resolutions()).isNotEmpty();
    assertThat(corpus.links()).isNotEmpty();
    assertThat(out).contains("documents = ", " minutes + ", "written to " + tables());
    assertThat(tables().resolve("run.json")).content().contains("\"program\" : \"beschlusslage\"");
    assertThat(tables().resolve("index")).isNotEmptyDirectory();
  }

  @Test
  void corrections_are_marked_in_the_tables_and_named_in_run_json() throws IOException {
    byte[] lines =
        "document,top,item,statement,column,value,who,when\n".getBytes(StandardCharsets.UTF_8);
    Path folder = folderWithGoodFileAnd("corrections.csv", lines);
    run(folder, "--out", tables());
    Minutes before = new TableFolder(tables()).read().minutes().get(0);
    Resolution resolution = before.resolutions().get(0);
    Item item =
        resolution.items().stream()
            .filter(i -> !i.statements().isEmpty())
            .findFirst()
            .orElseThrow();
    String place = before.id() + "," + resolution.top() + "," + item.path();
    lines = (place + ",1,holder,Berlin,M,2026\n").getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("corrections.csv"), lines);
    run(folder, "--out", tables());
    assertThat(tables().resolve("statements.csv")).content().contains("Berlin", "holder");
    assertThat(tables().resolve("run.json"))
        .content()
        .contains("\"corrections.csv\" : \"" + Hashes.of(lines) + "\"");
  }

  @Test
  void the_same_bytes_on_one_thread_and_on_eight() throws IOException {
    Path one = temp.resolve("one");
    Path eight = temp.resolve("eight");
    run(SAMPLE, "--out", one, "--threads", 1, "--csv", "excel-de");
    run(SAMPLE, "--out", eight, "--threads", 8, "--csv", "excel-de");
    TreeMap<String, Path> files = resultFiles(one);
    assertThat(files).containsKeys("items.csv", "items.excel.csv", "run.json", "report.html");
    assertThat(resultFiles(eight)).containsOnlyKeys(files.keySet());
    files.forEach((name, file) -> assertThat(eight.resolve(name)).hasSameBinaryContentAs(file));
  }

  // All that is promised to be the same each time: not the times and not Lucene's own files.
  private static TreeMap<String, Path> resultFiles(Path folder) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), file));
    }
    files.keySet().removeIf(name -> name.equals("run.log") || name.startsWith("index"));
    return files;
  }

  @Test
  void a_second_run_reads_only_the_new_file_and_gives_what_a_fresh_run_gives() throws IOException {
    Path in = Files.createDirectory(temp.resolve("in"));
    Files.copy(SAMPLE.resolve(GOOD), in.resolve(GOOD));
    run(in, "--out", tables());
    Files.copy(SAMPLE.resolve("intmk-37-2042.txt"), in.resolve("intmk-37-2042.txt"));
    run(in, "--out", tables());
    assertThat(tables().resolve("run.log"))
        .content()
        .contains("documents 2, of these 1 read by an earlier run");
    Path fresh = temp.resolve("fresh");
    run(in, "--out", fresh);
    assertThat(resultFiles(tables())).containsOnlyKeys(resultFiles(fresh).keySet());
    resultFiles(fresh)
        .forEach((name, file) -> assertThat(tables().resolve(name)).hasSameBinaryContentAs(file));
  }

  @Test
  void a_damaged_index_or_memory_is_made_anew() throws IOException {
    run(SAMPLE.resolve(GOOD), "--out", tables());
    try (Stream<Path> files = Files.walk(tables())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getParent().equals(tables())) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
    assertThat(run(SAMPLE.resolve(GOOD), "--out", tables())).isLessThan(2);
    assertThat(new TableFolder(tables()).read().minutes()).hasSize(1);
    assertThat(Main.execute(nobody(), nobody(), "find", "Sprache", "--index", tables().toString()))
        .isZero();
  }

  private static PrintWriter nobody() {
    return new PrintWriter(Writer.nullWriter());
  }

  @Test
  void a_changed_file_is_read_again_and_a_removed_one_is_gone() throws IOException {
    Path in = folderWithGoodFileAnd("notiz.txt", "Eine Notiz.\n".getBytes(StandardCharsets.UTF_8));
    run(in, "--out", tables());
    Files.writeString(in.resolve("notiz.txt"), "Eine andere Notiz.\n");
    run(in, "--out", tables());
    assertThat(tables().resolve("text/other-notiz.txt")).content().contains("andere");
    Files.delete(in.resolve("notiz.txt"));
    run(in, "--out", tables());
    assertThat(tables().resolve("text/other-notiz.txt")).doesNotExist();
    assertThat(new TableFolder(tables()).read().minutes()).hasSize(1);
  }

  @Test
  void an_empty_file_beside_a_good_one() throws IOException {
    Path in = folderWithGoodFileAnd("leer.txt", new byte[0]);
    assertThat(run(in, "--out", tables())).isEqualTo(1);
    assertOneProblemAndTheGoodFileDone("leer.txt", "empty");
  }

  @Test
  void random_bytes_beside_a_good_file() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(7).nextBytes(bytes);
    Path in = folderWithGoodFileAnd("zufall.txt", bytes);
    assertThat(run(in, "--out", tables())).isEqualTo(1);
    assertOneProblemAndTheGoodFileDone("zufall.txt", "text");
  }

  @Test
  void a_broken_pdf_beside_a_good_file() throws IOException {
    byte[] broken = "%PDF-1.7\n1 0 obj << /Type /Catalog".getBytes(StandardCharsets.US_ASCII);
    Path in = folderWithGoodFileAnd("kaputt.pdf", broken);
    assertThat(run(in, "--out", tables())).isEqualTo(1);
    assertOneProblemAndTheGoodFileDone("kaputt.pdf", "PDF");
  }

  @Test
  void a_scanned_pdf_without_text_beside_a_good_file() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      BufferedImage scan = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, scan), 0, 0, 600, 800);
      }
      pdf.save(bytes);
    }
    Path in = folderWithGoodFileAnd("scan.pdf", bytes.toByteArray());
    assertThat(run(in, "--out", tables())).isEqualTo(1);
    assertOneProblemAndTheGoodFileDone("scan.pdf", "OCR");
  }

  @Test
  void nothing_but_unreadable_files_is_refused() throws IOException {
    Path empty = Files.createFile(temp.resolve("leer.txt"));
    assertThat(run(empty, "--out", tables())).isEqualTo(2);
    assertThat(err).contains("leer.txt: is empty", "none of the files could be read");
    assertThat(tables()).doesNotExist();
  }

  @Test
  void a_folder_without_readable_files_is_refused() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("bilder"));
    Files.writeString(folder.resolve("bild.jpeg"), "x");
    assertRefused(run(folder, "--out", tables()), "no readable file in " + folder);
  }

  @Test
  void a_missing_input_is_refused() {
    Path missing = temp.resolve("fehlt.pdf");
    assertRefused(run(missing, "--out", tables()), missing + ": no such file");
  }

  @Test
  void a_target_below_a_file_is_refused() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertRefused(run(SAMPLE.resolve(GOOD), "--out", file.resolve("tables")), "cannot be written");
  }

  @Test
  void a_target_with_files_of_others_is_refused_and_left_alone() throws IOException {
    Path target = Files.createDirectory(temp.resolve("ziel"));
    Files.writeString(target.resolve("Rede.docx"), "wichtig");
    assertRefused(run(SAMPLE.resolve(GOOD), "--out", target), "holds files of others", "Rede.docx");
    assertThat(target.resolve("Rede.docx")).hasContent("wichtig");
  }

  @Test
  void wrong_options_are_one_line_with_a_way_on() {
    assertRefused(run(SAMPLE), "--out", "run --help");
    assertRefused(run(SAMPLE, "--out", tables(), "--threads", 0), "--threads takes a number");
    assertRefused(run(SAMPLE, "--out", tables(), "--csv", "libre"), "--csv takes excel-de");
    assertRefused(run(SAMPLE, "--out", tables(), "--nonsense"), "--nonsense");
  }

  @Test
  void an_earlier_result_inside_the_input_folder_is_not_read_as_minutes() throws IOException {
    Path in = folderWithGoodFileAnd("notiz.txt", "Eine Notiz.\n".getBytes(StandardCharsets.UTF_8));
    Path inside = in.resolve("tables");
    run(in, "--out", inside);
    run(in, "--out", inside);
    assertThat(new TableFolder(inside).read().minutes()).hasSize(2);
  }
}
