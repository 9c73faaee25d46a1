package de.beschlusslage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.corpus.Minutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private final String html = report(ThreeSessions.minutes());

  private static String report(List<Minutes> minutes) {
    return new HtmlReport(ThreeSessions.TREE)
        .html(minutes, ThreeSessions.links(), ThreeSessions.threads());
  }

  /** Without the charting library, which would flood a failure's message. */
  private static String page(String html) {
    return html.substring(0, html.indexOf("</script>", html.indexOf("id=\"daten\"")));
  }

  @Test
  void carriesAllItNeedsAndAsksNoNetwork() throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/report.html"), html);
    assertThat(page(html))
        .contains("Content-Security-Policy\" content=\"default-src &#39;none&#39;");
    String ownMarkUp = html.substring(0, html.indexOf("<script type=\"application/json\""));
    assertThat(ownMarkUp).doesNotContain("http://", "https://", "src=", "<link", "@import");
  }

  @Test
  void markUpInMinutesStaysText() {
    assertThat(html.contains("<script>alert")).isFalse();
    assertThat(html.contains("<sichern>")).isFalse();
    assertThat(html.contains("\\u003Cscript\\u003Ealert(1)\\u003C/script\\u003E")).isTrue();
  }

  @Test
  void sameInputGivesTheSameBytes() {
    assertThat(report(ThreeSessions.minutes()).equals(html)).isTrue();
  }

  @Test
  void nothingReadIsAReportToo() {
    String empty = new HtmlReport(ActorTree.flat()).html(List.of(), List.of(), List.of());
    assertThat(page(empty)).contains("Kein Protokoll gelesen", "Dazu enthält der Bestand nichts.");
  }

  @Test
  void saysInEveryHeadingWhatIsCounted() {
    Matcher figures =
        Pattern.compile("<p class=\"note\"><span class=\"de\" lang=\"de\">Gezählt: ").matcher(html);
    assertThat(figures.results().count()).isEqualTo(5);
    assertThat(page(html))
        .contains("Sprechakte (Punkte, die den Akt ihres Obersatzes erben, einmal gezählt)");
  }

  @Test
  void threadsSayHowTheActChanged() {
    assertThat(page(html)).contains("bittet (2023) → fordert (2026); + BMI, BMAS; − Bund");
  }

  @Test
  void whatIsNewHasNoForerunner() {
    String fresh = html.substring(html.indexOf("id=\"neu-h\""), html.indexOf("id=\"belege-h\""));
    assertThat(fresh).contains("Ziffer 1.b").doesNotContain("Ziffer 1.a").contains("SGB II");
  }

  @Test
  void evidenceHasARowForEachStatementAndItemWithoutOne() throws IOException {
    Matcher data =
        Pattern.compile(
                "<script type=\"application/json\" id=\"daten\">(.*?)</script>", Pattern.DOTALL)
            .matcher(html);
    assertThat(data.find()).isTrue();
    JsonNode json = new ObjectMapper().readTree(data.group(1));
    assertThat(json.get("rows")).hasSize(11);
    assertThat(json.get("dimensions")).hasSize(Dimension.values().length);
    assertThat(json.get("values").get(Dimension.YEAR.ordinal()).toString())
        .isEqualTo("[\"2023\",\"2024\",\"2026\"]");
  }
}
