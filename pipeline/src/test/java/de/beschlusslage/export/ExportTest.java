package de.beschlusslage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Statistics;
import de.beschlusslage.report.ThreeSessions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Each export is read back by a reader that this project did not write. */
class ExportTest {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private Path folder;

  private final Corpus corpus =
      new Corpus(
          ThreeSessions.minutes(), ThreeSessions.links(), ThreeSessions.threads(), List.of());
  private final Statistics statistics = new Statistics(corpus.minutes(), ThreeSessions.TREE);

  @Test
  void jgraphtReadsTheGraphWithCitationsRepetitionsAndApplicants() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GraphMl.write(corpus, bytes);
    var graph =
        new DirectedMultigraph<String, DefaultEdge>(
            SupplierUtil.createStringSupplier(), DefaultEdge::new, false);
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    importer.setSchemaValidation(true);
    Map<String, String> names = new HashMap<>();
    Map<String, String> kinds = new HashMap<>();
    importer.addVertexAttributeConsumer(
        (at, value) -> {
          (at.getSecond().equals("name")
                  ? names
                  : at.getSecond().equals("kind") ? kinds : new HashMap<String, String>())
              .put(at.getFirst(), value.getValue());
        });
    Map<DefaultEdge, String> kindsOfEdges = new HashMap<>();
    importer.addEdgeAttributeConsumer(
        (at, value) -> {
          if (at.getSecond().equals("relation")) {
            kindsOfEdges.put(at.getFirst(), value.getValue());
          }
        });
    importer.importGraph(graph, new ByteArrayInputStream(bytes.toByteArray()));
    List<String> relations =
        graph.edgeSet().stream()
            .map(
                e ->
                    names.get(graph.getEdgeSource(e))
                        + " "
                        + kindsOfEdges.get(e)
                        + " "
                        + names.get(graph.getEdgeTarget(e)))
            .toList();
    assertThat(kinds.values()).contains("resolution", "item", "applicant");
    assertThat(names).containsValue("Alle Länder");
    assertThat(graph.vertexSet()).hasSameSizeAs(kinds.keySet());
    assertThat(relations)
        .contains(
            "Bayern applies intmk-21-2026/4.2",
            "intmk-21-2026/4.2/1.a cites intmk-18-2023/4.1",
            "intmk-21-2026/4.2/1.a repeats intmk-18-2023/4.1/1")
        .doesNotContain("intmk-21-2026/6/1 repeats intmk-18-2023/4.1/2");
  }

  @Test
  void akomaNtosoKeepsTheStandardsRules() throws Exception {
    for (Minutes minutes : corpus.minutes()) {
      String xml = akomaNtoso(minutes);
      assertThatCode(() -> validate(xml)).as(xml).doesNotThrowAnyException();
    }
    String last = akomaNtoso(corpus.minutes().get(2));
    assertThat(last)
        .contains(
            "<intro>", "eId=\"sec_4.2__point_1.a\"", "/akn/de/statement/intmk/2026-04-01/21/!main")
        .contains("&lt;script&gt;");
    assertThatThrownBy(
            () ->
                validate(last.replace("<content>", "<inhalt>").replace("</content>", "</inhalt>")))
        .isInstanceOf(SAXException.class);
  }

  private static String akomaNtoso(Minutes minutes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AkomaNtoso.write(minutes, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void validate(String xml) throws SAXException, IOException {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(ExportTest.class.getResource("akn-profile.xsd"))
            .newValidator();
    validator.validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void theDataPackageKeepsFrictionlessRulesAndItsOwnKeys() throws IOException {
    DataPackage.write(corpus, folder);
    JsonNode descriptor = new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(ExportTest.class.getResourceAsStream("tabular-data-package.schema.json"));
    assertThat(schema.validate(descriptor)).isEmpty();
    Map<String, List<CSVRecord>> tables = new HashMap<>();
    for (JsonNode resource : descriptor.get("resources")) {
      Path file = folder.resolve(resource.get("path").asText());
      try (var parser = CSV.parse(Files.newBufferedReader(file))) {
        assertThat(parser.getHeaderNames())
            .containsExactlyElementsOf(names(resource.at("/schema/fields")));
        tables.put(resource.get("name").asText(), parser.getRecords());
      }
    }
    for (JsonNode resource : descriptor.get("resources")) {
      checkTypes(resource, tables.get(resource.get("name").asText()));
      checkKeys(resource, tables);
    }
  }

  private static List<String> names(JsonNode fields) {
    return StreamSupport.stream(fields.spliterator(), false)
        .map(f -> f.get("name").asText())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static void checkTypes(JsonNode resource, List<CSVRecord> rows) {
    for (JsonNode field : resource.at("/schema/fields")) {
      String pattern =
          switch (field.get("type").asText()) {
            case "integer" -> "-?\\d+";
            case "number" -> "-?\\d+(\\.\\d+)?";
            case "boolean" -> "true|false";
            case "date" -> "\\d{4}-\\d\\d-\\d\\d";
            case "year" -> "\\d{4}";
            default -> "(?s).*";
          };
      for (CSVRecord row : rows) {
        String value = row.get(field.get("name").asText());
        if (!value.isEmpty()) {
          assertThat(value).matches(pattern);
        }
      }
    }
  }

  private static void checkKeys(JsonNode resource, Map<String, List<CSVRecord>> tables) {
    List<CSVRecord> rows = tables.get(resource.get("name").asText());
    JsonNode primary = resource.at("/schema/primaryKey");
    if (!primary.isMissingNode()) {
      assertThat(keys(rows, texts(primary))).hasSize(rows.size());
    }
    for (JsonNode foreign : resource.at("/schema/foreignKeys")) {
      JsonNode reference = foreign.get("reference");
      Set<List<String>> targets =
          keys(tables.get(reference.get("resource").asText()), texts(reference.get("fields")));
      assertThat(targets).containsAll(keys(rows, texts(foreign.get("fields"))));
    }
  }

  private static Set<List<String>> keys(List<CSVRecord> rows, List<String> columns) {
    Set<List<String>> keys = new HashSet<>();
    rows.forEach(row -> keys.add(columns.stream().map(row::get).toList()));
    return keys;
  }

  @Test
  void dnaGetsARowForEachOrganisationBehindAStatement() throws IOException {
    StringBuilder out = new StringBuilder();
    DnaCsv.write(corpus, out);
    List<CSVRecord> rows = CSV.parse(new StringReader(out.toString())).getRecords();
    assertThat(rows.stream().filter(r -> r.get("document_id").equals("kmk-301-2024"))).hasSize(16);
    assertThat(rows)
        .anySatisfy(
            row -> {
              assertThat(row.get("organization")).isEqualTo("Bayern");
              assertThat(row.get("concept")).isEqualTo("Sprachkurse <sichern>");
              assertThat(row.get("date")).isEqualTo("2026-04-01 00:00:00");
              assertThat(row.get("agreement")).isEqualTo("1");
            });
  }

  @Test
  void theExtractHoldsWhatConcernsTheAddresseeAndNothingElse() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int demands =
        Extract.write(statistics, "BMI", List.of(Condition.parse("session=IntMK 21")), bytes);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
      List<String> lines = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertThat(demands).isEqualTo(3);
      assertThat(lines)
          .contains("Adressat: BMI", "Sitzung: IntMK 21, 1. April 2026")
          .anyMatch(l -> l.startsWith("TOP 4.2 Sprachkurse <sichern>"))
          .anyMatch(l -> l.contains("einstimmig · Antragsteller: Bayern, Berlin, Bremen"))
          .anyMatch(l -> l.contains("Ziffer 1.a (S. 1, Z. 3), fordert: die Sprachkurse"))
          .noneMatch(l -> l.contains("TOP 6"));
    }
  }

  @Test
  void answersSurviveANewRunAndAreNeverLost() throws IOException {
    Path file = folder.resolve("erfolgskontrolle.csv");
    assertThat(FollowUp.write(statistics, List.of(), file).answers()).isZero();
    String filled =
        Files.readString(file)
            .replaceFirst("(dauerhaft zu finanzieren\\.\",)", "$1Zugesagt am 3. Mai");
    assertThat(filled).contains("Zugesagt");
    Files.writeString(file, filled);
    FollowUp.Kept again = FollowUp.write(statistics, List.of(), file);
    assertThat(again.answers()).isEqualTo(1);
    assertThat(Files.readString(file)).contains("Zugesagt am 3. Mai");
    Statistics other = new Statistics(corpus.minutes().subList(1, 3), ThreeSessions.TREE);
    assertThat(FollowUp.write(other, List.of(), file).answers()).isEqualTo(1);
    assertThat(Files.readString(file))
        .contains("Zugesagt am 3. Mai", "Die Forderung steht nicht mehr im Bestand.");
  }

  @Test
  void answersInAWorkbookSurviveANewRunAndAreNeverLost() throws IOException {
    Path file = folder.resolve("erfolgskontrolle.xlsx");
    FollowUp.write(statistics, List.of(), file);
    String key;
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      int answer = 7;
      assertThat(sheet.getRow(0).getCell(answer).getStringCellValue()).isEqualTo("answer");
      assertThat(sheet.getRow(1).getCell(answer).getStringCellValue()).isEmpty();
      key = sheet.getRow(1).getCell(0).getStringCellValue();
      sheet.getRow(1).getCell(answer).setCellValue("Zugesagt am 3. Mai");
      sheet.createRow(sheet.getLastRowNum() + 3).createCell(20).setCellValue("beiseite");
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    assertThat(FollowUp.write(statistics, List.of(), file).answers()).isEqualTo(1);
    Statistics other = new Statistics(corpus.minutes().subList(1, 3), ThreeSessions.TREE);
    assertThat(FollowUp.write(other, List.of(), file).answers()).isEqualTo(1);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      var last = workbook.getSheetAt(0).getRow(workbook.getSheetAt(0).getLastRowNum());
      assertThat(last.getCell(0).getStringCellValue()).isEqualTo(key);
      assertThat(last.getCell(7).getStringCellValue()).isEqualTo("Zugesagt am 3. Mai");
      assertThat(last.getCell(8).getStringCellValue()).contains("steht nicht mehr");
    }
  }

  @Test
  void whatIsNoWorkbookIsNotOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("other.xlsx"), "kein Arbeitsblatt");
    assertThatThrownBy(() -> FollowUp.write(statistics, List.of(), file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no table of follow-up");
    assertThat(Files.readString(file)).isEqualTo("kein Arbeitsblatt");
  }

  @Test
  void anotherTableIsNotOverwrittenByTheFollowUp() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    assertThatThrownBy(() -> FollowUp.write(statistics, List.of(), file))
        .isInstanceOf(IOException.class);
    assertThat(Files.readString(file)).isEqualTo("a,b\n1,2\n");
  }
}
