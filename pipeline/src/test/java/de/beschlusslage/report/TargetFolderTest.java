package de.beschlusslage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFolderTest {
  private static final String WHOLE = "{\n  \"program\" : \"beschlusslage\"\n}";

  @TempDir private Path temp;
  private Path out;

  @BeforeEach
  void name() {
    out = temp.resolve("out");
  }

  private TargetFolder open() throws IOException {
    return TargetFolder.open(out, ReportWriter::writes);
  }

  private void commit(String content) throws IOException {
    try (TargetFolder target = open()) {
      write(target.fresh(), content);
      target.commit();
    }
  }

  private static void write(Path folder, String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("items.csv"), content);
    Files.writeString(folder.resolve("run.json"), WHOLE);
  }

  private List<String> namesBeside() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_result_is_put_in_place_and_nothing_is_left_beside_it() throws IOException {
    commit("first");
    assertThat(out.resolve("items.csv")).hasContent("first");
    commit("second");
    assertThat(out.resolve("items.csv")).hasContent("second");
    assertThat(namesBeside()).containsExactly("out");
  }

  @Test
  void what_was_not_committed_leaves_the_last_result() throws IOException {
    commit("first");
    try (TargetFolder target = open()) {
      write(target.fresh(), "half");
    }
    assertThat(out.resolve("items.csv")).hasContent("first");
    assertThat(namesBeside()).containsExactly("out");
  }

  @Test
  void a_kill_between_the_two_renames_is_mended_with_the_new_result() throws IOException {
    write(temp.resolve(".out.old"), "old");
    write(temp.resolve(".out.new"), "new");
    open().close();
    assertThat(out.resolve("items.csv")).hasContent("new");
    assertThat(namesBeside()).containsExactly("out");
  }

  @Test
  void a_kill_that_left_only_the_old_result_brings_it_back() throws IOException {
    write(temp.resolve(".out.old"), "old");
    Files.createDirectory(temp.resolve(".out.new"));
    open().close();
    assertThat(out.resolve("items.csv")).hasContent("old");
    assertThat(namesBeside()).containsExactly("out");
  }

  @Test
  void a_kill_while_building_or_deleting_leaves_the_result_that_is_in_place() throws IOException {
    commit("last");
    write(temp.resolve(".out.old"), "older");
    write(temp.resolve(".out.new"), "half");
    open().close();
    assertThat(out.resolve("items.csv")).hasContent("last");
    assertThat(namesBeside()).containsExactly("out");
  }

  @Test
  void a_folder_with_files_of_others_is_refused_and_left_alone() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("Rede.docx"), "wichtig");
    assertThatThrownBy(this::open)
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("holds files of others (Rede.docx)");
    assertThat(out.resolve("Rede.docx")).hasContent("wichtig");
    assertThat(namesBeside()).containsExactly("out");
  }

  @Test
  void a_file_somebody_put_beside_the_tables_survives_the_next_run() throws IOException {
    commit("first");
    Files.createDirectories(out.resolve("Auswertung/alt"));
    Files.writeString(out.resolve("Auswertung/alt/Notiz.txt"), "wichtig");
    Files.writeString(out.resolve("statements.csv"), "a table the new result no longer has");
    commit("second");
    assertThat(out.resolve("Auswertung/alt/Notiz.txt")).hasContent("wichtig");
    assertThat(out.resolve("statements.csv")).doesNotExist();
  }

  @Test
  void an_empty_folder_is_taken() throws IOException {
    Files.createDirectory(out);
    commit("first");
    assertThat(out.resolve("items.csv")).hasContent("first");
  }

  @Test
  void folders_above_are_made() throws IOException {
    out = temp.resolve("a/b/out");
    commit("first");
    assertThat(out.resolve("items.csv")).hasContent("first");
  }

  @Test
  void a_file_in_the_place_is_refused() throws IOException {
    Files.writeString(out, "no folder");
    assertThatThrownBy(this::open)
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("is a file");
    assertThat(out).hasContent("no folder");
  }

  @Test
  void a_place_below_a_file_cannot_be_written() throws IOException {
    Files.writeString(temp.resolve("file"), "");
    out = temp.resolve("file/out");
    assertThatThrownBy(this::open)
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("cannot be written: a file stands where a folder is needed");
  }

  @Test
  void the_root_cannot_be_replaced() {
    out = temp.getRoot();
    assertThatThrownBy(this::open)
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("cannot be replaced");
  }

  @Test
  void two_runs_into_one_target_are_told_apart() throws IOException {
    try (TargetFolder first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("another run is writing");
      write(first.fresh(), "first");
      first.commit();
    }
    assertThat(out.resolve("items.csv")).hasContent("first");
  }

  @Test
  void a_link_to_a_result_is_followed() throws IOException {
    commit("first");
    Path link = Files.createSymbolicLink(temp.resolve("link"), out);
    Path real = out;
    out = link;
    commit("second");
    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("items.csv")).hasContent("second");
  }
}
