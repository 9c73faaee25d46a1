package de.beschlusslage.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorFinderTest {
  private static final ReferenceFinder FINDER = ReferenceFinder.standard();

  private static List<String> prior(String text) {
    return FINDER.find(text, new Span(0, text.length())).prior().stream()
        .map(PriorReference::canonical)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "der Beschluss der 19. IntMK zum TOP 3.2; IntMK 19 TOP 3.2",
        "vom 12. / 13. Mai 2022 (TOP 2.3 der 17. IntMK); IntMK 17 TOP 2.3",
        "vom 3. März 2016 (TOP 5.11, 11. IntMK); IntMK 11 TOP 5.11",
        "Beschlüsse der 14. und 15. IntMK; IntMK 14|IntMK 15",
        "Beschlüsse der 14. bis 16. IntMK; IntMK 14|IntMK 15|IntMK 16",
        "Die IntMK erneuert ihre Beschlüsse aus den Jahren 2019 und 2021; IntMK 2019|IntMK 2021",
        "der 99. ASMK (TOP 5.3); ASMK 99 TOP 5.3",
        "der 98. Europaministerkonferenz vom 24./25. September 2025; EMK 98",
        "auf der MPK vom 6. November 2023; MPK 2023-11-06",
        "Beschluss der Regierungschefinnen und -chefs der Länder vom 5. März 2026; MPK 2026-03-05",
        "Beschluss der JMFK zu TOP 7.1 vom 22. und 23.05.2025; JFMK 2025-05-22 TOP 7.1",
        "mit Umlaufbeschluss 01/2023; Umlaufbeschluss 01/2023",
        "Entschließung des Bundesrates (25/24); Bundesrat 25/24",
        "Bundesratsdrucksache 123/24; Bundesrat 123/24",
        "siehe hierzu TOP 5.1; selbst TOP 5.1",
        "TOP 3.2 der 19. IntMK und TOP 4.1 der 20. IntMK; IntMK 19 TOP 3.2|IntMK 20 TOP 4.1",
        "der JFMK vom 5. Mai 2022 und vom 3. Juni 2023; JFMK 2022-05-05|JFMK 2023-06-03",
        "Erfolgskontrolle der 20. IntMK; IntMK 20",
        "die MPK (vom 2. November 2022 und vom 10. Mai 2023); MPK 2022-11-02|MPK 2023-05-10",
        "Umlaufbeschluss Nr. 02/2022 vom 5. Mai 2022 der IntMK; Umlaufbeschluss 02/2022",
        "Beschluss der 12. IntMK zum Ausbau der Sprachkurse (TOP 3.3); IntMK 12 TOP 3.3",
        "Die IntMK erneuert ihre Empfehlung an die Kommunen aus dem Jahr 2022; IntMK 2022",
        "Die IntMK erinnert an ihre Beschlüsse vom 12. Mai 2022 (TOP 4.1) und der 15. IntMK (TOP 3.2); IntMK 2022-05-12 TOP 4.1|IntMK 15 TOP 3.2",
        "Umlaufbeschlüsse 1/2020 und 2/2020; Umlaufbeschluss 1/2020|Umlaufbeschluss 2/2020",
        "Beschluss des Bundesrates vom 16. Dezember 2022 (Drucksache 642/22); Bundesrat 642/22",
        "die GFMK hat auf ihrer 33. Konferenz beschlossen; GFMK 33",
        "Beschluss der JuMiKo vom 1. und 2. Juni 2022 (TOP I.3); JuMiKo 2022-06-01 TOP I.3",
        "Beschluss der IMK vom 30. November bis 2. Dezember 2022; IMK 2022-11-30",
        "der 218. Sitzung der IMK zu TOP 20; IMK 218 TOP 20",
        "Beschlüsse der IntMK 2019 (TOP 5.6) und 2020 (TOP 3.2); IntMK 2019 TOP 5.6|IntMK 2020 TOP 3.2",
        "Beschluss der IntMK „Titel der Sache“ vom 27. Mai 2021; IntMK 2021-05-27",
        "vom 30. April / 1. Mai 2024 (TOP 1 der 19. IntMK); IntMK 19 TOP 1",
      })
  void reads(String text, String expected) {
    assertThat(prior(text.strip())).containsExactly(expected.strip().split("\\|"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "frühere Beschlüsse der IntMK",
        "Die Länder haben 2022 und 2023 mit der IntMK beraten",
        "der Koalitionsvertrag vom 5. Mai 2025",
        "bis zum 31. Dezember 2026",
        "auf der nächsten IntMK im Jahr 2027",
        "Die IntMK bittet die FMK um Prüfung",
        "Die IntMK begrüßt die Erklärung der Kommission vom 5. Mai 2023",
        "Der Beschluss des Bundeskabinetts vom 5. Mai 2023",
        "Die IntMK kritisiert die Kürzung aus dem Jahr 2022",
      })
  void finds_nothing(String text) {
    assertThat(prior(text)).isEmpty();
  }
}
