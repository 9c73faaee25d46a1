package de.beschlusslage.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.PriorReference.Status;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriorResolverTest {
  private static final ReferenceFinder FINDER = ReferenceFinder.standard();
  private static final PriorResolver RESOLVER = PriorResolver.standard();

  /** A TOP: its number, the number of its Umlaufbeschluss, its title, its items. */
  private record Top(String top, String circular, String title, String... items) {}

  private static Minutes minutes(String conference, int number, String start, Top... tops) {
    LocalDate day = LocalDate.parse(start);
    List<Resolution> resolutions = new ArrayList<>();
    for (Top top : tops) {
      List<Item> items = new ArrayList<>();
      int path = 1;
      for (String text : top.items()) {
        Span span = new Span(0, text.length());
        List<PriorReference> prior = FINDER.find(text, span).prior();
        Statement statement =
            new Statement(
                StatementType.BEKRAEFTIGT,
                "bekräftigt",
                false,
                conference,
                List.of(),
                List.of(),
                prior.stream().map(PriorReference::canonical).toList(),
                1,
                span);
        items.add(
            new Item(
                String.valueOf(path++),
                Optional.empty(),
                span,
                text,
                List.of(statement),
                List.of(),
                prior));
      }
      resolutions.add(
          new Resolution(
              top.top(),
              top.title(),
              "",
              List.of(),
              List.of(),
              Vote.UNSTATED,
              Optional.of(day),
              top.circular(),
              false,
              new Span(0, 1),
              items));
    }
    String id = conference.toLowerCase(java.util.Locale.ROOT) + "-" + number + "-" + day.getYear();
    return new Minutes(
        id,
        id + ".txt",
        "",
        DocumentKind.MINUTES,
        new Session(
            Optional.of(conference),
            OptionalInt.of(number),
            OptionalInt.of(day.getYear()),
            Optional.of(day),
            Optional.of(day.plusDays(1)),
            Optional.empty()),
        0,
        "",
        OffsetMap.identity(),
        resolutions,
        List.of());
  }

  private static final Minutes EARLIER =
      minutes(
          "IntMK",
          17,
          "2022-04-27",
          new Top("2.3", "", "Sprachkurse", "Der Bund stockt die Sprachkurse auf."),
          new Top(
              "5.1",
              "",
              "Ehrenamt",
              "Vereine und Ehrenamt verdienen Anerkennung.",
              "Das Finanzamt soll Spenden an Vereine rascher bescheinigen."),
          new Top("6.1", "01/2022", "Ukraine", "Aufnahme gelingt gemeinsam."));

  private static Item citing(String text, Minutes... others) {
    Minutes later =
        minutes(
            "IntMK",
            19,
            "2024-03-20",
            new Top("1.1", "", "Bericht", text),
            new Top("5.1", "", "Wohnen", "Wohnraum fehlt."));
    List<Minutes> all = new ArrayList<>(List.of(others));
    all.add(later);
    List<Minutes> resolved = RESOLVER.resolve(all);
    // who holds but outlines, and asks for the documents that are to be consulted, finds the same
    Set<String> consulted =
        RESOLVER.consulted(later, new Archive(all.stream().map(m -> outline(m)).toList()));
    assertThat(
            RESOLVER.resolve(later, all.stream().filter(m -> consulted.contains(m.id())).toList()))
        .isEqualTo(resolved.get(resolved.size() - 1));
    return resolved.get(resolved.size() - 1).resolutions().get(0).items().get(0);
  }

  private static Minutes outline(Minutes minutes) {
    return minutes.withResolutions(
        minutes.resolutions().stream().map(r -> r.withItems(List.of())).toList());
  }

  private static PriorReference prior(String text, Minutes... others) {
    assertThat(citing(text, others).prior()).hasSize(1);
    return citing(text, others).prior().get(0);
  }

  @Test
  void a_cited_top_is_found_by_number_date_or_year_of_its_session() {
    for (String text :
        List.of(
            "Beschluss der 17. IntMK zum TOP 2.3",
            "Beschluss der IntMK vom 27./28. April 2022 (TOP 2.3)",
            "Beschluss der IntMK 2022 (TOP 2.3)")) {
      PriorReference found = prior(text, EARLIER);
      assertThat(found.status()).as(text).isEqualTo(Status.FOUND);
      assertThat(found.targets()).containsExactly("intmk-17-2022/2.3");
    }
  }

  @Test
  void the_item_is_named_where_the_content_decides() {
    assertThat(
            prior("Beschluss der 17. IntMK zum TOP 5.1: Spenden bescheinigt das Finanzamt", EARLIER)
                .targets())
        .containsExactly("intmk-17-2022/5.1/2");
  }

  @Test
  void a_session_without_a_top_is_found_by_content_or_ambiguous() {
    PriorReference clear =
        prior("Die Sprachkurse, die der Bund nach der 17. IntMK aufstockt", EARLIER);
    assertThat(clear.status()).isEqualTo(Status.FOUND);
    assertThat(clear.targets()).containsExactly("intmk-17-2022/2.3");
    PriorReference unclear = prior("Erfolgskontrolle der 17. IntMK", EARLIER);
    assertThat(unclear.status()).isEqualTo(Status.AMBIGUOUS);
    assertThat(unclear.targets()).hasSize(3);
  }

  @Test
  void what_is_not_there_is_said_not_to_be_there() {
    assertThat(prior("Beschluss der 16. IntMK zum TOP 2.3", EARLIER).status())
        .isEqualTo(Status.NOT_IN_CORPUS);
    assertThat(prior("Beschluss der 17. IntMK zum TOP 9.9", EARLIER).status())
        .isEqualTo(Status.NOT_IN_CORPUS);
    assertThat(prior("Beschluss der 99. ASMK (TOP 2.3)", EARLIER).status())
        .isEqualTo(Status.NOT_IN_CORPUS);
  }

  @Test
  void a_circular_resolution_is_found_by_its_number_whatever_the_zeros() {
    assertThat(prior("mit Umlaufbeschluss 1/2022", EARLIER).targets())
        .containsExactly("intmk-17-2022/6.1");
    assertThat(prior("mit Umlaufbeschluss 02/2022", EARLIER).status())
        .isEqualTo(Status.NOT_IN_CORPUS);
  }

  @Test
  void a_later_session_is_no_earlier_resolution() {
    Item item = citing("Die IntMK berichtet der 20. IntMK und bis zur 21. IntMK", EARLIER);
    assertThat(item.prior()).isEmpty();
    assertThat(item.statements().get(0).prior()).isEmpty();
    assertThat(citing("ein Treffen der MPK vom 1. Juni 2025", EARLIER).prior()).isEmpty();
  }

  @Test
  void a_top_of_the_same_session_is_cited_as_such() {
    Item item = citing("siehe TOP 5.1 der 19. IntMK", EARLIER);
    assertThat(item.prior()).hasSize(1);
    assertThat(item.prior().get(0).canonical()).isEqualTo("selbst TOP 5.1");
    assertThat(item.prior().get(0).targets()).containsExactly("intmk-19-2024/5.1");
    assertThat(item.statements().get(0).prior()).containsExactly("selbst TOP 5.1");
  }

  @Test
  void the_own_session_alone_is_no_citation() {
    assertThat(citing("auf der 19. IntMK in Rostock", EARLIER).prior()).isEmpty();
  }

  @Test
  void two_conferences_of_one_number_are_told_apart() {
    Minutes other =
        minutes("ASMK", 17, "2022-11-30", new Top("2.3", "", "Rente", "Die Rente steigt."));
    assertThat(prior("Beschluss der 17. ASMK zum TOP 2.3", EARLIER, other).targets())
        .containsExactly("asmk-17-2022/2.3");
  }
}
