package de.beschlusslage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (ii) Krankheit         | ROMAN_PARENS  | ii | 2
          (aa) Pflege            | DOUBLE_LETTER | aa | 1
          (b) Fristen            | LETTER_PARENS | b  | 2
          1 - Die Konferenz      | NUMBER_DASH   | 1  | 1
          1.2.mehr Räume         | DECIMAL       | 1.2 | 2
          12 – Das Plenum        | NUMBER_DASH   | 12 | 12
          Punkt 3: Die Fristen   | NUMBER_WORD   | 3  | 3
          Forderung 2: Mehr Zeit | NUMBER_WORD   | 2  | 2
          ▷ Wohnraum             | BULLET        | •  | 0
          ii. Z. B. Wohnraum     | ROMAN_DOT     | ii | 2
          a. Z. B. Wohnraum      | LETTER_DOT    | a  | 1
          → Wohnraum             | BULLET        | •  | 0
          ✗ Wohnraum             | BULLET        | •  | 0
          """)
  void labelsAreReadAsPrinted(String line, Label.Kind kind, String text, int value) {
    Label label = Label.at(line).orElseThrow();
    assertThat(label.kind()).isEqualTo(kind);
    assertThat(label.text()).isEqualTo(text);
    assertThat(label.value()).isEqualTo(value);
    assertThat(line.substring(label.length())).matches("\\p{L}.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Z. B. durch eigene Stellen",
        "i. d. R. jährlich",
        "1. Oktober 2021 in Kraft",
        "5 – 10 Personen",
        "(vgl) das",
        "Punkt 3 der Tagesordnung",
      })
  void textThatOnlyLooksLikeALabelIsNone(String line) {
    assertThat(Label.at(line)).isEmpty();
  }

  @Test
  void aLetterInParenthesesMayBeARomanNumber() {
    assertThat(Label.at("(i) Pflege").orElseThrow().asRoman().orElseThrow().kind())
        .isEqualTo(Label.Kind.ROMAN_PARENS);
  }
}
