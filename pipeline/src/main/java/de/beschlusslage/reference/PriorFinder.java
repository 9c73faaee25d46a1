package de.beschlusslage.reference;

import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Joins the pieces of a citation that stand side by side: "Beschluss vom 12./13. Mai 2022 (TOP 2.3
 * der 17. IntMK)" is one resolution, "TOP 3.2 der 19. und TOP 4.1 der 20. IntMK" are two.
 */
final class PriorFinder {
  /** Words that may stand between two pieces of one citation. */
  private static final Set<String> LINKS =
      Set.of(
          "der",
          "des",
          "die",
          "dem",
          "den",
          "von",
          "vom",
          "zum",
          "zur",
          "zu",
          "am",
          "aus",
          "im",
          "in",
          "Jahr",
          "Jahre",
          "Jahren",
          "Jahres",
          "unter",
          "und",
          "sowie",
          "mit",
          "bei",
          "auf",
          "Beschluss",
          "Beschlusses",
          "Beschlüsse",
          "Beschlüssen",
          "Sitzung",
          "Hauptkonferenz",
          "Konferenz",
          "Tagung",
          "Länder",
          "Ländern",
          "Bundeskanzler",
          "Bundeskanzlers",
          "Bundeskanzlerin",
          "gefasste",
          "gefassten",
          "Ziffer",
          "Ziff",
          "Nr",
          "Nummer",
          "Punkt",
          "jeweils",
          "siehe",
          "vgl",
          "dort",
          "mittels",
          "per",
          "zuletzt",
          "bzw",
          "Bund",
          "Senatorinnen",
          "Senatoren",
          "Thema",
          "beschlossen",
          "beschlossenen",
          "dazu",
          "hierzu",
          "insbesondere",
          "insb",
          "Beschlussfassung");

  private static final Set<String> FUTURE =
      Set.of("nächste", "nächsten", "kommende", "kommenden", "folgende", "künftige", "künftigen");
  private static final int GAP = 320;
  // a subject is a noun phrase, not half a paragraph
  private static final int SUBJECT = 120;

  private final CharSequence text;
  private final Cursor at;
  private final List<PriorEvent> events;
  private final Optional<String> own;
  private final List<PriorReference> found = new ArrayList<>();
  private int paperEnd = -1;
  private Optional<PriorEvent.Conference> lastNamed = Optional.empty();

  /**
   * @param events in reading order
   * @param own the conference whose minutes these are, where it is known
   */
  PriorFinder(CharSequence text, int to, List<PriorEvent> events, Optional<String> own) {
    this.text = text;
    this.at = new Cursor(text, to);
    this.events = events;
    this.own = own;
  }

  /** What is known of the citation at hand. */
  private static final class Group {
    int start = -1;
    int end;
    Optional<String> conference = Optional.empty();
    List<Integer> numbers = List.of();
    Optional<LocalDate> date = Optional.empty();
    List<Integer> years = List.of();
    List<String> tops = List.of();
    boolean resolution;
    boolean inherited;

    boolean isEmpty() {
      return start < 0;
    }
  }

  List<PriorReference> find() {
    Group group = new Group();
    for (PriorEvent event : events) {
      if (event instanceof PriorEvent.Paper paper) {
        boolean same = !group.isEmpty() && linked(group.end, event.start());
        // "Beschluss vom 29. März 2023 (Umlaufbeschluss 01/2023)" is one
        if (!same || !group.numbers.isEmpty() || !group.tops.isEmpty()) {
          close(group);
        }
        group = new Group();
        paper(paper);
        paperEnd = paper.end();
        continue;
      }
      if (describesPaper(event)) {
        paperEnd = event.end();
        continue;
      }
      paperEnd = -1;
      boolean near = !group.isEmpty() && (linked(group.end, event.start()) || points(group, event));
      if (!group.isEmpty() && !(near && fits(group, event))) {
        Group next = new Group();
        if (linked(group.end, event.start())
            && !(event instanceof PriorEvent.Conference)
            && !(event instanceof PriorEvent.Resolution)
            && group.conference.isPresent()
            && !(event instanceof PriorEvent.Tops)) {
          next.conference = group.conference; // "der JFMK vom 5. Mai 2022 und vom 3. Juni 2023"
          next.resolution = group.resolution;
          next.inherited = true;
        }
        close(group);
        group = next;
      }
      take(group, event);
      if (event instanceof PriorEvent.Conference conference && !conference.name().isEmpty()) {
        lastNamed = Optional.of(conference);
      }
    }
    close(group);
    return found;
  }

  // "Umlaufbeschluss 02/2022 vom 5. Mai 2022 der IntMK": the number is enough
  private boolean describesPaper(PriorEvent event) {
    boolean detail =
        event instanceof PriorEvent.Day
            || event instanceof PriorEvent.Conference conference && conference.numbers().isEmpty();
    return paperEnd >= 0 && detail && linked(paperEnd, event.start());
  }

  private boolean fits(Group group, PriorEvent event) {
    if (event instanceof PriorEvent.Conference conference) {
      if (group.conference.isEmpty()) {
        // a year stands after its conference; "vom 12. Mai 2047 und der 45. IntMK" are two
        return group.years.isEmpty()
            && !(group.date.isPresent() && conjoined(group.end, event.start()));
      }
      // "Jugend- und Familienministerkonferenz (JFMK)", "IntMK (…, 11. IntMK)"
      return group.conference.get().equals(conference.name())
          && (conference.numbers().isEmpty() || group.numbers.isEmpty());
    }
    if (event instanceof PriorEvent.Day) {
      return group.date.isEmpty() && group.years.isEmpty();
    }
    if (event instanceof PriorEvent.Years) {
      return group.years.isEmpty() && group.date.isEmpty();
    }
    if (event instanceof PriorEvent.Tops) {
      return group.tops.isEmpty();
    }
    return !group.resolution && group.date.isEmpty() && group.numbers.isEmpty();
  }

  private static void take(Group group, PriorEvent event) {
    if (group.start < 0) {
      group.start = event.start();
    }
    group.end = event.end();
    if (event instanceof PriorEvent.Conference conference) {
      if (!conference.name().isEmpty()) {
        group.conference = Optional.of(conference.name());
      }
      if (!conference.numbers().isEmpty()) {
        group.numbers = conference.numbers();
      }
    } else if (event instanceof PriorEvent.Day day) {
      group.date = Optional.of(day.date());
    } else if (event instanceof PriorEvent.Years years) {
      group.years = years.years();
    } else if (event instanceof PriorEvent.Tops tops) {
      group.tops = tops.tops();
    } else {
      group.resolution = true;
    }
  }

  /**
   * Whether a piece points back over the subject of a resolution: "Beschluss der 37. IntMK zum
   * Gewaltschutz in Unterkünften (TOP 3.3)", "ihre Empfehlung an die Hochschulen aus dem Jahr
   * 2042".
   */
  private boolean points(Group group, PriorEvent event) {
    if (event.start() - group.end > SUBJECT || !sameSentence(group.end, event.start())) {
      return false;
    }
    if (event instanceof PriorEvent.Tops) {
      boolean dated = !group.numbers.isEmpty() || group.date.isPresent() || !group.years.isEmpty();
      int before = at.before(event.start());
      return dated && before >= group.end && at.at(before) == '(';
    }
    boolean own = group.resolution && group.conference.isEmpty() && isOwn(group.start);
    if (!own || hasComma(group.end, event.start())) {
      return false;
    }
    int before = at.before(event.start());
    return event instanceof PriorEvent.Years
            && (at.word(before, "Jahr") || at.word(before, "Jahren"))
        || event instanceof PriorEvent.Day && at.word(before, "vom");
  }

  private boolean isOwn(int start) {
    int before = at.before(start);
    if (before >= 0 && Character.isLowerCase(at.at(before)) && !at.starts(before, "ihr")) {
      before = at.before(before); // "ihren einstimmigen Beschluss"
    }
    return before >= 0 && at.starts(before, "ihr");
  }

  private boolean hasComma(int from, int to) {
    for (int k = from; k < to; k++) {
      if (at.at(k) == ',' || at.at(k) == ';' || at.at(k) == ':') {
        return true;
      }
    }
    return false;
  }

  private boolean conjoined(int from, int to) {
    for (int i = at.blanks(from); i < to; i = at.blanks(at.tokenEnd(i))) {
      if (at.word(i, "und") || at.word(i, "sowie")) {
        return true;
      }
    }
    return false;
  }

  /** Whether only words that citations are made of stand between two pieces. */
  private boolean linked(int from, int to) {
    if (to - from > GAP) {
      return false;
    }
    int i = at.blanks(from);
    boolean afterIn = false;
    while (i < to) {
      char c = at.at(i);
      if (c == '„' || c == '"' || c == '“' || c == '»') {
        int close = quoteEnd(i + 1, to);
        if (close < 0) {
          return false;
        }
        i = at.blanks(close);
        continue;
      }
      int e = Math.min(at.tokenEnd(i), to);
      if (Character.isLetterOrDigit(c)) {
        String word = at.slice(i, e);
        boolean place = afterIn && Character.isUpperCase(c);
        boolean figure = Tokens.isDigit(c) && e - i <= 2;
        if (!place && !figure && !LINKS.contains(word)) {
          return false;
        }
        afterIn = word.equals("in");
      } else if (".;!?".indexOf(c) >= 0 && c != '.' || c == '.' && endsSentence(i, to)) {
        return false;
      }
      i = at.blanks(e);
    }
    return true;
  }

  // "Nr. 3 des", "vgl. TOP": a full stop ends a sentence only before a capital that no link begins
  private boolean endsSentence(int dot, int to) {
    int next = at.blanks(dot + 1);
    if (next >= to) {
      return Character.isUpperCase(at.at(next))
          && Character.isLowerCase(at.at(dot - 1))
          && !at.starts(next, "TOP");
    }
    return Character.isUpperCase(at.at(next));
  }

  private int quoteEnd(int from, int to) {
    for (int k = from; k < to; k++) {
      char c = at.at(k);
      if (c == '“' || c == '"' || c == '”' || c == '«') {
        return k + 1;
      }
    }
    return -1;
  }

  private void paper(PriorEvent.Paper paper) {
    boolean circular = paper.body().equals("Umlaufbeschluss");
    String number = paper.number();
    found.add(
        new PriorReference(
            paper.body() + " " + number,
            circular ? own.orElse("IntMK") : paper.body(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            "",
            new Span(paper.start(), paper.end()),
            List.of(),
            PriorReference.Status.NOT_IN_CORPUS));
  }

  private void close(Group group) {
    if (group.isEmpty() || isFuture(group)) {
      return;
    }
    boolean dated = !group.numbers.isEmpty() || group.date.isPresent() || !group.years.isEmpty();
    if (!dated) {
      if (group.conference.isEmpty()) {
        for (String top : group.tops) {
          add(group, "selbst", OptionalInt.empty(), OptionalInt.empty(), top);
        }
      }
      return;
    }
    Optional<String> conference = group.conference;
    if (conference.isEmpty()) {
      boolean cites =
          group.resolution
              || !group.numbers.isEmpty()
              || !group.tops.isEmpty() && group.date.isPresent();
      if (!cites) {
        return; // a day or year that is no citation
      }
      conference = speaker(group.start).or(() -> own);
      if (conference.isEmpty()) {
        return;
      }
    }
    String body = conference.get();
    if (!group.numbers.isEmpty()) {
      for (int number : group.numbers) {
        each(group, body, OptionalInt.of(number), OptionalInt.empty());
      }
    } else if (group.date.isPresent()) {
      each(group, body, OptionalInt.empty(), OptionalInt.empty());
    } else {
      for (int year : group.years) {
        each(group, body, OptionalInt.empty(), OptionalInt.of(year));
      }
    }
  }

  private void each(Group group, String body, OptionalInt number, OptionalInt year) {
    if (group.tops.isEmpty()) {
      add(group, body, number, year, "");
    }
    for (String top : group.tops) {
      add(group, body, number, year, top);
    }
  }

  private void add(Group group, String body, OptionalInt number, OptionalInt year, String top) {
    StringBuilder canonical = new StringBuilder(body);
    if (number.isPresent()) {
      canonical.append(' ').append(number.getAsInt());
    } else if (group.date.isPresent()) {
      canonical.append(' ').append(group.date.get());
    } else if (year.isPresent()) {
      canonical.append(' ').append(year.getAsInt());
    }
    if (!top.isEmpty()) {
      canonical.append(" TOP ").append(top);
    }
    found.add(
        new PriorReference(
            canonical.toString(),
            body,
            number,
            group.date,
            year.isPresent() || group.years.isEmpty() ? year : OptionalInt.of(group.years.get(0)),
            top,
            new Span(group.start, group.end),
            List.of(),
            PriorReference.Status.NOT_IN_CORPUS));
  }

  // "die nächste IntMK im Jahr 2027"
  private boolean isFuture(Group group) {
    int b = at.before(group.start);
    return b >= 0 && FUTURE.contains(at.slice(b, at.tokenEnd(b)));
  }

  /** Whose "ihre Beschlüsse" are: the conference named last in the same sentence. */
  private Optional<String> speaker(int start) {
    return lastNamed
        .filter(conference -> sameSentence(conference.end(), start))
        .map(PriorEvent.Conference::name);
  }

  private boolean sameSentence(int from, int to) {
    if (to - from > 400) {
      return false;
    }
    for (int k = from; k + 1 < to; k++) {
      if (text.charAt(k) == '.'
          && Character.isLowerCase(at.at(k - 1))
          && at.blanks(k + 1) < to
          && Character.isUpperCase(at.at(at.blanks(k + 1)))) {
        return false;
      }
    }
    return true;
  }
}
