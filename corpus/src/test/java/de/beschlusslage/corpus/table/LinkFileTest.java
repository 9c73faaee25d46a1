package de.beschlusslage.corpus.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.corpus.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkFileTest {
  private static final List<Link> LINKS =
      List.of(
          link("a-2/1/1", "a-1/1/1", "gemeinsam: Kurs, \"Träger\"; Stelle: „Er bittet,\nerneut …“"),
          link("a-2/1/1", "a-1/2/1", ""),
          link("a-2/1/2", "a-1/1/1", "\""));

  @TempDir private Path folder;

  private static Link link(String query, String target, String evidence) {
    return new Link(
        query,
        target,
        0.5,
        Link.Decision.REPEATS,
        false,
        evidence,
        OptionalInt.of(1),
        OptionalInt.empty());
  }

  private void write() throws IOException {
    for (Table table : TableFormat.tables(new Corpus(List.of(), LINKS, List.of(), List.of()))) {
      new TableWriter(folder).write(table, Dialect.CONTRACT);
    }
  }

  @Test
  void each_link_is_read_alone_also_where_a_cell_goes_over_lines() throws IOException {
    write();
    try (LinkFile file = LinkFile.open(folder)) {
      List<Link> all = new ArrayList<>();
      file.each((link, row) -> all.add(link));
      assertThat(all).isEqualTo(LINKS);
      for (int row = LINKS.size() - 1; row >= 0; row--) {
        assertThat(file.read(row)).isEqualTo(LINKS.get(row));
      }
    }
  }

  @Test
  void a_missing_table_is_named() {
    assertThatThrownBy(() -> LinkFile.open(folder))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("links.csv is missing");
  }

  @Test
  void a_table_that_was_cut_off_is_no_table() throws IOException {
    write();
    Path table = folder.resolve("links.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.substring(0, text.length() - 5));
    try (LinkFile file = LinkFile.open(folder)) {
      assertThatThrownBy(() -> file.each((link, row) -> {})).isInstanceOf(TableException.class);
    }
  }
}
