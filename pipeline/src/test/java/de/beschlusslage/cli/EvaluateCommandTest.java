package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String LABELS =
      "{\"doc\":\"x\",\"top\":\"1\",\"applicants\":[],\"vote\":\"\",\"items\":[{\"path\":\"1\","
          + "\"first\":\"Die XMK bittet den Bund,\",\"last\":\"bald zu handeln.\","
          + "\"statements\":[{\"quote\":\"Die XMK bittet den Bund, bald zu handeln.\","
          + "\"trigger\":\"bittet\",\"type\":\"BITTET\",\"holder\":[\"IntMK\"],"
          + "\"addressees\":[\"Bund\"]}]}]}\n";

  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void writeLabels() throws IOException {
    Files.writeString(folder.resolve("x.jsonl"), LABELS);
    tables("good", "bittet");
    tables("bad", "fordert");
  }

  private void tables(String name, String type) throws IOException {
    Path to = Files.createDirectory(folder.resolve(name));
    Files.writeString(to.resolve("resolutions.csv"), "document,top,applicants,vote\nx,1,,\n");
    Files.writeString(
        to.resolve("items.csv"),
        "document,top,item,text,legal_references,prior_references\n"
            + "x,1,1,\"Die XMK bittet den Bund, bald zu handeln.\",,\n");
    Files.writeString(
        to.resolve("statements.csv"),
        "document,top,item,type,trigger,holder,addressees,confidence,text\n"
            + "x,1,1,"
            + type
            + ",bittet,IntMK,Bund,0.9,\"Die XMK bittet den Bund, bald zu handeln.\"\n");
  }

  private int evaluate(String... more) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> args = new ArrayList<>(List.of("evaluate", "--labels", folder + "/x.jsonl"));
    args.addAll(List.of(more));
    return Main.execute(
        new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
  }

  @Test
  void figuresAreJsonOnRequest() throws IOException {
    assertThat(evaluate("--tables", folder + "/good", "--json")).isZero();
    JsonNode figures = new ObjectMapper().readTree(out.toString());

    assertThat(figures.at("/type_count/f1").asDouble()).isEqualTo(1);
    assertThat(figures.at("/per_type/bittet/n").asInt()).isEqualTo(1);
    assertThat(figures.at("/per_document/x/addressee/f1").asDouble()).isEqualTo(1);
    assertThat(figures.at("/calibration/bins/0/right").asDouble()).isEqualTo(1);
  }

  @Test
  void everyErrorIsListedWithGoldAndPrediction() {
    assertThat(evaluate("--tables", folder + "/bad", "--errors")).isZero();

    assertThat(out.toString())
        .contains("bittet               -> fordert                 1")
        .contains("x/1/1: Die XMK bittet den Bund, bald zu handeln.")
        .contains("type_count      gold bittet | predicted fordert");
  }

  @Test
  void thePageOfErrorsEscapesWhatItShows() throws IOException {
    Path items = folder.resolve("bad/items.csv");
    Files.writeString(items, Files.readString(items).replace("zu handeln", "<b>zu</b> handeln"));
    Path page = folder.resolve("errors.html");

    assertThat(evaluate("--tables", folder + "/bad", "--html", page.toString())).isZero();
    assertThat(page)
        .content()
        .contains("bald &lt;b&gt;zu&lt;/b&gt; handeln.")
        .contains("<span class=\"differs\">fordert</span>")
        .contains("<span class=\"hit\">→ Bund</span>")
        .doesNotContain("<b>");
  }

  @Test
  void twoRunsAreComparedByPairedTests() {
    assertThat(evaluate("--tables", folder + "/bad", "--baseline", folder + "/good")).isZero();

    assertThat(out.toString()).containsPattern("type_count .* 1\\.0000 +-1\\.0000");
  }

  @Test
  void losingAFigureThatWasReachedFails() {
    String file = folder + "/expected.json";
    assertThat(evaluate("--tables", folder + "/good", "--write-expected", file)).isZero();
    assertThat(evaluate("--tables", folder + "/good", "--expected", file)).isZero();
    assertThat(evaluate("--tables", folder + "/bad", "--expected", file)).isEqualTo(1);

    assertThat(err.toString()).contains("type_count.f1: expected 1.0000, now 0.0000 (worse)");
  }

  @Test
  void aBrokenLabelFileIsNamedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("x.jsonl"), LABELS + "{\"doc\":\"y\"}\n");

    assertThat(evaluate("--tables", folder + "/good")).isEqualTo(2);
    assertThat(err.toString()).contains("x.jsonl:2: resolution: items is missing or no list");
  }

  @Test
  void tablesAndMinutesTogetherAreRefused() {
    assertThat(evaluate("--tables", folder + "/good", folder.toString())).isEqualTo(2);
    assertThat(evaluate()).isEqualTo(2);
    assertThat(err.toString()).contains("give either --tables DIR or minutes to read");
  }

  @Test
  void missingTablesAreOneLineEach() {
    assertThat(evaluate("--tables", folder + "/nothing")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(4);
  }
}
