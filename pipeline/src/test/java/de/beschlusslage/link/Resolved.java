package de.beschlusslage.link;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.PriorReference;
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

/** Builds minutes for tests: one session, TOPs with items. */
final class Resolved {
  private final String conference;
  private final int number;
  private final LocalDate day;
  private final StringBuilder text = new StringBuilder();
  private final List<Resolution> resolutions = new ArrayList<>();

  private Resolved(String conference, int number, LocalDate day) {
    this.conference = conference;
    this.number = number;
    this.day = day;
  }

  static Resolved session(String conference, int number, String day) {
    return new Resolved(conference, number, LocalDate.parse(day));
  }

  Resolved top(String top, String title, String... items) {
    return top(top, title, List.of(), items);
  }

  Resolved top(String top, String title, List<PriorReference> prior, String... items) {
    int start = text.length();
    List<Item> made = new ArrayList<>();
    for (String item : items) {
      int from = text.length();
      text.append(item);
      Span span = new Span(from, text.length());
      Statement statement =
          new Statement(
              StatementType.FORDERT,
              "fordert",
              false,
              conference,
              List.of("Bund"),
              List.of(),
              List.of(),
              1,
              span);
      made.add(
          new Item(
              Integer.toString(made.size() + 1),
              Optional.empty(),
              span,
              item,
              List.of(statement),
              item.contains("AufenthG")
                  ? List.of(
                      new LegalReference(
                          "AufenthG", "AufenthG", Optional.empty(), span, Optional.empty()))
                  : List.of(),
              prior));
      text.append('\n');
    }
    resolutions.add(
        new Resolution(
            top,
            title,
            "",
            List.of("Hessen"),
            List.of(),
            Vote.UNANIMOUS,
            Optional.empty(),
            "",
            false,
            new Span(start, text.length()),
            made));
    return this;
  }

  static PriorReference citation(String target) {
    return new PriorReference(
        target,
        "IntMK",
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        "",
        new Span(0, 1),
        List.of(target),
        PriorReference.Status.FOUND);
  }

  Minutes minutes() {
    return new Minutes(
        conference.toLowerCase(java.util.Locale.ROOT) + "-" + number + "-" + day.getYear(),
        "file-" + number + ".txt",
        "hash-" + text.toString().hashCode(),
        DocumentKind.MINUTES,
        new Session(
            Optional.of(conference),
            OptionalInt.of(number),
            OptionalInt.of(day.getYear()),
            Optional.of(day),
            Optional.of(day.plusDays(1)),
            Optional.of("Musterstadt")),
        0,
        text.toString(),
        OffsetMap.identity(),
        resolutions,
        List.of());
  }
}
