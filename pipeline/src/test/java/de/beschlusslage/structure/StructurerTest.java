package de.beschlusslage.structure;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traps of minutes' structure; all names of sessions and sentences are invented. */
class StructurerTest {
  private static final String HEAD =
      "33. Integrationsministerkonferenz 2038\n\nam 4./ 5. Mai 2038 in Musterstadt\n\n";

  private final Structurer structurer = Structurer.standard();
  private final Ingest ingest = Ingest.standard();

  private SourceText source(String text) {
    return ((Ingested.Read) ingest.read(text.getBytes(StandardCharsets.UTF_8), "x.txt")).source();
  }

  private Outline outline(String text) {
    return structurer.outline(source(text));
  }

  private Outline.Section only(String text) {
    Outline outline = outline(text);
    assertThat(outline.sections()).hasSize(1);
    return outline.sections().get(0);
  }

  /** Paths and texts of the one resolution of {@code body}. */
  private Map<String, String> items(String body) {
    SourceText source =
        source(HEAD + "TOP 4.3\n\nKurse\n\nDie IntMK hat einstimmig beschlossen:\n\n" + body);
    return structurer.outline(source).sections().get(0).points().stream()
        .collect(
            Collectors.toMap(
                Outline.Point::path,
                p -> p.span().in(source.text()),
                (a, b) -> a,
                java.util.LinkedHashMap::new));
  }

  @Test
  void a_single_resolution_names_its_session_applicants_and_vote() {
    Outline outline =
        outline(
            HEAD
                + "TOP 4.3\n\nKurse sichern und\nverstetigen\n\nAntragssteller: Branden-\nburg,"
                + " Meckelnburg-Vorpommern, Nord-\nrhein-Westfalen und Bremen (koordinierend)\n\n"
                + "Die IntMK hat mehrheitlich beschlossen:\n\nDie IntMK dankt den Kursträgern.\n");
    assertThat(outline.kind()).isEqualTo(DocumentKind.SINGLE_RESOLUTION);
    assertThat(outline.session().conference()).hasValue("IntMK");
    assertThat(outline.session().number()).hasValue(33);
    assertThat(outline.session().start()).hasValue(LocalDate.of(2038, 5, 4));
    assertThat(outline.session().end()).hasValue(LocalDate.of(2038, 5, 5));
    assertThat(outline.session().place()).hasValue("Musterstadt");
    Outline.Section section = outline.sections().get(0);
    assertThat(section.title()).isEqualTo("Kurse sichern und verstetigen");
    assertThat(section.applicants())
        .containsExactly("Brandenburg", "Mecklenburg-Vorpommern", "Nordrhein-Westfalen", "Bremen");
    assertThat(section.leadApplicants()).containsExactly("Bremen");
    assertThat(section.vote()).isEqualTo(Vote.MAJORITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "26./ 27. April 2023|2023-04-26|2023-04-27",
        "am 22. – 23. April 2026 in Essen|2026-04-22|2026-04-23",
        "am 16. und 17. März 2017|2017-03-16|2017-03-17",
        "vom 30. Mai bis 1. Juni 2018|2018-05-30|2018-06-01",
        "22.04.2026 - 23.04.2026|2026-04-22|2026-04-23",
        "am 5. Juni 2020|2020-06-05|2020-06-05",
      })
  void days_of_a_session_are_read_in_all_their_forms(String text, String start, String end) {
    Dates.Days days = Dates.first(text).orElseThrow();
    assertThat(days.start()).isEqualTo(start);
    assertThat(days.end()).isEqualTo(end);
  }

  @Test
  void an_impossible_date_is_none() {
    assertThat(Dates.first("am 31. April 2020")).isEmpty();
    assertThat(Dates.first("99.99.2020")).isEmpty();
  }

  @Test
  void a_circular_resolution_keeps_its_number_and_day() {
    Outline.Section section =
        only(
            HEAD
                + "TOP 1\n\nKurse\n\nDie IntMK hat mit Umlaufbeschluss 07/2038 vom 9. März 2038"
                + " einstimmig beschlossen:\n\n1. Die IntMK dankt dem Bund.\n");
    assertThat(section.circular()).isEqualTo("07/2038");
    assertThat(section.resolvedOn()).hasValue(LocalDate.of(2038, 3, 9));
    assertThat(section.vote()).isEqualTo(Vote.UNANIMOUS);
  }

  @Test
  void small_roman_numbers_count_also_where_they_look_like_letters() {
    String points = "";
    for (String label : List.of("i", "ii", "iii", "iv", "v", "vi")) {
      points += label + ") Die IntMK bittet den Bund um Kurse nach Plan " + label + ".\n\n";
    }
    assertThat(items(points)).containsOnlyKeys("i", "ii", "iii", "iv", "v", "vi");
  }

  @Test
  void a_title_may_stand_below_the_applicants() {
    Outline.Section section =
        only(
            HEAD
                + "TOP 4.3\n\nAntragsteller: Hessen\n\nKurse sichern\n\n"
                + "Die IntMK hat mehrheitlich beschlossen:\n\n1. Die IntMK dankt den Trägern.\n");
    assertThat(section.title()).isEqualTo("Kurse sichern");
    assertThat(section.applicants()).containsExactly("Hessen");
    assertThat(section.vote()).isEqualTo(Vote.MAJORITY);
    assertThat(section.points()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Einstimmiger Beschluss:;UNANIMOUS",
        "[mehrheitlich];MAJORITY",
        "Die IntMK hat mit den Stimmen aller Länder beschlossen:;UNANIMOUS",
        "Abstimmungsergebnis (Ja/Nein/Enthaltung): 14/1/1;MAJORITY",
        "Abstimmungsergebnis: 16 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen;UNANIMOUS",
        "Die Beschlussfassung erfolgte einstimmig.;UNANIMOUS",
        "Es wird bei einer Enthaltung mehrheitlich beschlossen:;MAJORITY",
      })
  void the_vote_is_read_from_many_forms(String line, Vote vote) {
    String top = "TOP 4.3\n\nKurse\n\nAntragsteller: Hessen\n\n";
    assertThat(only(HEAD + top + line + "\n\n1. Die IntMK dankt den Trägern.\n").vote())
        .isEqualTo(vote);
  }

  @Test
  void the_vote_may_stand_below_the_points() {
    Outline.Section section =
        only(
            HEAD
                + "TOP 4.3\n\nKurse\n\nAntragsteller: Hessen\n\nBeschluss:\n\n"
                + "1. Die IntMK dankt den Trägern.\n\n(mehrheitlich beschlossen)\n");
    assertThat(section.vote()).isEqualTo(Vote.MAJORITY);
    assertThat(section.points()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ziffer 3 wird gestrichen.",
        "3: 2 endete die Wahl.",
        "Nr. 7 der Anlage entfällt.",
        "12 Länder stimmten zu.",
      })
  void a_sentence_that_begins_with_a_number_is_no_point(String sentence) {
    assertThat(items("1. Die IntMK dankt den Trägern.\n\n" + sentence + "\n"))
        .containsOnlyKeys("1");
  }

  @Test
  void nested_labels_become_paths() {
    assertThat(
            items(
                "1. Die IntMK bittet den Bund, zu prüfen:\n"
                    + "a) Erleichterungen durch\n1) längere Fristen;\n2) kürzere Wege;\n"
                    + "b) mehr Mittel.\n2. Sie dankt.\n"))
        .containsOnlyKeys("1", "1.a", "1.a.1", "1.a.2", "1.b", "2")
        .containsEntry("1.a", "Erleichterungen durch");
  }

  @Test
  void a_label_that_holds_its_parents_number_stands_alone() {
    assertThat(items("5. Die IntMK erklärt:\n\n5.1 Kurse wirken.\n\n5.2 Sie brauchen Geld.\n"))
        .containsKeys("5.1", "5.2")
        .doesNotContainKey("5.5.1");
  }

  @Test
  void bullets_are_counted() {
    assertThat(
            items(
                "1. Die IntMK bittet um\n - Kurse,\n - Räume und\n - Lehrkräfte.\n2. Sie dankt.\n"))
        .containsOnlyKeys("1", "1.•1", "1.•2", "1.•3", "2");
  }

  @Test
  void numbers_under_an_unnumbered_lead_in_are_top_level_and_know_their_stem() {
    Outline.Section section =
        only(
            HEAD
                + "TOP B\n\nBericht\n\nDie für Integration zuständigen Ministerinnen und Minister"
                + " der Länder (IntMK) nehmen die Berichte\n\n1. des Bundesamtes\n\n2. der"
                + " Bundesagentur\n\nzur Kenntnis.\n");
    assertThat(section.points()).extracting(Outline.Point::path).containsExactly("p1", "1", "2");
    assertThat(section.points().get(1).parent()).hasValue("p1");
    assertThat(section.points().get(0).closing()).isPresent();
  }

  @Test
  void the_number_after_a_stems_closing_fragment_goes_on_counting() {
    assertThat(
            items(
                "3. Die IntMK bittet den Bund,\n\n - Kurse\n\n - Räume\n\nzu fördern.\n\n"
                    + "4. Sie dankt.\n"))
        .containsKeys("3", "3.•1", "3.•2", "4");
  }

  @Test
  void a_paragraph_without_number_belongs_to_the_numbered_item_before_it() {
    assertThat(items("1. Die IntMK bittet.\n\nSie erwartet Antwort.\n\n2. Sie dankt.\n"))
        .containsOnlyKeys("1", "2")
        .containsEntry("1", "Die IntMK bittet.\nSie erwartet Antwort.");
  }

  @Test
  void a_heading_of_its_own_is_no_item_but_one_on_its_numbers_line_is_part_of_it() {
    assertThat(items("Wir fördern Kurse.\n\nArbeit und Leben\n\nWir fördern beides.\n"))
        .containsOnlyKeys("p1", "p2");
    assertThat(items("1. Kurse stärken\nDer Bund wird gebeten, zu zahlen.\n\n2. Sie dankt.\n"))
        .containsEntry("1", "Kurse stärken\nDer Bund wird gebeten, zu zahlen.");
  }

  @Test
  void a_label_that_occurs_twice_is_told_apart() {
    assertThat(items("1. Die IntMK bittet.\n\n2. Sie dankt.\n\n2. Sie mahnt.\n"))
        .containsOnlyKeys("1", "2", "2~2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Protokollerklärung Bayern:|PE-Bayern",
        "Protokollerklärung SH:|PE-Schleswig-Holstein",
        "Protokollerklärung der Länder Bayern und Sachsen:|PE-Bayern+Sachsen",
        "Gemeinsame Protokollerklärung von Hessen, Bremen|PE-Hessen+Bremen",
        "Der Freistaat Thüringen gibt zu Protokoll:|PE-Thüringen",
        "Berlin und Hamburg geben folgende Protokollerklärung ab:|PE-Berlin+Hamburg",
      })
  void a_protokollerklaerung_is_one_item_of_its_laender(String head, String path) {
    assertThat(
            items("1. Die IntMK bittet.\n\n" + head + "\n\nDas lehnen wir ab.\n\nUnd zwar ganz.\n"))
        .containsOnlyKeys("1", path)
        .containsEntry(path, "Das lehnen wir ab.\nUnd zwar ganz.");
  }

  @Test
  void below_a_common_heading_each_land_declares_for_itself() {
    assertThat(
            items(
                "1. Die IntMK bittet.\n\nProtokollerklärungen:\n\nBayern: Das geht zu weit.\n\n"
                    + "Hessen: Das geht nicht weit genug.\n"))
        .containsOnlyKeys("1", "PE-Bayern", "PE-Hessen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anlage:|1) Herleitung des Begriffs",
        "Begründung:|Die Kurse sind überlaufen.",
        "Reihenfolge der mündlichen Berichte|1. Frau Muster (BMX)",
        "Bericht der Arbeitsgruppe Kurse|Am 3. Mai 2037 begann die Arbeit.",
        "33. Integrationsministerkonferenz 2038|Wortlaut der Reden",
      })
  void what_is_attached_is_no_resolution_text(String cue, String attached) {
    assertThat(items("1. Die IntMK bittet.\n\n" + cue + "\n\n" + attached + "\n"))
        .containsOnlyKeys("1");
  }

  @Test
  void a_table_of_the_gruene_liste_is_no_item_and_marks_its_tops() {
    Outline outline =
        outline(
            HEAD
                + "TOP C\n\nGrüne Liste\n\nDie IntMK hat einstimmig beschlossen:\n\n"
                + "Folgende Vorlagen werden gemeinsam abgestimmt:\n\nTOP\tThema\n---\t---\n"
                + "2.1\tKurse Antragsteller: Hessen\n\n"
                + HEAD
                + "TOP 2.1\n\nKurse\n\nAntragsteller: Hessen\n\nDie IntMK hat einstimmig"
                + " beschlossen:\n\nSie dankt.\n");
    assertThat(outline.sections()).extracting(Outline.Section::top).containsExactly("C", "2.1");
    assertThat(outline.sections().get(0).points()).hasSize(1);
    assertThat(outline.sections().get(1).greenList()).isTrue();
  }

  @Test
  void the_agenda_gives_section_and_lead_applicants_and_is_no_resolution() {
    Outline outline =
        outline(
            HEAD
                + "Tagesordnung\n\n<u>Sprache</u>\nTOP 5.1 (GL)\tKurse in Sachsen <u>Berlin</u>, Bremen\n"
                + "TOP 5.2\tRäume <u>Hessen</u>\n\n"
                + HEAD
                + "TOP 5.1\n\nKurse in Sachsen\n\nAntragsteller: Berlin, Bremen\n\nDie IntMK hat"
                + " einstimmig beschlossen:\n\nDie IntMK dankt den Kursträgern.\n");
    Outline.Section section = outline.sections().get(0);
    assertThat(outline.sections()).hasSize(1);
    assertThat(section.section()).isEqualTo("Sprache");
    assertThat(section.leadApplicants()).containsExactly("Berlin");
    assertThat(section.greenList()).isTrue();
  }

  @Test
  void a_top_without_a_body_is_none() {
    assertThat(outline(HEAD + "TOP 4.2\n\nWohnen\n\nAntragsteller: Berlin\n").sections()).isEmpty();
  }

  @Test
  void a_press_release_gives_no_resolution() {
    Outline outline =
        outline(
            "33. Integrationsministerkonferenz in Musterstadt: Länder fordern mehr Kurse\n\n"
                + "Die Länder haben gestern einstimmig beschlossen, den Bund um Mittel zu bitten."
                + " „Wir brauchen sie“, sagte die Ministerin.\n\n1. Mehr Kurse\n\n2. Mehr Räume\n");
    assertThat(outline.kind()).isEqualTo(DocumentKind.OTHER);
    assertThat(outline.sections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "95. Konferenz der Justizministerinnen und Justizminister am 5. Juni 2024 in Hannover|TOP I.3|I.3|JuMiKo",
        "Beschlüsse der 97. Gesundheitsministerkonferenz am 12. Juni 2024|TOP: 5.1 Pflege stärken|5.1|GMK",
        "102. Umweltministerkonferenz am 7. Juni 2024|TOP 12|12|UMK",
        "Konferenz der Regierungschefinnen und Regierungschefs der Länder am 6. März 2024|Punkt 5 der Tagesordnung|5|MPK",
        "386. Plenarsitzung der Kultusministerkonferenz am 13. Juni 2024|Zu TOP 4:|4|KMK",
      })
  void headings_of_other_conferences_are_read(
      String session, String heading, String top, String conference) {
    Outline outline =
        outline(
            session
                + "\n\n"
                + heading
                + "\n\nPflege\n\nBeschluss:\n\n1. Sie danken den Ländern.\n");
    assertThat(outline.session().conference()).hasValue(conference);
    assertThat(outline.sections()).extracting(Outline.Section::top).isEqualTo(List.of(top));
    assertThat(outline.sections().get(0).points()).hasSize(1);
  }

  @Test
  void a_vote_may_follow_the_text() {
    Outline.Section section =
        only(
            HEAD
                + "TOP 4\n\nKurse\n\nBeschluss:\n\n1. Die IntMK bittet.\n\n"
                + "Abstimmungsergebnis: 12:3:1\n");
    assertThat(section.vote()).isEqualTo(Vote.MAJORITY);
    assertThat(section.points()).hasSize(1);
  }

  @Test
  void alle_laender_is_one_value() {
    assertThat(new LandNames().in("Alle Länder")).containsExactly("Alle Länder");
    assertThat(new LandNames().in("NRW, Sachsen, Sachsen-Anhalt und Niedersachsen"))
        .containsExactly("Nordrhein-Westfalen", "Sachsen", "Sachsen-Anhalt", "Niedersachsen");
  }
}
