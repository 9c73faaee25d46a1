package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Acts in the passive: "wird aufgefordert", "wird begrüßt", "sind gefordert". */
final class PassiveFinder {
  /** The words that can open a passive. */
  static final Set<String> AUXILIARIES =
      Set.of("wird", "werden", "ist", "sind", "bleibt", "bleiben");

  private final TriggerLexicon triggers;
  private final Bounds bounds;
  private final DutyFinder duties;
  private final VerdictFinder judgements;

  PassiveFinder(
      TriggerLexicon triggers, Bounds bounds, DutyFinder duties, VerdictFinder judgements) {
    this.triggers = triggers;
    this.bounds = bounds;
    this.duties = duties;
    this.judgements = judgements;
  }

  /** Whether the word can open a passive. */
  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word);
  }

  private static boolean isState(String word) {
    return !word.startsWith("w");
  }

  /** The passive whose auxiliary stands at {@code at}, if one does. */
  Optional<Act> at(Sentence s, int at, List<Act> before) {
    int end = bounds.clauseEnd(s, at);
    if (at == 1 || at == 2 && s.isWord(0) && s.word(0).endsWith("lich")) {
      Optional<Act> fronted = frontedPassive(s, at, end);
      if (fronted.isPresent()) {
        return fronted;
      }
    }
    Optional<Speaker> judge = agent(s, Bounds.start(s, at, before), end);
    if (judge.isPresent()) {
      Optional<Act> verdict =
          judgements.passive(s, at, Bounds.start(s, at, before), end, judge.get());
      if (verdict.isPresent()) {
        return verdict;
      }
    }
    for (int i = at + 1; i < end; i++) {
      if (!s.isMain(i) || !s.endsPart(i) && !opensInfinitive(s, i + 1)) {
        continue;
      }
      for (TriggerLexicon.Trigger trigger : triggers.byParticiple(s.word(i))) {
        List<Integer> words = s.endingAt(trigger.participle(), i);
        int participle = i;
        if (before.stream().anyMatch(act -> act.trigger().contains(participle))) {
          continue;
        }
        if (words.isEmpty() || isState(s.word(at)) && !asksSomebody(trigger)) {
          continue;
        }
        if (!trigger.silent().isEmpty()
            && trigger.silent().stream()
                .noneMatch(p -> Collections.indexOfSubList(s.words(), p) >= 0)) {
          continue;
        }
        int start = Bounds.start(s, at, before);
        Optional<String> agent = Optional.empty();
        if (trigger.frame() == Act.Frame.NONE) {
          Optional<Speaker> named = agent(s, start, end);
          if (named.isEmpty() && hasOtherAgent(s, start, end)) {
            continue;
          }
          agent = named.flatMap(Speaker::holder);
        }
        if (trigger.type() == StatementType.STELLT_FEST) {
          Optional<Act> embedded = duties.embeddedVerdict(s, i, start);
          if (embedded.isPresent()) {
            return embedded;
          }
        }
        List<Integer> all = new ArrayList<>(List.of(at));
        boolean turns =
            ActiveFinder.SIDES.contains(trigger.type())
                && s.word(words.get(0) - 1).equals("nicht")
                && words.get(0) - 1 > at;
        if (turns) {
          all.add(words.get(0) - 1);
        }
        all.addAll(words);
        return Optional.of(
            new Act(
                turns ? StatementType.KRITISIERT : trigger.type(),
                all,
                at,
                start,
                s.size(),
                Act.Voice.PASSIVE,
                trigger.frame(),
                agent,
                trigger.type().asks() ? 0.97 : 0.88));
      }
    }
    return Optional.empty();
  }

  /** "Befürwortet wird von der IntMK ein Programm": the participle opens the sentence. */
  private Optional<Act> frontedPassive(Sentence s, int at, int end) {
    for (TriggerLexicon.Trigger trigger :
        triggers.byParticiple(s.word(at - 1).toLowerCase(Locale.ROOT))) {
      if (trigger.participle().size() > 1
          || duties.isModal(s.word(at + 1))
          || isState(s.word(at)) && !asksSomebody(trigger)) {
        continue;
      }
      Optional<String> agent = agent(s, 0, end).flatMap(Speaker::holder);
      return Optional.of(
          new Act(
              trigger.type(),
              List.of(at - 1, at),
              at,
              0,
              s.size(),
              Act.Voice.PASSIVE,
              trigger.frame(),
              agent,
              0.85));
    }
    return Optional.empty();
  }

  /** "wird aufgefordert sicherzustellen, dass", "wird gebeten zu prüfen, ob": without comma. */
  private static boolean opensInfinitive(Sentence s, int at) {
    return VerbForms.hasInnerZu(s.word(at)) && s.endsPart(at)
        || s.word(at).equals("zu") && VerbForms.isInfinitive(s.word(at + 1));
  }

  private static boolean asksSomebody(TriggerLexicon.Trigger trigger) {
    return trigger.type().asks()
        || trigger.type() == StatementType.EMPFIEHLT && trigger.frame() == Act.Frame.OBJECT;
  }

  private static Optional<Speaker> agent(Sentence s, int from, int to) {
    return s.speakers().stream()
        .filter(
            sp ->
                sp.from() > from
                    && sp.to() <= to
                    && Set.of("von", "durch", "seitens").contains(s.word(sp.from() - 1)))
        .findFirst();
  }

  /** "der von der Kommission vorgelegte Rahmen": who acts there does not act in the clause. */
  private static boolean insideAttribute(Sentence s, Mention m) {
    for (int i = m.to(); i + 1 < s.size() && !isAuxiliary(s.word(i)); i++) {
      String word = s.word(i);
      if (Character.isUpperCase(s.word(i + 1).charAt(0))
          && Verdicts.ENDINGS.stream()
              .anyMatch(
                  end ->
                      word.endsWith(end)
                          && VerbForms.canBeParticiple(
                              word.substring(0, word.length() - end.length())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOtherAgent(Sentence s, int from, int to) {
    return s.mentions().stream()
        .anyMatch(
            m ->
                m.from() > from
                    && m.to() <= to
                    && s.isMain(m.from())
                    && !insideAttribute(s, m)
                    && (Set.of("durch", "seitens", "vom").contains(s.word(m.from() - 1))
                        || Set.of("durch", "seitens", "von").contains(s.word(m.from() - 2))));
  }
}
