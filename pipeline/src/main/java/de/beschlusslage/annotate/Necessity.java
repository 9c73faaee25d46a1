package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * "Es ist notwendig, dass …", "ist von zentraler Bedeutung, … zu …", "Wichtig ist, dass": a demand
 * only with what is to be done, a position where a point of view is named.
 */
final class Necessity {
  private final Verdicts verdicts;

  Necessity(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  /** "Es ist notwendig, dass …", "ist es von zentraler Bedeutung, … zu …", "Wichtig ist, dass". */
  Optional<Act> at(Sentence s, int at, int start) {
    if (!verdicts.is("copula", s.word(at))) {
      return Optional.empty();
    }
    int adjective = -1;
    for (int i = at + 1; i < s.size() && adjective < 0; i++) {
      if (s.isMain(i)
          && (verdicts.is("duty", s.word(i)) && s.endsPart(i)
              || verdicts.is("duty-noun", s.word(i))
                  && (s.word(i - 2).equals("von") || s.word(i - 1).equals("von")))) {
        adjective = i;
      }
    }
    boolean fronted = false;
    for (int i = start; i < at && adjective < 0; i++) {
      String low = s.word(i).toLowerCase(Locale.ROOT);
      if (s.isMain(i) && (verdicts.is("duty", low) || verdicts.is("duty-noun", s.word(i)))) {
        adjective = i;
        fronted = true;
      }
    }
    if (adjective < 0) {
      return Optional.empty();
    }
    boolean es = DutyFinder.nearEs(s, at) || s.word(start).equals("Es");
    boolean bare = es || fronted && nominalFree(s, at);
    int tail = Math.max(at, adjective);
    if (!bare || !demandFollows(s, tail)) {
      return Optional.empty();
    }
    List<Integer> trigger = new ArrayList<>(List.of(at));
    if (verdicts.is("duty-noun", s.word(adjective))) {
      for (int i = adjective - 2; i < adjective; i++) {
        if (i >= 0 && (s.word(i).equalsIgnoreCase("von") || trigger.size() > 1)) {
          trigger.add(i);
        }
      }
    }
    trigger.add(adjective);
    trigger.sort(null);
    Optional<String> holder = Viewpoints.viewHolder(s, start, s.size());
    boolean not = Verdicts.isNegation(s.word(adjective - 1));
    StatementType type =
        holder.isPresent() || Viewpoints.hasView(s, start)
            ? StatementType.BEFUERWORTET
            : StatementType.SOLL;
    if (not && type == StatementType.BEFUERWORTET) {
      type = StatementType.KRITISIERT;
    }
    return Optional.of(
        new Act(type, trigger, at, start, s.size(), Act.Voice.DUTY, Act.Frame.TOLD, holder, 0.85));
  }

  private static boolean nominalFree(Sentence s, int at) {
    int next = at + 1;
    while (next < s.size()
        && s.isWord(next)
        && Character.isLowerCase(s.word(next).charAt(0))
        && !Set.of("der", "die", "das", "ein", "eine").contains(s.word(next))) {
      next++;
    }
    return next >= s.size() || !s.isWord(next);
  }

  private static boolean demandFollows(Sentence s, int from) {
    for (int i = from + 1; i < s.size(); i++) {
      if (s.word(i).equals("dass")) {
        return !statesFact(s, i);
      }
      if (s.levels()[i] == Clauses.Level.INFINITIVE) {
        return !Set.of("um", "ohne", "anstatt", "statt").contains(s.word(i));
      }
      if (s.isMain(i) && s.isWord(i) && VerbForms.isZuInfinitive(s.words(), from, i)) {
        return true;
      }
    }
    return false;
  }

  /** "…, dass ihre Sicherheit gewährleistet ist": a state, not something to be done. */
  private static boolean statesFact(Sentence s, int that) {
    int end = that + 1;
    while (end < s.size() && !s.isMain(end)) {
      end++;
    }
    while (end > that + 1 && !s.isWord(end - 1)) {
      end--;
    }
    String last = s.word(end - 1);
    return (last.equals("ist") || last.equals("sind")) && VerbForms.isParticiple(s.word(end - 2));
  }
}
