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
        "§ 31 Abs. 1 S. 1 und Abs. 2 AufenthG; § 31 Abs. 1 Satz 1 AufenthG|§ 31 Abs. 2 AufenthG",
        "§ 246 Abs. 8 bis 17 BauGB; § 246 Abs. 8-17 BauGB",
        "im Aufenthaltsgesetz (§ 18a); AufenthG|§ 18a AufenthG",
        "Durchführungsbeschluss (EU) 2022/382; Durchführungsbeschluss (EU) 2022/382",
        "Richtlinie 2001/55/EG (Massenzustrom-Richtlinie); Richtlinie 2001/55/EG",
        "Verordnung (EU) Nr. 604/2013; Verordnung (EU) Nr. 604/2013",
        "das Fachkräfteeinwanderungsgesetz; Fachkräfteeinwanderungsgesetz",
        "die Genfer Flüchtlingskonvention (GFK); GFK",
        "das Partizipationsgesetz (PartG Bln) und das PartG Bln; PartG Bln|PartG Bln",
        "des Sächsischen Integrationsgesetzes; Sächsisches Integrationsgesetz",
        "das Gesetz zur Stärkung der Teilhabe und das Gesetz zur Förderung der Jugend; Gesetz zur Stärkung der Teilhabe|Gesetz zur Förderung der Jugend",
        "mit dem Gesetz zur Einführung eines Aufenthaltsrechts die Möglichkeit; Gesetz zur Einführung eines Aufenthaltsrechts",
        "§ 3 (1) AsylbLG; § 3 Abs. 1 AsylbLG",
        "§ 2 Abs. 1 Satz 2 Nr. 3 Buchst. a bis c BauGB; § 2 Abs. 1 Satz 2 Nr. 3 Buchst. a-c BauGB",
        "§§ 2c bis 2f BEEG; § 2c-2f BEEG",
        "§ 19c Abs. 1 i.V.m. § 26 BeschV; § 19c Abs. 1 BeschV|§ 26 BeschV",
        "§ 87a AufenthG-neu; § 87a AufenthG",
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
        "ein Bundespartizipationsgesetz",
        "die Schulgesetze der Länder",
        "der Entwurf eines Gesetzes zur Einführung der Karte",
        "die SGB II- und SGB III-Leistungen",
        "eine Verordnung über 300 Impfdosen",
        "jurisPK-SGB VII",
        "im Sinne des § 12a",
      })
  void finds_nothing(String text) {
    assertThat(norms(text)).isEmpty();
  }

  @Test
  void a_norm_knows_its_page_and_a_european_act_its_own() {
    assertThat(url("§ 44 Abs. 4 AufenthG"))
        .isEqualTo("https://www.gesetze-im-internet.de/aufenthg_2004/__44.html");
    assertThat(url("Art. 23 GG")).isEqualTo("https://www.gesetze-im-internet.de/gg/art_23.html");
    assertThat(url("StAG")).isEqualTo("https://www.gesetze-im-internet.de/rustag/");
    assertThat(url("Richtlinie (EU) 2024/1499"))
        .isEqualTo("https://eur-lex.europa.eu/eli/dir/2024/1499/oj");
    assertThat(url("Verordnung (EU) Nr. 604/2013"))
        .isEqualTo("https://eur-lex.europa.eu/eli/reg/2013/604/oj");
    assertThat(url("Partizipationsgesetz")).isEmpty();
  }

  private static String url(String text) {
    return FINDER.find(text, new Span(0, text.length())).legal().get(0).url().orElse("");
  }

  @Test
  void a_norm_keeps_its_parts_as_fields() {
    String text = "§ 104c Abs. 1 Satz 1 Nr. 2 Buchst. a AufenthG";
    LegalReference found = FINDER.find(text, new Span(0, text.length())).legal().get(0);
    assertThat(found.norm())
        .contains(new LegalReference.Norm("§", "104c", "", "1", "1", "", "2", "a"));
    assertThat(found.law()).isEqualTo("AufenthG");
    assertThat(found.span()).isEqualTo(new Span(0, text.length()));
  }

  @Test
  void a_section_sign_left_as_an_entity_counts() {
    assertThat(norms("nach &#167;&#167; 3, 3b AsylG")).containsExactly("§ 3 AsylG", "§ 3b AsylG");
  }

  @Test
  void a_reference_may_run_over_a_line_end() {
    assertThat(norms("nach § 44\nAbs. 4\u00a0des\nAufenthaltsgesetzes"))
        .containsExactly("§ 44 Abs. 4 AufenthG");
  }

  @Test
  void a_law_named_apart_from_its_norm_counts_beside_it() {
    assertThat(norms("eine Änderung der Abgabenordnung, hier § 52 Absatz 2 Abgabenordnung (AO)"))
        .containsExactly("AO", "§ 52 Abs. 2 AO");
  }
}
