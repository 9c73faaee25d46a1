package de.beschlusslage.structure;

import de.beschlusslage.corpus.Session;
import de.beschlusslage.ingest.Cues;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.ingest.TopHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a document's first lines and running headers which session it speaks of. */
final class SessionFinder {
  /** Title pages are short; what stands later speaks of other sessions as well. */
  private static final int HEAD = 60;

  private static final int LONGEST = 400;
  private static final Pattern NUMBERED = Pattern.compile("(?<![\\d.])(\\d{1,3})\\.\\s?(?=\\p{L})");
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|zu)\\s((?:Bad |St\\. |Frankfurt am |Halle an der |Frankfurt an der |Lutherstadt )?\\p{Lu}[\\p{L}-]+(?: \\([\\p{L} ]+\\))?(?:(?: am| an der| im) \\p{Lu}\\p{L}+)?)");

  private final Cues cues;

  SessionFinder(Cues cues) {
    this.cues = cues;
  }

  /** The session; parts that the head of the document does not name are empty. */
  Session find(SourceText source) {
    List<String> head = head(source);
    Optional<String> conference = Optional.empty();
    OptionalInt number = OptionalInt.empty();
    for (int i = 0; i < head.size(); i++) {
      // a title may break in the middle of the conference's name
      String line = i + 1 < head.size() ? head.get(i) + " " + head.get(i + 1) : head.get(i);
      Optional<Cues.SessionHeading> heading = named(head.get(i)).or(() -> named(line));
      if (heading.isPresent()) {
        conference = Optional.of(heading.get().conference());
        number = OptionalInt.of(heading.get().number());
        break;
      }
    }
    if (conference.isEmpty()) {
      conference = head.stream().map(this::mentioned).flatMap(Optional::stream).findFirst();
      number = sittings(head);
    }
    Optional<Dates.Days> days = Optional.empty();
    Optional<String> place = Optional.empty();
    for (int i = 0; i < head.size() && days.isEmpty(); i++) {
      days = Dates.first(head.get(i));
      if (days.isPresent()) {
        place = place(head, i, days.get().to());
      }
    }
    OptionalInt year =
        days.map(d -> OptionalInt.of(d.start().getYear())).orElseGet(() -> year(head));
    return new Session(
        conference, number, year, days.map(Dates.Days::start), days.map(Dates.Days::end), place);
  }

  /** Lines that may tell: those before the first TOP, short enough for a heading. */
  private List<String> head(SourceText source) {
    List<String> head = new ArrayList<>();
    int seen = 0;
    for (SourceText.Paragraph p : source.paragraphs()) {
      String line = p.span().in(source.text());
      if (p.tableRow() || seen++ > HEAD || TopHeading.of(line, cues).isPresent()) {
        break;
      }
      if (line.length() <= LONGEST) {
        head.add(line);
      }
    }
    head.addAll(source.running());
    return head;
  }

  /**
   * "21. Integrationsministerkonferenz 2026", also inside a title: "der Hauptkonferenz der 18.
   * IntMK".
   */
  private Optional<Cues.SessionHeading> named(String line) {
    Matcher m = NUMBERED.matcher(line);
    while (m.find()) {
      String rest = line.substring(m.end());
      Optional<Cues.Named> named = cues.conference(rest);
      if (named.isEmpty()) {
        // "384. Plenarsitzung der Kultusministerkonferenz", "98. Konferenz der …"
        int of = rest.indexOf(" der ");
        boolean sitting = rest.matches("(?i)(\\p{L}*sitzung|\\p{L}*konferenz|\\p{L}*tagung)\\s.*");
        named = sitting && of > 0 ? cues.conference(rest.substring(of + 5)) : Optional.empty();
      }
      if (named.isPresent()) {
        return Optional.of(
            new Cues.SessionHeading(
                named.get().conference(), Integer.parseInt(m.group(1)), named.get().rest()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> mentioned(String line) {
    int from = 0;
    while (from < line.length()) {
      Optional<Cues.Named> named = cues.conference(line.substring(from));
      if (named.isPresent()) {
        return Optional.of(named.get().conference());
      }
      int blank = line.indexOf(' ', from);
      from = blank < 0 ? line.length() : blank + 1;
    }
    return Optional.empty();
  }

  private static OptionalInt sittings(List<String> head) {
    for (String line : head) {
      Matcher m =
          Pattern.compile(
                  "(?<![\\d.])(\\d{1,3})\\.\\s(?=\\p{L}*(?:[Ss]itzung|[Tt]agung|[Kk]onferenz))")
              .matcher(line);
      if (m.find()) {
        return OptionalInt.of(Integer.parseInt(m.group(1)));
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<String> place(List<String> head, int line, int after) {
    String rest = head.get(line).substring(after);
    if (line + 1 < head.size() && rest.isBlank()) {
      rest = head.get(line + 1);
    }
    Matcher m = PLACE.matcher(rest);
    return m.find() && m.start() <= 3 ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static OptionalInt year(List<String> head) {
    for (String line : head) {
      Matcher m = YEAR.matcher(line);
      if (m.find()) {
        int year = Integer.parseInt(m.group(1));
        return OptionalInt.of(year);
      }
    }
    return OptionalInt.empty();
  }
}
