package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.Law;
import de.beschlusslage.corpus.law.LawKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** European acts by their number: "Richtlinie (EU) 2024/1499", "VO (EG) Nr. 883/2004". */
final class EuropeanActs {
  private static final Set<String> DIRECTIVES =
      Set.of(
          "Richtlinie",
          "Richtlinien",
          "RL",
          "EU-Richtlinie",
          "EU-Richtlinien",
          "EG-Richtlinie",
          "RICHTLINIE");
  private static final Set<String> REGULATIONS =
      Set.of(
          "Verordnung",
          "Verordnungen",
          "VO",
          "EU-Verordnung",
          "EU-Verordnungen",
          "EG-Verordnung",
          "VERORDNUNG");
  private static final Set<String> DECISIONS =
      Set.of("Beschluss", "Beschlusses", "Rahmenbeschluss", "Rahmenbeschlusses");
  private static final Set<String> BODIES = Set.of("EU", "EG", "EWG", "Euratom", "JI", "GASP");

  private final Cursor at;

  EuropeanActs(Cursor at) {
    this.at = at;
  }

  /** The acts of one enumeration; the first hit begins with the word for the act. */
  List<LawNames.Hit> at(int start, int wordEnd) {
    int length = wordEnd - start;
    if (length > 24) {
      return List.of();
    }
    String word = at.slice(start, wordEnd);
    String act;
    String eli;
    String implementing = implementing(word);
    if (!implementing.isEmpty()) {
      act = implementing;
      eli = implementing.endsWith("verordnung") ? "reg_impl" : "dec_impl";
    } else if (DIRECTIVES.contains(word)) {
      act = "Richtlinie";
      eli = "dir";
    } else if (REGULATIONS.contains(word)) {
      act = "Verordnung";
      eli = "reg";
    } else if (DECISIONS.contains(word)) {
      act = word.startsWith("R") ? "Rahmenbeschluss" : "Beschluss";
      eli = "dec";
    } else {
      return List.of();
    }
    List<LawNames.Hit> hits = new ArrayList<>();
    int i = at.blanks(wordEnd);
    if (at.word(i, "VO") || at.word(i, "RL")) {
      i = at.blanks(i + 2); // "EU-Verordnungen VO (EG) 2580/2001"
    }
    int from = start;
    while (hits.size() < 50) {
      Optional<LawNames.Hit> hit = number(from, i, act, eli);
      if (hit.isEmpty()) {
        return hits;
      }
      hits.add(hit.get());
      int next = at.blanks(hit.get().end());
      if (at.at(next) == ',') {
        next = at.blanks(next + 1);
      } else if (at.word(next, "und") || at.word(next, "sowie") || at.word(next, "oder")) {
        next = at.blanks(at.tokenEnd(next));
      } else {
        return hits;
      }
      from = next;
      i = next;
    }
    return hits;
  }

  // "Durchführungsbeschluss (EU) 2022/382"
  private static String implementing(String word) {
    if (word.startsWith("Durchführungsbeschluss")) {
      return "Durchführungsbeschluss";
    }
    return word.equals("Durchführungsverordnung") ? word : "";
  }

  private Optional<LawNames.Hit> number(int from, int start, String act, String eli) {
    int i = start;
    String body = "";
    char c = at.at(i);
    if (c == '(' || c == '<') {
      int inner = at.blanks(i + 1);
      int e = at.tokenEnd(inner);
      int close = at.blanks(e);
      if (!BODIES.contains(at.slice(inner, Math.min(e, at.limit)))
          || at.at(close) != ')' && at.at(close) != '>') {
        return Optional.empty();
      }
      body = at.slice(inner, e);
      i = at.blanks(close + 1);
    }
    boolean nr = false;
    if (at.word(i, "Nr") || at.word(i, "Nummer")) {
      nr = true;
      i = at.tokenEnd(i);
      i = at.blanks(at.at(i) == '.' ? i + 1 : i);
    }
    int one = at.digits(i, 4);
    if (one < 0) {
      return Optional.empty();
    }
    int slash = at.blanks(one);
    int second = at.blanks(slash + 1);
    int two = at.at(slash) == '/' ? at.digits(second, 4) : -1;
    if (two < 0) {
      return Optional.empty();
    }
    String first = at.slice(i, one);
    String last = at.slice(second, two);
    String tail = "";
    int end = two;
    int next = at.blanks(two);
    if (at.at(next) == '/') {
      int t = at.blanks(next + 1);
      int e = Math.min(at.tokenEnd(t), at.limit);
      if (t < e && BODIES.contains(at.slice(t, e))) {
        tail = "/" + at.slice(t, e);
        end = e;
      }
    }
    if (body.isEmpty()
        && tail.isEmpty()
        && !act.equals("Richtlinie")
        && !act.equals("Verordnung")) {
      return Optional.empty(); // "Beschluss 12/2020" is anybody's
    }
    String name =
        act
            + (body.isEmpty() ? "" : " (" + body + ")")
            + (nr ? " Nr." : "")
            + " "
            + first
            + "/"
            + last
            + tail;
    return Optional.of(
        new LawNames.Hit(
            from, end, new Law(name, LawKind.EUROPEAN, eli(eli, first, last, nr, tail))));
  }

  // a regulation has number/year until 2014 ("Nr."), everything else year/number
  private static String eli(String eli, String first, String last, boolean nr, String tail) {
    boolean yearLast = nr || first.length() < 4 && last.length() == 4 && tail.isEmpty();
    String year = yearLast ? last : first;
    String number = yearLast ? first : last;
    if (year.length() == 2) {
      year = "19" + year;
    }
    return year.length() == 4 ? eli + "/" + year + "/" + number : "";
  }
}
