package de.beschlusslage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir private Path temp;

  private Path file(String name) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private static Inputs find(Path... named) {
    InputStream in = new ByteArrayInputStream("eingegeben".getBytes(StandardCharsets.UTF_8));
    return Inputs.find(List.of(named), dir -> dir.endsWith("tabellen"), in);
  }

  private List<String> found(Path... named) {
    return find(named).documents().stream()
        .map(input -> temp.relativize(Path.of(input.name())).toString())
        .toList();
  }

  @Test
  void folders_are_searched_recursively_in_the_order_of_names() throws IOException {
    file("b/2.PDF");
    file("b/10.docx");
    file("a.txt");
    assertThat(found(temp)).containsExactly("a.txt", "b/10.docx", "b/2.PDF");
  }

  @Test
  void hidden_files_lock_files_and_earlier_results_are_passed_over() throws IOException {
    file(".git/x.txt");
    file(".DS_Store.txt");
    file("~$offen.docx");
    file("tabellen/text/intmk-1-2000.txt");
    file("a.txt");
    assertThat(found(temp)).containsExactly("a.txt");
  }

  @Test
  void files_of_unknown_formats_are_named_not_read() throws IOException {
    file("labels.jsonl");
    file("a.txt");
    assertThat(find(temp).passedOver()).singleElement().asString().endsWith("labels.jsonl");
  }

  @Test
  void a_file_named_by_itself_is_read_whatever_its_ending() throws IOException {
    assertThat(found(file("protokoll.dat"))).containsExactly("protokoll.dat");
  }

  @Test
  void a_file_named_twice_is_read_once() throws IOException {
    Path file = file("a/a.txt");
    assertThat(found(temp, file, temp.resolve("a"))).containsExactly("a/a.txt");
  }

  @Test
  void an_archive_is_opened_and_its_files_are_documents() throws IOException {
    Path zip = temp.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("tief/b.txt"));
      out.write("Inhalt".getBytes(StandardCharsets.UTF_8));
    }
    Inputs inputs = find(zip);
    assertThat(inputs.documents()).extracting(Input::name).containsExactly(zip + "!/tief/b.txt");
    assertThat(inputs.documents().get(0).content().bytes()).asString().isEqualTo("Inhalt");
  }

  @Test
  void a_dash_means_standard_input() throws IOException {
    Input input = find(Path.of("-")).documents().get(0);
    assertThat(input.name()).isEqualTo("standard input");
    assertThat(input.content().bytes()).asString().isEqualTo("eingegeben");
  }

  @Test
  void a_link_back_to_a_folder_above_ends() throws IOException {
    file("a/a.txt");
    Files.createSymbolicLink(temp.resolve("a/oben"), temp);
    assertThat(found(temp)).containsExactly("a/a.txt");
  }
}
