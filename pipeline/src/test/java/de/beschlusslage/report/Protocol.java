package de.beschlusslage.report;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes small minutes for tests: each call adds to the end. */
public final class Protocol {
  private final String conference;
  private final int number;
  private final int year;
  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder places = new OffsetMap.Builder();
  private final List<Resolution> resolutions = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private Optional<Resolution> open = Optional.empty();
  private int line = 1;

  private Protocol(String conference, int number, int year) {
    this.conference = conference;
    this.number = number;
    this.year = year;
  }

  public static Protocol of(String conference, int number, int year) {
    return new Protocol(conference, number, year);
  }

  /** Begins a TOP. */
  public Protocol top(String top, String title, Vote vote, String... applicants) {
    close();
    Span span = write("TOP " + top + " " + title);
    open =
        Optional.of(
            new Resolution(
                top,
                title,
                "Allgemeines",
                List.of(applicants),
                List.of(),
                vote,
                Optional.of(LocalDate.of(year, 4, 1)),
                "",
                false,
                span,
                List.of()));
    return this;
  }

  /** Adds a Ziffer whose statements share its text evenly. */
  public Protocol item(String path, String words, Act... acts) {
    Span span = write(words);
    List<Statement> statements = new ArrayList<>();
    List<LegalReference> legal = new ArrayList<>();
    for (int i = 0; i < acts.length; i++) {
      int from = span.start() + span.length() * i / acts.length;
      int to = span.start() + span.length() * (i + 1) / acts.length;
      statements.add(acts[i].statement(new Span(from, to)));
      for (String norm : acts[i].legal) {
        legal.add(
            new LegalReference(
                norm,
                norm.startsWith("SGB") ? norm : norm.substring(norm.lastIndexOf(' ') + 1),
                Optional.empty(),
                new Span(from, from + 1),
                Optional.empty()));
      }
    }
    int dot = path.lastIndexOf('.');
    items.add(
        new Item(
            path,
            dot < 0 ? Optional.empty() : Optional.of(path.substring(0, dot)),
            span,
            words,
            statements,
            legal,
            List.of()));
    return this;
  }

  /** Lets the last item cite an earlier resolution. */
  public Protocol citing(String canonical, String target) {
    Item last = items.remove(items.size() - 1);
    items.add(
        last.withPrior(
            List.of(
                new PriorReference(
                    canonical,
                    conference,
                    OptionalInt.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    "",
                    new Span(last.span().start(), last.span().start() + 1),
                    List.of(target),
                    PriorReference.Status.FOUND))));
    return this;
  }

  public Minutes minutes() {
    close();
    String id = "%s-%d-%d".formatted(conference.toLowerCase(java.util.Locale.ROOT), number, year);
    return new Minutes(
        id,
        id + ".txt",
        "0".repeat(64),
        DocumentKind.MINUTES,
        new Session(
            Optional.of(conference),
            OptionalInt.of(number),
            OptionalInt.of(year),
            Optional.of(LocalDate.of(year, 4, 1)),
            Optional.of(LocalDate.of(year, 4, 2)),
            Optional.of("Neustadt")),
        9,
        text.toString(),
        places.build(),
        resolutions,
        List.of());
  }

  private void close() {
    open.ifPresent(r -> resolutions.add(r.withItems(items)));
    open = Optional.empty();
    items.clear();
  }

  private Span write(String words) {
    int start = text.length();
    places.add(start, start, OptionalInt.of(1 + line / 30), OptionalInt.of(line++));
    text.append(words).append("\n\n");
    return new Span(start, start + words.length());
  }

  /** A statement yet without a place. */
  public record Act(
      StatementType type,
      boolean inherited,
      String holder,
      List<String> addressees,
      List<String> legal) {

    public static Act of(StatementType type, String... addressees) {
      return new Act(type, false, "IntMK", List.of(addressees), List.of());
    }

    public static Act inherited(StatementType type, String... addressees) {
      return new Act(type, true, "IntMK", List.of(addressees), List.of());
    }

    public Act citing(String... norms) {
      return new Act(type, inherited, holder, addressees, Arrays.asList(norms));
    }

    Statement statement(Span span) {
      return new Statement(
          type,
          inherited ? "" : type.label(),
          inherited,
          holder,
          addressees,
          legal,
          List.of(),
          0.9,
          span);
    }
  }
}
