package de.beschlusslage.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the pieces of citations in one pass: conferences, days, years, TOPs, papers. */
final class PriorEvents {
  /** What conferences resolve, apart from Beschlüsse. */
  private static final Set<String> RESOLUTIONS =
      Set.of(
          "Empfehlung",
          "Empfehlungen",
          "Forderung",
          "Forderungen",
          "Entschließung",
          "Entschließungen",
          "Beschlusslage",
          "Appell",
          "Positionierung",
          "Erklärung",
          "Bitte");

  private final ConferenceNames names;
  private final NameAutomaton<String>.Walker walker;
  private final Cursor at;
  private final int from;
  private final List<PriorEvent> events = new ArrayList<>();

  PriorEvents(CharSequence text, int from, int to, ConferenceNames names) {
    this.names = names;
    this.walker = names.walker();
    this.at = new Cursor(text, to);
    this.from = from;
  }

  List<PriorEvent> read() {
    int i = from;
    while (i < at.limit) {
      i = step(i);
    }
    return events;
  }

  /** The conference that is named first; reads no further. */
  Optional<String> conference() {
    int i = from;
    while (i < at.limit) {
      int known = events.size();
      i = step(i);
      for (PriorEvent event : events.subList(known, events.size())) {
        if (event instanceof PriorEvent.Conference conference && !conference.name().isEmpty()) {
          return Optional.of(conference.name());
        }
      }
    }
    return Optional.empty();
  }

  /** Reads what begins at {@code i}; where to go on. */
  private int step(int i) {
    char c = at.at(i);
    if (!Character.isLetterOrDigit(c)) {
      return i + 1;
    }
    return Tokens.isDigit(c) ? digits(i) : word(i, c);
  }

  private int word(int i, char c) {
    boolean upper = Character.isUpperCase(c);
    if (!upper && !(c == 'f' && at.word(i, "für"))) {
      int k = i + 1;
      while (k < at.limit && Character.isLetterOrDigit(at.at(k))) {
        k++;
      }
      return k;
    }
    if (walker.matches(at.text, i, at.limit)) {
      int end = walker.end();
      events.add(new PriorEvent.Conference(i, end, walker.value(), List.of()));
      return end;
    }
    int e = at.tokenEnd(i);
    if (!upper) {
      return e;
    }
    if (c == 'T') {
      int done = tops(i, e);
      if (done > 0) {
        return done;
      }
    }
    if ("UBEDFAP".indexOf(c) >= 0) {
      int done = paper(i, e);
      if (done > 0) {
        return done;
      }
    }
    hyphened(i, e);
    return e;
  }

  // "IntMK-Beschluss", and misprints
  private void hyphened(int i, int e) {
    int hyphen = i;
    while (hyphen < e && !Tokens.isHyphen(at.at(hyphen))) {
      hyphen++;
    }
    if (hyphen < e && walker.matches(at.text, i, hyphen) && walker.end() == hyphen) {
      events.add(new PriorEvent.Conference(i, hyphen, walker.value(), List.of()));
      if (at.starts(hyphen + 1, "Beschl")) {
        events.add(new PriorEvent.Resolution(hyphen + 1, e));
      }
      return;
    }
    if (e - i >= 4 && e - i <= 6) {
      names
          .misprint(at.slice(i, e))
          .ifPresent(name -> events.add(new PriorEvent.Conference(i, e, name, List.of())));
    }
  }

  // ---- TOPs ----

  private int tops(int i, int e) {
    String word = e - i <= 22 ? at.slice(i, e) : "";
    boolean top =
        word.equals("TOP")
            || word.equals("TOPs")
            || word.equals("TOPen")
            || word.startsWith("Tagesordnungspunkt");
    if (!top) {
      return -1;
    }
    List<String> tops = new ArrayList<>();
    int k = at.blanks(e);
    int end = -1;
    while (tops.size() < 30) {
      int number = topNumber(k);
      if (number < 0) {
        break;
      }
      tops.add(at.slice(k, number));
      end = number;
      int next = at.blanks(number);
      if (at.at(next) == ',' || at.at(next) == '/') {
        next = at.blanks(next + 1);
      } else if (at.word(next, "und") || at.word(next, "sowie") || at.word(next, "bzw")) {
        next = at.blanks(at.tokenEnd(next));
      } else {
        break;
      }
      if (at.word(next, "TOP")) {
        next = at.blanks(next + 3);
      } else if (!isDotted(next)) {
        break; // "TOP 5.1 und 3 weitere"
      }
      k = next;
    }
    if (tops.isEmpty()) {
      return -1;
    }
    events.add(new PriorEvent.Tops(i, end, tops));
    return end;
  }

  private boolean isDotted(int i) {
    int k = at.digits(i, 2);
    return k > 0 && at.at(k) == '.' && Tokens.isDigit(at.at(k + 1));
  }

  /** One past "5.1", "12", "A"; -1 if there is none. */
  private int topNumber(int i) {
    int k = at.digits(i, 3);
    if (k < 0) {
      k = roman(i);
    }
    if (k < 0) {
      boolean letter = at.at(i) >= 'A' && at.at(i) <= 'Z';
      return letter && !Character.isLetterOrDigit(at.at(i + 1)) ? i + 1 : -1;
    }
    while (at.at(k) == '.' && Tokens.isDigit(at.at(k + 1))) {
      int next = at.digits(k + 1, 3);
      if (next < 0) {
        break;
      }
      k = next;
    }
    if (at.at(k) >= 'a' && at.at(k) <= 'z' && !Character.isLetterOrDigit(at.at(k + 1))) {
      k++;
    }
    return k;
  }

  // "TOP I.3", "TOP II.12": the justice ministers number their groups in Roman
  private int roman(int i) {
    int k = i;
    while ("IVX".indexOf(at.at(k)) >= 0 && k < at.limit && k - i < 5) {
      k++;
    }
    return k > i && at.at(k) == '.' && Tokens.isDigit(at.at(k + 1)) ? k : -1;
  }

  // ---- papers ----

  private int paper(int i, int e) {
    String word = e - i <= 30 ? at.slice(i, e) : "";
    if (word.startsWith("Umlaufbeschl")) {
      int end = numbers(i, e, "Umlaufbeschluss");
      if (end < 0) {
        events.add(new PriorEvent.Resolution(i, e));
      }
      return Math.max(end, e);
    }
    if (RESOLUTIONS.contains(word) && isOwn(i)) {
      events.add(new PriorEvent.Resolution(i, e));
      return e;
    }
    if (word.startsWith("Beschl")
        && (word.startsWith("Beschluss") || word.startsWith("Beschlüss"))
        && word.length() <= 11) {
      events.add(new PriorEvent.Resolution(i, e));
      return e;
    }
    boolean drucksache =
        word.startsWith("Bundesratsdrucksache")
            || word.startsWith("BR-Dr")
            || word.startsWith("BR-Drucksache")
            || word.equals("BRDrs")
            || word.startsWith("Bundesrats-Dr");
    if (drucksache) {
      return numbers(i, e, "Bundesrat");
    }
    if (word.equals("Bundesrats") || word.equals("Bundesrates") || word.equals("Bundesrat")) {
      int vom = at.blanks(e);
      int date = at.word(vom, "vom") ? at.date(at.blanks(vom + 3)) : -1;
      return numbers(i, Math.max(date, e), "Bundesrat");
    }
    return -1;
  }

  // "ihre Empfehlung", "ihre wiederholte Forderung"
  private boolean isOwn(int i) {
    int before = at.before(i);
    if (before >= 0 && Character.isLowerCase(at.at(before)) && !at.starts(before, "ihr")) {
      before = at.before(before);
    }
    return before >= 0 && at.starts(before, "ihr");
  }

  // "01/2023 und 02/2023", "Nr. 1/2023", "(25/24)", "(Drs. 25/24)", "vom … (BR-Drs. 25/24)"
  private int numbers(int start, int e, String body) {
    int k = e;
    if (at.at(k) == '.') {
      k++;
    }
    k = at.blanks(k);
    for (int skipped = 0; skipped < 4; skipped++) {
      if (at.at(k) == '(' || at.at(k) == ',' || at.at(k) == '.') {
        k = at.blanks(k + 1);
      } else if (at.word(k, "Nr")
          || at.word(k, "Drs")
          || at.word(k, "Drucksache")
          || at.word(k, "BR-Drs")
          || at.word(k, "BR-Drucksache")
          || at.word(k, "Nummer")) {
        k = at.blanks(at.tokenEnd(k));
      } else {
        break;
      }
    }
    int last = -1;
    while (true) {
      int one = at.digits(k, 4);
      int slash = one < 0 ? -1 : at.blanks(one);
      int two = slash > 0 && at.at(slash) == '/' ? at.digits(at.blanks(slash + 1), 4) : -1;
      if (two < 0) {
        return last;
      }
      String number = at.slice(k, one) + "/" + at.slice(at.blanks(slash + 1), two);
      events.add(new PriorEvent.Paper(last < 0 ? start : k, two, body, number));
      last = two;
      int next = at.blanks(two);
      if (at.at(next) == ',' || at.word(next, "und") || at.word(next, "sowie")) {
        k = at.blanks(at.at(next) == ',' ? next + 1 : at.tokenEnd(next));
      } else {
        return last;
      }
    }
  }

  // ---- numbers, days, years ----

  private int digits(int i) {
    Optional<PriorEvent.Day> day = day(i);
    if (day.isPresent()) {
      events.add(day.get());
      return day.get().end();
    }
    int done = ordinals(i);
    if (done > 0) {
      return done;
    }
    done = years(i);
    if (done > 0) {
      return done;
    }
    int k = i;
    while (k < at.limit && Character.isLetterOrDigit(at.at(k))) {
      k++;
    }
    return k;
  }

  /** "12. Mai 2022", "12. / 13. Mai 2022", "24./25. September 2025", "22. und 23.05.2025". */
  private Optional<PriorEvent.Day> day(int i) {
    int first = at.digits(i, 2);
    if (first < 0) {
      return Optional.empty();
    }
    int day = number(i, first);
    int k = at.at(first) == '.' ? at.blanks(first + 1) : first;
    int joint = k;
    if (at.at(k) == '/' || at.at(k) == '–' || at.at(k) == '-' || at.at(k) == ',') {
      joint = at.blanks(k + 1);
    } else if (at.word(k, "und") || at.word(k, "bis")) {
      joint = at.blanks(k + 3);
    }
    boolean span = joint > k;
    if (!span && k == first) {
      return Optional.empty();
    }
    // "30. April / 1. Mai 2024": the first day has a month of its own
    int ownMonth = span ? 0 : monthAt(k);
    if (!span && ownMonth > 0) {
      int afterMonth = at.blanks(monthEnd(k));
      int year = at.digits(afterMonth, 4);
      if (year > 0) {
        return date(i, year, day, ownMonth, number(afterMonth, year));
      }
      int next =
          at.at(afterMonth) == '/' || at.at(afterMonth) == '–'
              ? at.blanks(afterMonth + 1)
              : at.word(afterMonth, "und") || at.word(afterMonth, "bis")
                  ? at.blanks(afterMonth + 3)
                  : -1;
      if (next > 0) {
        int end = at.date(next);
        if (end > 0) {
          return date(i, end, day, ownMonth, yearBefore(end));
        }
      }
      return Optional.empty();
    }
    if (!span) {
      return Optional.empty();
    }
    int end = at.date(joint);
    if (end < 0) {
      return Optional.empty();
    }
    int second = at.digits(joint, 2);
    int m = at.blanks(second + 1);
    return date(i, end, day, monthAt(m), yearBefore(end));
  }

  private int yearBefore(int end) {
    int k = end;
    while (k > 0 && Tokens.isDigit(at.at(k - 1))) {
      k--;
    }
    return number(k, end);
  }

  private int monthAt(int i) {
    int digits = at.digits(i, 2);
    if (digits > 0) {
      return at.at(digits) == '.' ? number(i, digits) : 0;
    }
    return Character.isLetter(at.at(i)) ? PartWords.month(at.slice(i, at.tokenEnd(i))) : 0;
  }

  private int monthEnd(int i) {
    int digits = at.digits(i, 2);
    return digits > 0 ? digits + 1 : at.tokenEnd(i);
  }

  private static Optional<PriorEvent.Day> date(int start, int end, int day, int month, int year) {
    try {
      int full = year < 100 ? 2000 + year : year;
      return Optional.of(new PriorEvent.Day(start, end, LocalDate.of(full, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // "31. 2. 2020" is a misprint, not a citation
    }
  }

  /** "19. IntMK", "14., 15. und 16. IntMK", "21.IntMK", "14. bis 16. IntMK". */
  private int ordinals(int i) {
    List<Integer> numbers = new ArrayList<>();
    int k = i;
    while (numbers.size() < 30) {
      int e = at.digits(k, 3);
      if (e < 0 || at.at(e) != '.') {
        return -1;
      }
      numbers.add(number(k, e));
      int next = at.blanks(e + 1);
      boolean range = at.word(next, "bis");
      if (at.at(next) == ',' || at.at(next) == '/') {
        k = at.blanks(next + 1);
      } else if (at.word(next, "und") || at.word(next, "sowie") || range) {
        int after = at.blanks(at.tokenEnd(next));
        k = at.word(after, "der") ? at.blanks(after + 3) : after;
      } else {
        k = next;
        break;
      }
      if (range) {
        int to = at.digits(k, 3);
        for (int n = numbers.get(numbers.size() - 1) + 1;
            to > 0 && n < number(k, to) && numbers.size() < 30;
            n++) {
          numbers.add(n);
        }
      }
    }
    boolean named = k < at.limit && walker.matches(at.text, k, at.limit);
    int skipped = !named && isMeeting(k) ? skipGenitive(at.tokenEnd(k)) : k;
    if (skipped < at.limit && walker.matches(at.text, skipped, at.limit)) {
      events.add(new PriorEvent.Conference(i, walker.end(), walker.value(), numbers));
      return walker.end();
    }
    if (isMeeting(k)) {
      // "die GFMK hat auf ihrer 33. Konferenz beschlossen"
      int e = at.tokenEnd(k);
      events.add(new PriorEvent.Conference(i, e, "", numbers));
      return e;
    }
    int e = at.tokenEnd(skipped);
    if (skipped < at.limit && e <= at.limit) {
      int hyphen = skipped;
      while (hyphen < e && !Tokens.isHyphen(at.at(hyphen))) {
        hyphen++;
      }
      if (hyphen < e && walker.matches(at.text, skipped, hyphen) && walker.end() == hyphen) {
        events.add(new PriorEvent.Conference(i, hyphen, walker.value(), numbers));
        return hyphen;
      }
      Optional<String> misprint = names.misprint(at.slice(skipped, Math.min(e, skipped + 10)));
      if (misprint.isPresent()) {
        events.add(new PriorEvent.Conference(i, e, misprint.get(), numbers));
        return e;
      }
    }
    return -1;
  }

  private boolean isMeeting(int k) {
    return at.word(k, "Sitzung")
        || at.word(k, "Konferenz")
        || at.word(k, "Hauptkonferenz")
        || at.word(k, "Jahreskonferenz")
        || at.word(k, "Tagung");
  }

  // "der 19. Sitzung der IntMK"
  private int skipGenitive(int i) {
    int k = at.blanks(i);
    return at.word(k, "der") ? at.blanks(k + 3) : k;
  }

  /** "2019", "2019 und 2021", "2019, 2020 und 2021". */
  private int years(int i) {
    List<Integer> years = new ArrayList<>();
    int k = i;
    int end = -1;
    while (years.size() < 30) {
      int e = at.digits(k, 4);
      if (e - k != 4 || Character.isLetter(at.at(e)) || at.at(e) == '/') {
        break;
      }
      int year = number(k, e);
      if (year < 1949 || year > 2099) {
        break;
      }
      years.add(year);
      end = e;
      int next = at.blanks(e);
      if (at.at(next) == ',') {
        k = at.blanks(next + 1);
      } else if (at.word(next, "und") || at.word(next, "sowie") || at.word(next, "bzw")) {
        k = at.blanks(at.tokenEnd(next));
        k = at.at(k) == '.' ? at.blanks(k + 1) : k;
      } else {
        break;
      }
    }
    if (years.isEmpty()) {
      return -1;
    }
    events.add(new PriorEvent.Years(i, end, years));
    return end;
  }

  private int number(int from, int to) {
    int value = 0;
    for (int k = from; k < to && k < from + 9; k++) {
      value = value * 10 + at.at(k) - '0';
    }
    return value;
  }
}
