package de.beschlusslage.structure;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListCutterTest {

  @Test
  void pointsEndWhereTextGoesBackToTheLeft() {
    assertThat(
            cut(
                "0|Wir fordern:",
                "1|1. mehr Geld,",
                "2|und zwar bald,",
                "1|2. mehr Zeit.",
                "0|Das wäre alles."))
        .containsExactly("1: mehr Geld, und zwar bald,", "2: mehr Zeit.");
  }

  @Test
  void aStemEndsWhereItsFirstNestedPointBegins() {
    assertThat(cut("1|1. Dazu gehören", "2|a) Sprache,", "2|b) Arbeit", "2|in allen Ländern."))
        .containsExactly("1: Dazu gehören", "a: Sprache,", "b: Arbeit");
  }

  @Test
  void aCountGoesOnAfterTextInBetween() {
    assertThat(cut("0|Es gilt:", "1|1) Erstens.", "0|Siehe dazu den Bericht.", "1|2) Zweitens."))
        .containsExactly("1: Erstens.", "2: Zweitens.");
  }

  @Test
  void aNumberThatCountsNothingIsText() {
    assertThat(cut("0|Beschlossen am", "0|17. Konferenz der Länder")).isEmpty();
  }

  @Test
  void absaetzeOfALawAreNoList() {
    assertThat(
            cut("0|(1) Der Rat entscheidet.", "0|(2) Er tagt.", "0|Text ohne Nummer, lang genug."))
        .isEmpty();
  }

  @Test
  void romanNumbersNestUnderLetters() {
    assertThat(
            cut(
                "1|a) Härtefälle, nämlich",
                "2|i. Pflege,",
                "2|ii. Krankheit;",
                "1|b) Fristen:",
                "2|(i) Anmeldung,",
                "2|(ii) Rücktritt"))
        .containsExactly(
            "a: Härtefälle, nämlich",
            "i: Pflege,",
            "ii: Krankheit;",
            "b: Fristen:",
            "i: Anmeldung,",
            "ii: Rücktritt");
  }

  @Test
  void labelsSetFlushRightAreOneListAlsoAfterTextInBetween() {
    assertThat(cut("2|1. Mensa.", "0|Ein Satz dazwischen.", "1|2. Wohnheim."))
        .containsExactly("1: Mensa.", "2: Wohnheim.");
  }

  @Test
  void headingsEndEveryList() {
    assertThat(cut("0|• Punkt", "B|2. Teil", "1|eingerückter Text")).containsExactly("•: Punkt");
  }

  /** Paragraphs as depth, bar, text; B for a bold one. */
  private static List<String> cut(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<SourceText.Paragraph> spans = new ArrayList<>();
    for (String each : paragraphs) {
      boolean bold = each.startsWith("B");
      int start = text.length();
      text.append(each.substring(2)).append('\n');
      Span span = new Span(start, text.length() - 1);
      int depth = bold ? 0 : Integer.parseInt(each.substring(0, 1));
      spans.add(new SourceText.Paragraph(span, bold, false, depth, true, List.of()));
    }
    SourceText source =
        new SourceText(
            "f", "", text.toString(), OffsetMap.identity(), spans, List.of(), 0, List.of());
    return new ListCutter()
        .cut(source).stream().map(p -> p.label() + ": " + p.text(source)).toList();
  }
}
