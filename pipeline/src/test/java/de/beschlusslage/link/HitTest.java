package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HitTest {
  private static Hit hit(String start, String end, String circular) {
    return new Hit(
        "id",
        "IntMK",
        OptionalInt.of(18),
        OptionalInt.of(2023),
        Optional.of(start).filter(s -> !s.isEmpty()).map(LocalDate::parse),
        Optional.of(end).filter(s -> !s.isEmpty()).map(LocalDate::parse),
        "",
        "4.3",
        "1",
        "",
        "",
        circular,
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        "",
        List.of(),
        new Span(0, 0),
        1);
  }

  @Test
  void days_are_written_as_in_german() {
    assertThat(hit("2023-04-26", "2023-04-27", "").days()).isEqualTo("26./27. April 2023");
    assertThat(hit("2023-04-26", "2023-04-26", "").days()).isEqualTo("26. April 2023");
    assertThat(hit("2023-04-26", "2023-04-28", "").days()).isEqualTo("26. bis 28. April 2023");
    assertThat(hit("2023-04-30", "2023-05-01", "").days()).isEqualTo("30. April/1. Mai 2023");
    assertThat(hit("", "", "").days()).isEqualTo("2023");
  }

  @Test
  void a_circular_is_cited_by_its_number() {
    assertThat(hit("2023-04-26", "2023-04-27", "01/2023").citation())
        .isEqualTo(
            "bekräftigt ihren Umlaufbeschluss 01/2023 vom 26./27. April 2023"
                + " (TOP 4.3 der 18. IntMK)");
  }
}
