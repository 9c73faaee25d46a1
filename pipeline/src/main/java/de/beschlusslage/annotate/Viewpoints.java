package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Points of view: "aus Sicht der IntMK", "nach Auffassung der Länder", "für die IntMK". */
final class Viewpoints {
  private static final Set<String> VIEWS =
      Set.of(
          "Sicht",
          "Auffassung",
          "Ansicht",
          "Überzeugung",
          "Meinung",
          "Einschätzung",
          "Überzeugungen",
          "Dafürhalten",
          "Lesart");

  private static final Set<String> OWN = Set.of("ihrer", "ihrem", "unserer", "unserem");
  private static final Set<String> BY = Set.of("aus", "nach", "in");

  private Viewpoints() {}

  private static boolean isView(Sentence s, Speaker speaker) {
    for (int back = 1; back <= 3; back++) {
      if (VIEWS.contains(s.word(speaker.from() - back))) {
        return true;
      }
      if (!s.isWord(speaker.from() - back)) {
        return false;
      }
    }
    return false;
  }

  /** "aus ihrer Sicht", "nach unserer Überzeugung": the view of whoever spoke last. */
  private static Optional<Speaker> pronoun(Sentence s, int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (s.isMain(i)
          && OWN.contains(s.word(i))
          && VIEWS.contains(s.word(i + 1))
          && BY.contains(s.word(i - 1).toLowerCase(Locale.ROOT))) {
        return Optional.of(new Speaker(i, i + 2, Optional.empty(), true, false));
      }
    }
    return Optional.empty();
  }

  /** Whether the clause from {@code from} names a point of view. */
  static boolean hasView(Sentence s, int from) {
    return pronoun(s, from, s.size()).isPresent()
        || s.speakers().stream()
            .anyMatch(sp -> sp.from() >= from && s.isMain(sp.from()) && isView(s, sp));
  }

  /** Whose point of view it names, if one is named. */
  static Optional<String> viewHolder(Sentence s, int from, int to) {
    return s.speakers().stream()
        .filter(sp -> sp.from() >= from && sp.to() <= to && isView(s, sp))
        .findFirst()
        .flatMap(Speaker::holder);
  }

  /**
   * A sentence without any act that names a point of view: "stellt aus Sicht der Ministerinnen und
   * Minister eine Erweiterung dar". With a negation it criticises.
   */
  static Optional<Act> bySpeakerPhrase(Sentence s, Verdicts verdicts) {
    Optional<Speaker> view =
        s.speakers().stream()
            .filter(
                sp -> isView(s, sp) || sp.from() == 1 && s.word(0).equals("Für") && sp.nominative())
            .findFirst()
            .or(() -> pronoun(s, 0, s.size()));
    if (view.isEmpty()) {
      return byVerdictFor(s, verdicts);
    }
    int verb = besideView(s, view.get());
    int not = -1;
    int after = view.get().from() == 1 ? view.get().to() : 0;
    for (int i = after; i < s.size(); i++) {
      boolean inside = view.get().from() <= i && i < view.get().to();
      if (verb < 0
          && i > 0
          && !inside
          && s.isMain(i)
          && s.isWord(i)
          && VerbForms.isVerbLike(s.word(i))
          && !s.word(i).endsWith("en")
          && Character.isLowerCase(s.word(i).charAt(0))
          && !isAdjectiveLike(s, i)) {
        verb = i;
      }
      if (not < 0
          && s.isMain(i)
          && Verdicts.isNegation(i == 0 ? s.word(i).toLowerCase(Locale.ROOT) : s.word(i))
          && !s.word(i - 1).equals("und")) {
        not = i;
      }
    }
    if (verb < 0) {
      return Optional.empty();
    }
    List<Integer> trigger = new ArrayList<>(List.of(verb));
    if (not > verb) {
      trigger.add(not);
      if (s.isWord(not + 1)) {
        trigger.add(not + 1);
      }
    }
    int particle = -1;
    for (int i = verb + 1; i < s.size(); i++) {
      if (s.isMain(i)
          && s.endsPart(i)
          && Set.of("dar", "an", "aus", "ein", "vor", "bei", "ab").contains(s.word(i))) {
        particle = i;
      }
    }
    if (particle > 0 && !trigger.contains(particle)) {
      trigger.add(particle);
    }
    StatementType type =
        not >= 0 || fallsShort(s, verdicts) ? StatementType.KRITISIERT : StatementType.STELLT_FEST;
    if (not < 0 && verdicts.is("copula", s.word(verb))) {
      for (int i = verb + 1; i < s.size(); i++) {
        boolean predicate = s.isMain(i) && s.endsPart(i);
        if (predicate && (verdicts.is("duty", s.word(i)) || verdicts.is("bad", s.word(i)))) {
          type =
              verdicts.is("bad", s.word(i)) ? StatementType.KRITISIERT : StatementType.BEFUERWORTET;
          trigger.add(i);
          break;
        }
      }
    }
    return Optional.of(
        new Act(
            type,
            trigger,
            verb,
            0,
            s.size(),
            Act.Voice.ACTIVE,
            Act.Frame.NONE,
            view.get().holder(),
            0.75));
  }

  /** "ist für die IntMK nicht nachvollziehbar": a judgement of whom it is for. */
  private static Optional<Act> byVerdictFor(Sentence s, Verdicts verdicts) {
    for (Speaker judge : s.speakers()) {
      int at = judge.from() - 2;
      int word = judge.to();
      boolean not = Verdicts.isNegation(s.word(word));
      word += not ? 1 : 0;
      boolean good = verdicts.is("good", s.word(word));
      boolean judges =
          at > 0
              && s.word(judge.from() - 1).equals("für")
              && verdicts.is("copula", s.word(at))
              && s.isMain(at)
              && (good || verdicts.is("bad", s.word(word)))
              && s.endsPart(word);
      if (judges) {
        return Optional.of(
            new Act(
                good && !not ? StatementType.BEFUERWORTET : StatementType.KRITISIERT,
                not ? List.of(at, word - 1, word) : List.of(at, word),
                at,
                0,
                s.size(),
                Act.Voice.ACTIVE,
                Act.Frame.NONE,
                judge.holder(),
                0.8));
      }
    }
    return Optional.empty();
  }

  /**
   * "Nach ihrer Einschätzung reichen …", "Dazu gehören aus Sicht der IntMK …": the second place of
   * a sentence is its verb's, also where the verb looks like an infinitive.
   */
  private static int besideView(Sentence s, Speaker view) {
    boolean opens = BY.contains(s.word(0).toLowerCase(Locale.ROOT)) && view.from() <= 3;
    int second = opens ? view.to() : 1;
    boolean finite =
        s.isMain(Math.min(second, s.size() - 1))
            && VerbForms.isVerbLike(s.word(second))
            && s.word(second).endsWith("en")
            && (opens || BY.contains(s.word(2)) && view.from() <= 5)
            && !s.endsPart(second);
    return finite ? second : -1;
  }

  /** "greift zu kurz", "kommt zu spät". */
  private static boolean fallsShort(Sentence s, Verdicts verdicts) {
    for (int i = 1; i < s.size(); i++) {
      if (s.isMain(i) && verdicts.is("short", s.word(i)) && s.word(i - 1).equals("zu")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAdjectiveLike(Sentence s, int at) {
    return s.isWord(at + 1)
        && Character.isUpperCase(s.word(at + 1).charAt(0))
        && !s.word(at).endsWith("t");
  }
}
