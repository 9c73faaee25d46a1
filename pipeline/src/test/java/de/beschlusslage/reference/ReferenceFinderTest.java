package de.beschlusslage.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFinderTest {
  private static final ReferenceFinder FINDER = ReferenceFinder.standard();

  static List<String> norms(String text) {
    return FINDER.find(text, new Span(0, text.length())).legal().stream()
        .map(LegalReference::canonical)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "nach § 44 Abs. 4 AufenthG; § 44 Abs. 4 AufenthG",
        "Artikel 21 Absatz 1 Satz 1 Grundgesetz (GG); Art. 21 Abs. 1 Satz 1 GG",
        "(vgl. Art. 1 bis 20 GG); Art. 1-20 GG",
        "§ 25 Abs. 4, 4a und 4b AufenthG; § 25 Abs. 4 AufenthG|§ 25 Abs. 4a AufenthG|§ 25 Abs. 4b AufenthG",
        "§§ 25a und 25b AufenthG; § 25a AufenthG|§ 25b AufenthG",
        "§§ 25a bis 25c AufenthG; § 25a-25c AufenthG",
        "§§ 1, 2 Abs. 2, 3 BGB; § 1 BGB|§ 2 Abs. 2 BGB|§ 3 BGB",
        "§ 60a Abs. 2 Satz 1 i. V. m. § 25 Abs. 5 AufenthG; § 60a Abs. 2 Satz 1 AufenthG|§ 25 Abs. 5 AufenthG",
        "§ 25 IV 1 AufenthG; § 25 Abs. 4 Satz 1 AufenthG",
        "§ 8 Abs. 1 Nr. 1 bis 6 des Asylgesetzes a. F.; § 8 Abs. 1 Nr. 1-6 AsylG",
        "§§ 104c ff. AufenthG; § 104c ff. AufenthG",
        "§ 5 Abs. 1 AufenthG und § 3 AsylG; § 5 Abs. 1 AufenthG|§ 3 AsylG",
        "§ 124 a Abs. 1 VwGO; § 124a Abs. 1 VwGO",
        "Art. 4 Abs. 2 der Richtlinie 2008/52/EG; Art. 4 Abs. 2 Richtlinie 2008/52/EG",
        "der Richtlinien (EU) 2024/1499 und (EU) 2024/1500; Richtlinie (EU) 2024/1499|Richtlinie (EU) 2024/1500",
        "eine AGG-Novelle; AGG",
        "SGB II und III; SGB II|SGB III",
        "der AufenthG-E; AufenthG-E",
        "Artikel 5 EUV; Art. 5 EUV",
      })
  void reads(String text, String expected) {
    assertThat(norms(text.strip())).containsExactly(expected.strip().split("\\|"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "die AGG-Sicherheit im Verfahren",
        "§ 5 dieses Gesetzes",
        "die LAG und die BLAG",
        "im Aufenthaltsrecht",
        "die SGB II-Träger",
        "nach § 16 TV-L",
        "ein Gesetz zur Förderung der Teilhabe",
        "ein Landesgesetz",
      })
  void finds_nothing(String text) {
    assertThat(norms(text)).isEmpty();
  }

  @Test
  void a_law_named_apart_from_its_norm_counts_beside_it() {
    assertThat(norms("eine Änderung der Abgabenordnung, hier § 52 Absatz 2 Abgabenordnung (AO)"))
        .containsExactly("AO", "§ 52 Abs. 2 AO");
  }
}
