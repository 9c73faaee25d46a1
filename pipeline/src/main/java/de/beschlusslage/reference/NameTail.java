package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.Law;
import de.beschlusslage.corpus.law.LawKind;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashSet;
import java.util.Set;

/** What hangs on a law's name: adjectives before it; version, Land, date and gazette after it. */
final class NameTail {
  private static final Set<String> CODES =
      Set.of(
          "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "NRW", "RP", "RLP", "SL",
          "SN", "ST", "LSA", "SH", "TH", "Bln", "Nds", "Hmb");
  private static final Set<String> LANDS = lands();

  private final Cursor at;

  NameTail(Cursor at) {
    this.at = at;
  }

  /** The Länder in the nominative, and the one whose genitive is another word. */
  private static Set<String> lands() {
    Set<String> lands = new HashSet<>(Set.of("Saarlandes"));
    LexiconReader.resource("laender.csv").entries().forEach(entry -> lands.add(entry.value()));
    return Set.copyOf(lands);
  }

  /** One past "a. F.", "nF", a year or a Land's code after a name. */
  int version(int end, boolean unregistered) {
    int i = at.blanks(end);
    if (at.word(i, "aF") || at.word(i, "nF")) {
      return i + 2;
    }
    if (at.at(i) == 'a' || at.at(i) == 'n') {
      int f = at.at(i + 1) == '.' ? at.blanks(i + 2) : -1;
      if (f > 0 && at.at(f) == 'F' && at.at(f + 1) == '.') {
        return f + 2;
      }
      return end;
    }
    int year = at.digits(i, 4);
    if (year - i == 4 && i > end && (at.at(i) == '1' && at.at(i + 1) == '9' || at.at(i) == '2')) {
      return year;
    }
    return unregistered ? landCode(end) : end;
  }

  /** One past "NRW", "Bln" after a short form, {@code end} if there is none. */
  int landCode(int end) {
    int i = at.blanks(end);
    if (i == end || !Character.isUpperCase(at.at(i))) {
      return end;
    }
    int e = at.tokenEnd(i);
    return e - i <= 3 && CODES.contains(at.slice(i, e)) ? e : end;
  }

  /** One past the date and gazette of a name, {@code end} if there are none. */
  int full(int end, Law law) {
    int i = at.blanks(end);
    int europe = institutions(i);
    if (europe > 0 && law.kind() == LawKind.EUROPEAN) {
      i = at.blanks(europe);
      end = europe;
    }
    if (at.at(i) == '(' && at.word(at.blanks(i + 1), "vom")) {
      int close = at.closing(i, 120);
      return close > 0 ? close : end;
    }
    int vom = i;
    if (at.at(i) == '(' || at.at(i) == '-' || at.at(i) == '<') {
      int close = at.at(i) == '(' ? at.closing(i, 120) : delimited(i, at.at(i) == '<' ? '>' : '-');
      vom = close > 0 ? at.blanks(close) : i;
    }
    if (law.kind() == LawKind.EUROPEAN
        && europe > 0
        && (at.word(i, "über") || at.word(i, "zur") || at.word(i, "zum"))) {
      int title = new TitleParser(at).phraseEnd(i);
      return title > 0 ? title : end;
    }
    if (!at.word(vom, "vom")) {
      return end;
    }
    int date = at.date(at.blanks(vom + 3));
    if (date < 0) {
      return end;
    }
    int next = date;
    if (law.kind() == LawKind.EUROPEAN) {
      int k = at.blanks(date);
      if (at.word(k, "über") || at.word(k, "zur") || at.word(k, "zum") || at.word(k, "zu")) {
        int title = new TitleParser(at).phraseEnd(k);
        next = title > 0 ? title : next;
      }
    }
    return gazette(next);
  }

  private int delimited(int open, char close) {
    int k = open + 1;
    int stop = Math.min(at.limit, open + 60);
    while (k < stop && at.at(k) != close) {
      k++;
    }
    return k < stop ? k + 1 : -1;
  }

  /** Whether a year or "vom" and a date follow. */
  boolean isDated(int end) {
    int i = at.blanks(end);
    if (at.word(i, "vom")) {
      return at.date(at.blanks(i + 3)) > 0;
    }
    int year = version(end, false);
    // "EFG 2014, 44" is a journal and its page
    return year - i == 4 && at.at(at.blanks(year)) != ',';
  }

  // "des Europäischen Parlaments und des Rates", "des Rates", "der Kommission"
  private int institutions(int i) {
    int k = i;
    int end = -1;
    for (int words = 0; words < 8 && k < at.limit; words++) {
      int e = at.tokenEnd(k);
      switch (at.slice(k, e)) {
        case "Parlaments", "Parlamentes", "Rates", "Kommission", "PARLAMENTS", "RATES" -> end = e;
        case "des", "der", "und", "Europäischen", "DES", "UND", "EUROPÄISCHEN" -> {}
        default -> {
          return end;
        }
      }
      k = at.blanks(e);
    }
    return end;
  }

  // "( BGBl. I S. 2553 )", ", BGBl I 1133", "- BGBl I 2854"
  private int gazette(int end) {
    int i = at.blanks(end);
    char c = at.at(i);
    if (c == '(') {
      int close = at.closing(i, 250);
      return close > 0 && hasGazette(i + 1, close) ? close : end;
    }
    if (c == '<') {
      int close = delimited(i, '>');
      return close > 0 && hasGazette(i + 1, close) ? close : end;
    }
    if (c == ',' || c == '-') {
      int k = at.blanks(i + 1);
      if (!isGazette(k)) {
        return end;
      }
      k = at.tokenEnd(k);
      int last = end;
      for (int tokens = 0; tokens < 6 && k < at.limit; tokens++) {
        k = at.blanks(k);
        char t = at.at(k);
        int e = at.tokenEnd(k);
        if (Tokens.isDigit(t)) {
          last = e;
        } else if (t != '.' && t != 'I' && t != 'S') {
          break;
        }
        k = e;
      }
      int open = at.blanks(last);
      if (at.at(open) == '<' && at.starts(at.blanks(open + 1), "aF")) {
        int close = at.blanks(at.blanks(open + 1) + 2);
        return at.at(close) == '>' ? close + 1 : last;
      }
      return last;
    }
    return end;
  }

  private boolean hasGazette(int from, int to) {
    for (int i = at.blanks(from); i < to; i = at.blanks(at.tokenEnd(i))) {
      if (isGazette(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGazette(int i) {
    int e = Math.min(at.tokenEnd(i), at.limit);
    if (i >= e) {
      return false;
    }
    String word = at.slice(i, e);
    return word.endsWith("Bl")
        || word.endsWith("bl")
        || word.endsWith("blatt")
        || word.startsWith("ABl")
        || word.equals("GV");
  }

  /** A hit with the adjective or first half before it, and the Land after it. */
  LawNames.Hit widened(LawNames.Hit hit, int from) {
    int start = hit.start();
    int b = at.before(start);
    String name = hit.law().shortForm();
    if (b >= from && isNameAdjective(b, at.tokenEnd(b))) {
      int e = at.tokenEnd(b);
      name = nominative(at.slice(b, e), hit.law().kind() == LawKind.ORDINANCE) + " " + name;
      start = b;
    }
    int end = land(hit.end());
    if (end > hit.end()) {
      name = name + at.slice(hit.end(), end);
    }
    return new LawNames.Hit(start, end, new Law(name, hit.law().kind(), hit.law().slug()));
  }

  /** One past the Land that a name goes on with ("des Landes Hessen"), else {@code end}. */
  int land(int end) {
    int i = at.blanks(end);
    int k = i;
    for (String link :
        new String[] {
          "für das Land ",
          "des Landes ",
          "für den Freistaat ",
          "des Freistaates ",
          "des Freistaats ",
          "der Freien Hansestadt ",
          "der Freien und Hansestadt ",
          "von ",
          "für ",
          "des "
        }) {
      if (at.starts(i, link)) {
        k = i + link.length();
        break;
      }
    }
    int e = k < at.limit ? at.tokenEnd(k) : k;
    return k < e && Character.isUpperCase(at.at(k)) && LANDS.contains(at.slice(k, e)) ? e : end;
  }

  /** "Sächsischen", "Thüringer", "Landes…"; not "deutschen". */
  boolean isNameAdjective(int i, int e) {
    if (e - i < 6 || !Character.isUpperCase(at.at(i))) {
      return false;
    }
    String word = at.slice(i, e);
    if (word.endsWith("isches")
        || word.endsWith("ischen")
        || word.endsWith("ische")
        || word.endsWith("ischer")
        || word.endsWith("ischem")) {
      return true;
    }
    return switch (word) {
      case "Berliner",
          "Hamburger",
          "Thüringer",
          "Bremer",
          "Allgemeines",
          "Allgemeinen",
          "Allgemeine" ->
          true;
      default -> false;
    };
  }

  static String nominative(String adjective, boolean feminine) {
    if (adjective.endsWith("er") && !adjective.endsWith("ischer")) {
      return adjective; // Berliner, Thüringer
    }
    String stem = adjective.substring(0, Tokens.stemEnd(adjective, 0, adjective.length()));
    return stem + (feminine ? "e" : "es");
  }

  /** Start of "tunesischen" in "des tunesischen Strafgesetzbuchs", else {@code start}. */
  int nation(int start) {
    int b = at.before(start);
    if (b < 0 || !Character.isLowerCase(at.at(b))) {
      return start;
    }
    int e = at.tokenEnd(b);
    String word = at.slice(b, e);
    boolean adjective =
        word.endsWith("ischen") || word.endsWith("isches") || word.endsWith("ische");
    return adjective && at.blanks(e) == start && word.length() > 8 ? b : start;
  }

  /** A title found by its grammar, with an ordinal before it, in the nominative. */
  LawNames.Hit titled(int start, int end) {
    String head = at.slice(start, at.tokenEnd(start));
    String rest = at.slice(at.tokenEnd(start), end);
    boolean statute = head.startsWith("Gesetz");
    String name = (statute ? "Gesetz" : head) + rest;
    int begin = start;
    int b = at.before(start);
    if (b >= 0 && Character.isUpperCase(at.at(b))) {
      String word = at.slice(b, at.tokenEnd(b));
      if (word.endsWith("te")
          || word.endsWith("ten")
          || word.endsWith("tes")
          || word.endsWith("ter")) {
        name = nominative(word, !statute) + " " + name;
        begin = b;
      }
    }
    boolean treaty =
        head.startsWith("Abkommen") || head.startsWith("Überein") || head.startsWith("Rahmenv");
    LawKind kind = treaty ? LawKind.EUROPEAN : LawKind.ofTitle(head);
    return new LawNames.Hit(begin, end, new Law(name.replaceAll("\\s+", " "), kind, ""));
  }
}
