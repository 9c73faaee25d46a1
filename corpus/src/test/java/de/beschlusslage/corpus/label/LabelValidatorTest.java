package de.beschlusslage.corpus.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelValidatorTest {
  private static final String LINE = LabelFormatTest.LINE;

  private static List<String> check(String lines, Map<String, String> texts) throws IOException {
    Labels labels = LabelFormat.read("x.jsonl", new StringReader(lines));
    return new LabelValidator()
        .check(labels, texts).stream().map(p -> p.line().orElse(0) + ": " + p.message()).toList();
  }

  private static List<String> check(String lines) throws IOException {
    return check(lines, Map.of());
  }

  @Test
  void aGoodLineHasNothingToSay() throws IOException {
    assertThat(check(LINE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Bund\" | \"Bundesregierung\" | no addressee of the guidelines: Bundesregierung (write Bund)",
        "\"Bund\" | \"Hessen\" | addressee Hessen: write Sonstige:Hessen",
        "\"Bund\" | \"Sonstige:KMK\" | addressee Sonstige:KMK: write KMK",
        "\"Bund\" | \"Sonstige: X\" | addressee Sonstige: X: a name follows the colon, without blank",
        "\"Bund\" | \"Bund\",\"Bund\" | addressees: a value stands twice",
        "[\"IntMK\"] | [\"Kommunen\"] | no holder of the guidelines: Kommunen",
        "[\"IntMK\"] | [] | no holder",
        "\"BITTET\" | \"VERPFLICHTET_SICH\" | VERPFLICHTET_SICH has no addressees",
      })
  void aStatementOutsideTheGuidelinesIsNamed(String good, String bad, String message)
      throws IOException {
    assertThat(check(LINE.replace(good, bad)))
        .containsExactly("1: xmk-1-2020/1: item 1, statement 1: " + message);
  }

  @Test
  void aStatementCitesOnlyWhatItsItemCites() throws IOException {
    assertThat(check(LINE.replaceFirst("\\[\"AO\"\\]", "[]")))
        .containsExactly("1: xmk-1-2020/1: item 1, statement 1: legal: not among the item's: AO");
  }

  @Test
  void applicantsAreWrittenOut() throws IOException {
    assertThat(check(LINE.replace("[\"Berlin\"]", "[\"NRW\"]")))
        .containsExactly(
            "1: xmk-1-2020/1: no applicant of the guidelines: NRW (write Nordrhein-Westfalen)");
  }

  @Test
  void aTopIsLabelledOnce() throws IOException {
    assertThat(check(LINE + "\n" + LINE)).containsExactly("2: xmk-1-2020/1: labelled twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "2.a",
        "3.b.1",
        "5.1",
        "6.•1",
        "p1",
        "p1.•2",
        "PE-Bayern",
        "1~2",
        "iv",
        "A",
        "PE-Bayern+Sachsen",
        "1.aa"
      })
  void pathsOfTheGuidelines(String path) {
    assertThat(new Vocabulary().path(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1)", "1.", "a b", "PE-Bayer", "•", "1..a", "1.a)"})
  void notPaths(String path) {
    assertThat(new Vocabulary().path(path)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "§ 44 Abs. 4 AufenthG",
        "§ 19 Abs. 5 Satz 3 AGG",
        "Art. 4 Abs. 2 Richtlinie 2008/52/EG",
        "Art. 1-20 GG",
        "§ 25b Abs. 1 Satz 2 Nr. 3 Buchst. a AufenthG",
        "SGB III",
        "Gesetz zur Einführung eines Chancen-Aufenthaltsrechts",
        "Richtlinie (EU) 2024/1499"
      })
  void normsOfTheGuidelines(String value) {
    assertThat(new Vocabulary().legal(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "§ 44 Absatz 4 AufenthG",
        "§44 AufenthG",
        "§ 44",
        "Artikel 23 GG",
        "§ 44 Nr. 1 Abs. 4 AufenthG",
        "§§ 3 und 4 AGG"
      })
  void notNorms(String value) {
    assertThat(new Vocabulary().legal(value)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IntMK 20 TOP 7.2",
        "IntMK 2019",
        "JFMK 2025-05-22 TOP 7.1",
        "selbst TOP 5.1",
        "MPK 2025-06-18",
        "Umlaufbeschluss 01/2023",
        "Bundesrat 25/24"
      })
  void earlierResolutionsOfTheGuidelines(String value) {
    assertThat(new Vocabulary().prior(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20. IntMK", "IntMK", "XYZMK 3", "IntMK 22.05.2025", "Umlaufbeschluss 1"})
  void notEarlierResolutions(String value) {
    assertThat(new Vocabulary().prior(value)).isPresent();
  }

  @Test
  void aPointStandsAfterItsStem() throws IOException {
    assertThat(check(LINE.replace("\"path\":\"1\"", "\"path\":\"1.a\"")))
        .containsExactly("1: xmk-1-2020/1: item 1.a: its stem 1 does not precede it");
    assertThat(check(LINE.replace("\"path\":\"1\"", "\"path\":\"5.1\""))).isEmpty();
  }

  @Test
  void quotesAreFoundAcrossLinesMarginNumbersAndPages() throws IOException {
    String text =
        "TOP 1\n1. Die Konfe-\n 5 renz bittet den\nSeite 3 von 9\nNiederschrift der XMK\nBund, sehr"
            + " schnell zu handeln.";

    assertThat(check(LINE, Map.of("xmk-1-2020", text))).isEmpty();
  }

  @Test
  void aQuoteThatIsNotInTheTextIsNamed() throws IOException {
    assertThat(
            check(
                LINE,
                Map.of("xmk-1-2020", "Die Konferenz bittet den Bund, recht schnell zu handeln.")))
        .containsExactly(
            "1: xmk-1-2020/1: item 1: quote not in the text: Die Konferenz bittet den Bund, sehr"
                + " schnell zu handeln.");
  }

  @Test
  void linksNameItemsThatExist() throws IOException {
    String link = "{\"query\":\"xmk-1-2020/1/2\",\"target\":\"xmk-0-2019/1/1\",\"grade\":2}";
    String within = "{\"query\":\"xmk-1-2020/1/1\",\"target\":\"xmk-1-2020/1/1\",\"grade\":2}";

    assertThat(check(String.join("\n", LINE, link, link, within)))
        .containsExactly(
            "2: link: no such item in the labels: xmk-1-2020/1/2",
            "3: link: no such item in the labels: xmk-1-2020/1/2",
            "3: link: pair stands twice: xmk-1-2020/1/2 xmk-0-2019/1/1",
            "4: link: query and target are of one document: xmk-1-2020/1/1");
  }
}
