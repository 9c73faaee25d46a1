package de.beschlusslage.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseViewTest {
  private static final ClauseView VIEW = ClauseView.german();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die IntMK bittet den Bund, Kurse zu öffnen.|<speaker> bittet den <actor> , <zu>",
        "Die Länder rügen, dass 12 Kurse enden.|<speaker> rügen , <dass>",
        "Offen bleibt, ob er zahlt.|offen bleibt , <ob>",
        "Am 3. Mai zog sie (wie stets) Bilanz.|am <number> . mai zog <speaker> bilanz .",
      })
  void whoSpeaksAndWhoIsNamedAreMadeAlikeAndSmallerClausesShrink(String text, String view) {
    assertThat(VIEW.of(text, new Span(0, text.length()), "IntMK")).isEqualTo(view);
  }
}
