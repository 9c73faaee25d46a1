package de.beschlusslage;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DocumentIdsTest {
  private static final Session KNOWN = session("IntMK", 21, 2026);

  private static Session session(String conference, int number, int year) {
    return new Session(
        Optional.of(conference).filter(c -> !c.isEmpty()),
        number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Minutes document(DocumentKind kind, String file, Session session) {
    return new Minutes(
        "", file, "", kind, session, 0, "", OffsetMap.identity(), List.of(), List.of());
  }

  private static List<String> ids(Minutes... documents) {
    return DocumentIds.assign(Arrays.asList(documents)).stream()
        .map(m -> m.id() + " " + m.file())
        .toList();
  }

  @Test
  void the_id_comes_from_the_text_not_from_the_file_name() {
    assertThat(ids(document(DocumentKind.MINUTES, "x/Protokoll.pdf", KNOWN)))
        .containsExactly("intmk-21-2026 x/Protokoll.pdf");
  }

  @Test
  void of_one_session_minutes_come_first_and_the_others_are_counted_by_path() {
    assertThat(
            ids(
                document(DocumentKind.SINGLE_RESOLUTION, "c.pdf", KNOWN),
                document(DocumentKind.SINGLE_RESOLUTION, "a.pdf", KNOWN),
                document(DocumentKind.MINUTES, "z.pdf", KNOWN)))
        .containsExactly("intmk-21-2026 z.pdf", "intmk-21-2026-2 a.pdf", "intmk-21-2026-3 c.pdf");
  }

  @Test
  void where_number_or_year_is_missing_the_id_has_what_is_there() {
    assertThat(
            ids(
                document(DocumentKind.MINUTES, "a", session("JuMiKo", 95, 0)),
                document(DocumentKind.MINUTES, "b", session("FMK", 0, 2024)),
                document(DocumentKind.MINUTES, "c", session("", 0, 2024)),
                document(DocumentKind.MINUTES, "d.txt", session("", 0, 0))))
        .containsExactly("fmk-2024 b", "jumiko-95 a", "minutes-2024 c", "minutes-d d.txt");
  }

  @Test
  void what_is_no_resolution_is_named_by_its_file() {
    assertThat(
            ids(
                document(DocumentKind.OTHER, "a/Presse Mitteilung (neu).pdf", KNOWN),
                document(DocumentKind.OTHER, "b/presse-mitteilung-neu.txt", KNOWN),
                document(DocumentKind.OTHER, "b/...", KNOWN)))
        .containsExactly(
            "other-document b/...",
            "other-presse-mitteilung-neu a/Presse Mitteilung (neu).pdf",
            "other-presse-mitteilung-neu-2 b/presse-mitteilung-neu.txt");
  }

  @Test
  void a_counted_id_never_meets_another_documents_own() {
    assertThat(
            ids(
                document(DocumentKind.OTHER, "a/x.txt", KNOWN),
                document(DocumentKind.OTHER, "b/x.txt", KNOWN),
                document(DocumentKind.OTHER, "c/x-2.txt", KNOWN)))
        .containsExactly("other-x a/x.txt", "other-x-2 b/x.txt", "other-x-2-2 c/x-2.txt");
  }
}
