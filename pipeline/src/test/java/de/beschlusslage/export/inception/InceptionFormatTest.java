package de.beschlusslage.export.inception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.corpus.label.LabelMaker;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.corpus.label.Labels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

class InceptionFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  // 𝄞 needs two UTF-16 code units, so every offset after it tells UTF-16 from code points.
  private static final String FIRST = "Die 𝄞-Konferenz bittet den Bund, § 1 AO zu ändern.";
  private static final String SECOND = " Die Länder sollen prüfen, ob es geht.";

  private static Minutes minutes(String first, String second) {
    String heading = "TOP 1 Musik\n";
    String text = heading + first + second + "\n";
    int start = heading.length();
    int middle = start + first.length();
    int end = middle + second.length();
    Statement bittet =
        new Statement(
            StatementType.BITTET,
            "bittet",
            false,
            "IntMK",
            List.of("Bund", "BMI"),
            List.of("§ 1 AO"),
            List.of(),
            0.9,
            new Span(start, middle));
    Statement soll =
        new Statement(
            StatementType.SOLL,
            "",
            true,
            "Länder",
            List.of(),
            List.of(),
            List.of(),
            0.8,
            new Span(middle, end));
    Span span = new Span(start, end);
    Item item =
        new Item(
            "p1",
            Optional.empty(),
            span,
            span.in(text),
            List.of(bittet, soll),
            List.of(
                new LegalReference(
                    "§ 1 AO",
                    "AO",
                    Optional.empty(),
                    new Span(start, start + 1),
                    Optional.empty())),
            List.of());
    Resolution resolution =
        new Resolution(
            "1",
            "Musik",
            "",
            List.of("Berlin", "Bremen"),
            List.of(),
            Vote.MAJORITY,
            Optional.empty(),
            "",
            false,
            new Span(0, end),
            List.of(item));
    return new Minutes(
        "xmk-1-2020",
        "x.txt",
        "",
        DocumentKind.MINUTES,
        Session.unknown(),
        0,
        text,
        OffsetMap.identity(),
        List.of(resolution),
        List.of());
  }

  private static byte[] written(Minutes minutes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InceptionFormat.write(minutes, out);
    return out.toByteArray();
  }

  private static Labels read(byte[] json) throws IOException {
    return InceptionReader.read("x.json", new ByteArrayInputStream(json));
  }

  private static void assertSame(List<LabelledResolution> found, List<LabelledResolution> wanted) {
    assertThat(found)
        .usingRecursiveComparison(
            RecursiveComparisonConfiguration.builder().withIgnoredFields("file").build())
        .isEqualTo(wanted);
  }

  @Test
  void whatIsWrittenReadsTheSame() throws IOException {
    Minutes minutes = minutes(FIRST, SECOND);
    Labels back = read(written(minutes));

    assertThat(back.problems()).isEmpty();
    assertSame(back.resolutions(), LabelMaker.of(minutes));
    assertThat(back.resolutions().get(0).items().get(0).statements().get(1).quote())
        .isEqualTo("Die Länder sollen prüfen, ob es geht.");
  }

  @Property(tries = 50)
  void anyTextSurvivesTheJourney(
      @ForAll("sentences") String first, @ForAll("sentences") String second) throws IOException {
    Minutes minutes = minutes(first, " " + second);

    assertSame(read(written(minutes)).resolutions(), LabelMaker.of(minutes));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.strings()
        .withChars("abc ÄßẞéE\u0301𝄞🙂„“§–\u00ad\u00a0\"\\{}\t")
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(s -> s.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
        .map(s -> "a" + s);
  }

  @Test
  void offsetsAreUtf16CodeUnits() throws IOException {
    Minutes minutes = minutes(FIRST, SECOND);
    JsonNode cas = JSON.readTree(written(minutes));
    int start = minutes.resolutions().get(0).items().get(0).statements().get(1).span().start();

    assertThat(cas.findValues("begin")).extracting(JsonNode::asInt).contains(start);
    assertThat(cas.at("/%TYPES/" + Layers.STATEMENT.replace("/", "~1")).isObject()).isTrue();
  }

  @Test
  void sameInputGivesSameBytes() throws IOException {
    assertThat(written(minutes(FIRST, SECOND))).isEqualTo(written(minutes(FIRST, SECOND)));
  }

  @Test
  void annotationsTheToolAddsAreOverlooked() throws IOException {
    ObjectNode cas = (ObjectNode) JSON.readTree(written(minutes(FIRST, SECOND)));
    ObjectNode token = ((ObjectNode) cas.get("%TYPES")).putObject("tool.Token");
    token.put("%NAME", "tool.Token").put("%SUPER_TYPE", "uima.tcas.Annotation");
    int id = 9999;
    ArrayNode structures = (ArrayNode) cas.get("%FEATURE_STRUCTURES");
    structures
        .addObject()
        .put("%ID", id)
        .put("%TYPE", "tool.Token")
        .put("@sofa", 1)
        .put("begin", 0)
        .put("end", 3);
    ((ArrayNode) cas.at("/%VIEWS/_InitialView/%MEMBERS")).add(id);
    Labels back = read(JSON.writeValueAsBytes(cas));

    assertThat(back.problems()).isEmpty();
    assertSame(back.resolutions(), LabelMaker.of(minutes(FIRST, SECOND)));
  }

  @Test
  void anExpertsChangeArrivesAndAMistypedOneIsNamed() throws IOException {
    String json = new String(written(minutes(FIRST, SECOND)), StandardCharsets.UTF_8);
    Labels changed =
        read(json.replace("\"bittet\"", "\"fordert\"").getBytes(StandardCharsets.UTF_8));
    assertThat(changed.resolutions().get(0).items().get(0).statements().get(0).type())
        .isEqualTo(StatementType.FORDERT);

    Labels mistyped = read(json.replace("\"soll\"", "\"sol\"").getBytes(StandardCharsets.UTF_8));
    assertThat(mistyped.problems())
        .extracting(p -> p.message())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("no such art: \"sol\" (at ");
  }

  @Test
  void anAussageOutsideEveryZifferIsNamed() throws IOException {
    ObjectNode cas = (ObjectNode) JSON.readTree(written(minutes(FIRST, SECOND)));
    List<JsonNode> acts = new ArrayList<>();
    cas.get("%FEATURE_STRUCTURES").forEach(acts::add);
    acts.stream()
        .filter(n -> n.path("%TYPE").asText().equals(Layers.STATEMENT))
        .findFirst()
        .ifPresent(n -> ((ObjectNode) n).put("begin", 0));

    assertThat(read(JSON.writeValueAsBytes(cas)).problems())
        .extracting(p -> p.message())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("an Aussage outside every Ziffer (at 0: TOP 1 Musik");
  }

  @Test
  void somethingElseIsOneClearError() {
    assertThatThrownBy(() -> read("[1,2".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theLayersAreDescribedForTheProjectSettings() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InceptionFormat.writeLayers(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("<name>webanno.custom.Aussage</name>")
        .contains("<name>adressaten</name>");
  }
}
