package de.beschlusslage.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private final HtmlReader reader = new HtmlReader();

  @Test
  void blocksAreLinesAndWhiteSpaceMeansNothing() {
    assertThat(texts("<p>Die  Konferenz\n bittet</p><div>den <b>Bund</b>.<br>Ende</div>"))
        .containsExactly("Die Konferenz bittet", "den Bund.", "Ende");
  }

  @Test
  void listsGetTheLabelsABrowserShows() {
    assertThat(
            texts(
                "<ol start=3><li>drei<ol type=a><li>klein</li></ol></li><li value=7>sieben</li></ol>"
                    + "<ul><li>Punkt</li></ul>"))
        .containsExactly("3. drei", "a. klein", "7. sieben", "• Punkt");
  }

  @Test
  void aPointsTextMayStandInABlockOfItsOwn() {
    assertThat(
            texts(
                "<ul><li>\n<p>Eins</p>\n<p>und mehr</p></li><li><div><ol><li><p>innen</p></ol></div>"
                    + "<li></li></ul><p>Ende</p>"))
        .containsExactly("• Eins", "und mehr", "1. innen", "Ende");
  }

  @Test
  void aPointsSecondParagraphStandsFurtherInThanItsLabel() {
    assertThat(lines("<p>vor</p><ol><li><p>Eins</p><p>mehr</p><ul><li>tiefer</li></ul></li></ol>"))
        .extracting(SourceLine::indent)
        .containsExactly(0, 0, 1, 2);
  }

  @Test
  void whatBelongsToTheSiteIsNoTextUnlessItHoldsAlmostAll() {
    assertThat(
            texts(
                "<header><p>Start</p></header><div class='cookie-note'>Cookies?</div>"
                    + "<div class='has-cookie'><p>Ein Beschluss, länger als alles andere.</p></div>"
                    + "<aside>Mehr</aside><div role=contentinfo>Impressum</div>"))
        .containsExactly("Ein Beschluss, länger als alles andere.");
  }

  @Test
  void wordsOwnLabelsAreLabels() {
    List<SourceLine> lines =
        lines(
            "<p>Es gilt:</p>"
                + "<p style='margin-left:36.0pt;text-indent:-18.0pt'>"
                + "<span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Erstens</p>"
                + "<p style='margin-left:72.0pt;text-indent:-18.0pt'>"
                + "<span style='font-family:Wingdings'>§</span> innen</p>");
    assertThat(lines)
        .extracting(SourceLine::text)
        .containsExactly("Es gilt:", "1. Erstens", "• innen");
    assertThat(lines).extracting(SourceLine::indent).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPageOfNoOrOldEncodingIsReadAsBrowsersDo() {
    for (String declared : List.of("", "<meta charset='iso-8859-1'>")) {
      byte[] bytes =
          ("<html><head>" + declared + "</head><body><p>Länder – „Bund“</p></body></html>")
              .getBytes(Charset.forName("windows-1252"));
      assertThat(((LineReader.Lines) reader.read(bytes, "x.html")).lines().get(0).text())
          .isEqualTo("Länder – „Bund“");
    }
  }

  @Test
  void marksOfFootnotesAreNoText() {
    assertThat(texts("<p>Die Länder<sup><a href='#fn1'>1</a></sup> bitten, 5 m<sup>2</sup></p>"))
        .containsExactly("Die Länder bitten, 5 m2");
  }

  @Test
  void tablesAreRowsAndFramesAreText() {
    List<SourceLine> lines =
        lines(
            "<table><tr><td>TOP 1</td><td>Bericht<br>des Bundes</td></tr></table>"
                + "<table><tr><td><p>Ein</p><p>Text</p></td></tr></table>");
    assertThat(lines)
        .extracting(SourceLine::text)
        .containsExactly("TOP 1\tBericht des Bundes", "Ein", "Text");
    assertThat(lines).extracting(SourceLine::tableRow).containsExactly(true, false, false);
  }

  @Test
  void scriptsNavigationAndHiddenPartsAreNoText() {
    assertThat(
            texts(
                "<nav>Start</nav><script>alert(1)</script><p style='display: none'>weg</p><p>da</p>"))
        .containsExactly("da");
  }

  @Test
  void underliningIsKept() {
    SourceLine line = lines("<p>Antragsteller: <u>Bremen</u>, Hessen</p>").get(0);
    assertThat(line.underlined())
        .singleElement()
        .satisfies(s -> assertThat(line.text().substring(s.start(), s.end())).isEqualTo("Bremen"));
  }

  @Test
  void offsetsPointIntoTheSourceAcrossEntities() {
    String source = "<html><body><p>L&auml;nder &amp; <b>Bund</b></p></body></html>";
    SourceLine line =
        ((LineReader.Lines) reader.read(source.getBytes(StandardCharsets.UTF_8), "x.html"))
            .lines()
            .get(0);
    assertThat(line.text()).isEqualTo("Länder & Bund");
    assertThat(line.offsets().at(2)).isEqualTo(source.indexOf("nder"));
    assertThat(line.offsets().at(line.text().indexOf("Bund"))).isEqualTo(source.indexOf("Bund"));
  }

  @Test
  void theDeclaredEncodingCounts() {
    String source =
        "<html><head><meta charset='windows-1252'></head><body><p>Länder – Bund</p></body></html>";
    byte[] bytes = source.getBytes(Charset.forName("windows-1252"));
    assertThat(((LineReader.Lines) reader.read(bytes, "x.html")).lines().get(0).text())
        .isEqualTo("Länder – Bund");
  }

  @Test
  void minutesWithSomeMarkupAreNoWebPage() {
    assertThat(
            reader.accepts(
                "TOP 1 <u>Bremen</u>\n<p>x</p>".getBytes(StandardCharsets.UTF_8), "a.txt"))
        .isFalse();
  }

  private List<String> texts(String body) {
    return lines(body).stream().map(SourceLine::text).toList();
  }

  private List<SourceLine> lines(String body) {
    byte[] bytes =
        ("<!DOCTYPE html><html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    assertThat(reader.accepts(bytes, "x.html")).isTrue();
    return ((LineReader.Lines) reader.read(bytes, "x.html")).lines();
  }
}
