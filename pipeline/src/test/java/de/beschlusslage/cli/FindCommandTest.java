package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCommandTest {
  private static final String MINUTES =
      """
      18. Integrationsministerkonferenz 2023
      am 26. und 27. April 2023 in Wiesbaden

      TOP 4.3
      Finanzierung der Migrationsberatung

      Antragsteller: Hessen

      Die IntMK hat einstimmig beschlossen:

      1. Die IntMK fordert den Bund auf, die Migrationsberatung auskömmlich zu finanzieren.
      2. Die IntMK dankt den Sportvereinen.
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path index = Path.of("");

  @BeforeEach
  void run() throws IOException {
    Path input = Files.writeString(folder.resolve("intmk.txt"), MINUTES);
    index = folder.resolve("out");
    assertThat(execute("run", input.toString(), "--out", index.toString())).isZero();
    out.getBuffer().setLength(0);
  }

  private int execute(String... args) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private int find(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "find";
    args[1] = "--index";
    args[2] = index.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return execute(args);
  }

  @Test
  void a_phrase_is_answered_with_place_marks_and_citation() {
    assertThat(find("auskömmliche Migrationsberatung")).isZero();
    assertThat(out.toString())
        .contains("18. IntMK, 26./27. April 2023, Wiesbaden, TOP 4.3 Ziffer 1, einstimmig")
        .contains("[Migrationsberatung] [auskömmlich]")
        .contains("„bekräftigt ihren Beschluss vom 26./27. April 2023 (TOP 4.3 der 18. IntMK)“");
  }

  @Test
  void a_draft_is_answered_paragraph_by_paragraph() throws IOException {
    Path draft =
        Files.writeString(
            folder.resolve("entwurf.txt"),
            "1. Der Bund wird gebeten, die Beratung von Migranten zu finanzieren.\n\n"
                + "2. Die Quadratur des Kreises wird begrüßt.\n");
    assertThat(find("--file", draft.toString(), "--json")).isZero();
    JsonNode answers = json();
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).at("/hits/0/item_id").asText()).isEqualTo("intmk-18-2023/4.3/1");
    assertThat(answers.get(1).get("hits")).isEmpty();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void csv_has_a_row_a_hit() {
    assertThat(find("Sportvereine", "--csv")).isZero();
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString()).contains("1,intmk-18-2023/4.3/2,IntMK,18,2023,2023-04-26");
  }

  @Test
  void wrong_use_is_one_clear_line() {
    assertThat(find("\"offen")).isEqualTo(2);
    assertThat(find("x", "--type", "verlangt", "--from", "gestern", "--limit", "0")).isEqualTo(2);
    assertThat(find()).isEqualTo(2);
    assertThat(execute("find", "x", "--index", folder.resolve("fehlt").toString())).isEqualTo(2);
    assertThat(execute("find", "x", "--index", folder.toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(5)
        .allMatch(l -> l.startsWith("beschlusslage find:"));
    assertThat(err.toString())
        .contains("--limit takes a number", "--type knows no act verlangt", "--from takes a day");
  }

  @Test
  void tables_that_spark_wrote_have_no_index_and_get_none_by_being_looked_at() throws IOException {
    Path result = Files.createDirectory(folder.resolve("by-spark"));
    Files.copy(index.resolve("run.json"), result.resolve("run.json"));
    assertThat(execute("find", "x", "--index", result.toString())).isEqualTo(2);
    assertThat(execute("serve", result.toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(l -> l.endsWith("run makes one, but not with --engine spark"));
    assertThat(result).isDirectoryNotContaining("glob:**/index");
  }

  @Test
  void an_address_of_another_file_system_is_no_folder_here() {
    String away = "hdfs://host:9820/tabellen";
    assertThat(execute("find", "x", "--index", away)).isEqualTo(2);
    assertThat(execute("serve", away)).isEqualTo(2);
    assertThat(execute("stats", away, "--rows", "type")).isEqualTo(2);
    assertThat(execute("run", away, "--out", "never")).isEqualTo(2);
    assertThat(execute("run", "never", "--out", away)).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(5)
        .allMatch(l -> l.contains(away + " is not on this machine: only run --engine spark"));
    assertThat(Path.of("hdfs:")).doesNotExist();
  }

  @Test
  void nothing_found_is_an_answer() {
    assertThat(find("Hafenmauer")).isZero();
    assertThat(out.toString().strip()).isEqualTo("nothing found");
  }
}
