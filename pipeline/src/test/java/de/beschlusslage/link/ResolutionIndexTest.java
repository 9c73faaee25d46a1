package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Minutes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionIndexTest {
  @TempDir private Path folder;

  private final Minutes old =
      Resolved.session("IntMK", 18, "2023-04-26")
          .top(
              "4.3",
              "Finanzierung der Migrationsberatung",
              "Die IntMK fordert den Bund auf, die Migrationsberatung auskömmlich zu finanzieren.",
              "Die IntMK bittet, § 24 AufenthG anzuwenden.")
          .minutes();
  private final Minutes recent =
      Resolved.session("ASMK", 99, "2026-11-30")
          .top("1", "Beratung", "Die ASMK bittet um eine Beratung der Kommunen.")
          .minutes();

  private List<Hit> found(FindQuery query) throws IOException {
    try (ResolutionIndex index = ResolutionIndex.open(folder)) {
      FindResult result = index.find(query);
      assertThat(result).isInstanceOf(FindResult.Found.class);
      return ((FindResult.Found) result).hits();
    }
  }

  private String refused(String words) throws IOException {
    try (ResolutionIndex index = ResolutionIndex.open(folder)) {
      return ((FindResult.Refused) index.find(FindQuery.of(words, 5))).message();
    }
  }

  @Test
  void inflected_words_and_compound_parts_are_found_and_marked() throws IOException {
    ResolutionIndex.update(folder, List.of(old, recent));
    Hit first = found(FindQuery.of("auskömmliche Finanzierung der Migrationsberatung", 5)).get(0);
    assertThat(first.itemId()).isEqualTo("intmk-18-2023/4.3/1");
    assertThat(first.marks().stream().map(m -> m.in(first.text())))
        .contains("Migrationsberatung", "auskömmlich");
    assertThat(found(FindQuery.of("Beratung", 5))).hasSize(3);
  }

  @Test
  void the_citation_is_ready_to_copy() throws IOException {
    ResolutionIndex.update(folder, List.of(old));
    assertThat(found(FindQuery.of("Migrationsberatung", 1)).get(0).citation())
        .isEqualTo("bekräftigt ihren Beschluss vom 26./27. April 2023 (TOP 4.3 der 18. IntMK)");
  }

  @Test
  void filters_narrow() throws IOException {
    ResolutionIndex.update(folder, List.of(old, recent));
    FindQuery all = FindQuery.of("Beratung OR AufenthG", 10);
    assertThat(found(all)).hasSize(3);
    assertThat(
            found(
                new FindQuery(
                    "Beratung OR AufenthG",
                    false,
                    Set.of("IntMK"),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2023, 12, 31)),
                    Set.of("fordert"),
                    Set.of("Bund"),
                    Set.of("AufenthG"),
                    10)))
        .extracting(Hit::itemId)
        .containsExactly("intmk-18-2023/4.3/2");
    assertThat(
            found(
                new FindQuery(
                    "Beratung",
                    false,
                    Set.of(),
                    Optional.of(LocalDate.of(2025, 1, 1)),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    10)))
        .extracting(Hit::itemId)
        .containsExactly("asmk-99-2026/1/1");
  }

  @Test
  void only_what_changed_is_indexed_again_and_what_is_gone_is_gone() throws IOException {
    assertThat(ResolutionIndex.update(folder, List.of(old))).isEqualTo(1);
    assertThat(ResolutionIndex.update(folder, List.of(old, recent))).isEqualTo(1);
    assertThat(ResolutionIndex.update(folder, List.of(old, recent))).isZero();
    assertThat(ResolutionIndex.update(folder, List.of(recent))).isZero();
    assertThat(found(FindQuery.of("Beratung", 5)))
        .extracting(Hit::itemId)
        .containsExactly("asmk-99-2026/1/1");
  }

  @Test
  void a_query_is_never_anything_but_a_query() throws IOException {
    ResolutionIndex.update(folder, List.of(old, recent));
    assertThat(refused("")).isEqualTo("the query is empty");
    assertThat(refused("\"offen")).startsWith("the query cannot be read").doesNotContain("\n");
    assertThat(refused("*eratung")).startsWith("the query cannot be read");
    assertThat(refused("der die das")).contains("no word");
    assertThat(refused("x".repeat(30_000))).contains("longer than");
    assertThat(found(FindQuery.of("id:* Beratung", 5))).isNotEmpty();
    assertThat(found(FindQuery.of("/(a+)+$/ TOP 4.3: Beratung", 5))).isNotEmpty();
    String plain = "Was ist \"das: (Beratung]?";
    assertThat(found(FindQuery.of(plain, 5).withPlain(plain))).isNotEmpty();
  }
}
