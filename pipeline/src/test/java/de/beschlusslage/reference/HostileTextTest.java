package de.beschlusslage.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to hurt. A megabyte each: what takes more than linear time does not come back within
 * the timeout, by orders of magnitude.
 */
class HostileTextTest {
  private static final ReferenceFinder FINDER = ReferenceFinder.standard();
  private static final int MEGABYTE = 1 << 20;

  private static References find(String text) {
    return FINDER.find(text, new Span(0, text.length()));
  }

  private static String repeated(String part) {
    return part.repeat(MEGABYTE / part.length());
  }

  @ParameterizedTest(name = "a megabyte of \"{0}\"")
  @Timeout(60)
  @ValueSource(
      strings = {
        "§",
        "§ ",
        "1",
        "1 ",
        "1, ",
        "§ 1, ",
        "§§ 1, 2, ",
        "Art. ",
        "Art. 1 ",
        "Artikel",
        "(",
        "„",
        "Abs. ",
        "§ 1 Abs. ",
        "§ 1 Abs. 1 Satz 1 ",
        "i. V. m. ",
        "und ",
        "f. ",
        "ff. ",
        "bis ",
        "§ 1 bis ",
        "Gesetz zur ",
        "Gesetz über das ",
        "Gesetz zur Änderung des Gesetzes ",
        "Verordnung (EU) ",
        "Richtlinie (EU) 2024/1499 und ",
        "SGB ",
        "SGB II, ",
        "SGB II/",
        "Sozialgesetzbuch ",
        "AGG-",
        "Teilhabe- und ",
        "TOP ",
        "TOP 1, ",
        "TOP 5.1 und ",
        "19. und ",
        "der 19. ",
        "1. Mai ",
        "1./",
        "2019, ",
        "2019 und ",
        "IntMK ",
        "IntMK (",
        "Beschluss vom ",
        "Umlaufbeschluss 1/",
        "Bundesrat (",
        "Konferenz der für ",
        "I",
        "IV ",
        "a ",
        "§ 1 a ",
        "§ 1 (",
        "vom 1. Mai 2020 (BGBl",
        "&#167;",
        "&#167; 1 ",
        "Beschluss vom 1. Mai 2020. ",
        "ihre Forderung vom 1. Mai 2020, ",
        "(TOP 1) ",
        "-",
        "§ 1 BGB, "
      })
  void takes_linear_time(String part) {
    String text = repeated(part);
    assertThat(find(text)).isNotNull();
    assertThat(FINDER.mentions(text)).isNotNull();
  }

  @Test
  void a_list_of_a_hundred_thousand_sections_is_expanded() {
    StringBuilder text = new StringBuilder("§§ 1");
    for (int k = 2; k <= 100_000; k++) {
      text.append(", ").append(k);
    }
    assertThat(find(text.append(" BGB").toString()).legal()).hasSize(100_000);
  }

  @Test
  void a_number_too_large_for_a_machine_word_stays_as_printed() {
    assertThat(find("§ 99999999999 Abs. 99999999999999999999 BGB").legal())
        .extracting(reference -> reference.canonical())
        .containsExactly("§ 99999999999 Abs. 99999999999999999999 BGB");
    assertThat(find("der 99999999999. IntMK").prior()).isEmpty();
  }

  @Test
  void a_citation_may_end_with_the_text() {
    for (String text :
        new String[] {
          "§",
          "§ ",
          "§ 1",
          "§ 1 Abs.",
          "Art",
          "Art.",
          "Art. 1 bis",
          "Richtlinie (",
          "Richtlinie (EU) 2024/",
          "SGB ",
          "TOP",
          "TOP 1.",
          "19.",
          "am 1. Mai",
          "vom 1./",
          "Umlaufbeschluss 1/",
          "Gesetz zur",
          "IntMK-",
          "&#167",
          "§ 1 a",
          "AGG-"
        }) {
      assertThat(find(text)).as(text).isNotNull();
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "§",
            "§§ ",
            "Art. ",
            "1",
            "25a",
            " ",
            " Abs. ",
            "Satz 1",
            "Nr. ",
            "Buchst. a",
            "und ",
            ", ",
            " i. V. m. ",
            "bis ",
            "ff.",
            "AufenthG",
            "SGB ",
            "II",
            "GG",
            "(",
            ")",
            "AGG-E",
            "Richtlinie ",
            "(EU) ",
            "2024/1499",
            "TOP ",
            "5.1",
            "19. ",
            "IntMK",
            " vom ",
            "3. März 2016",
            "Beschluss ",
            "Gesetz zur ",
            "Änderung",
            "des ",
            "\n",
            "ä",
            "\uD83D",
            "„",
            "“",
            "JMFk",
            "MPK",
            "24./25. September 2025",
            "aus den Jahren ",
            "2019")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property
  void spans_lie_inside_the_stretch_asked_for(@ForAll("pieces") String text) {
    int from = text.length() / 4;
    Span within = new Span(from, Math.max(from, text.length() - text.length() / 5));
    References found = FINDER.find(text, within);
    assertThat(found.legal()).allSatisfy(r -> assertThat(within.covers(r.span())).isTrue());
    assertThat(found.prior()).allSatisfy(r -> assertThat(within.covers(r.span())).isTrue());
  }

  @Property
  void what_stands_around_a_stretch_does_not_change_what_is_found(@ForAll("pieces") String text) {
    References alone = find(text);
    String framed = "Vor.\n" + text + "\nNach.";
    References inside = FINDER.find(framed, new Span(5, 5 + text.length()));
    assertThat(inside.legal()).hasSameSizeAs(alone.legal());
  }

  @Property
  void mentions_are_in_order_and_inside_the_text(@ForAll("pieces") String text) {
    assertThat(FINDER.mentions(text))
        .allSatisfy(m -> assertThat(m.span().end()).isLessThanOrEqualTo(text.length()));
  }
}
