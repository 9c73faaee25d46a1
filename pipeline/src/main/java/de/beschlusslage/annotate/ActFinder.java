package de.beschlusslage.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the speech acts of a sentence: performative verbs whose subject speaks for the conference,
 * their passives, decisions in the indicative; what is left goes to {@link DutyFinder}.
 *
 * <p>German main clauses have their finite verb in second place. So a verb performs if a speaker
 * stands directly before it, directly behind it, or was the subject of the clause it is joined to
 * by "und".
 */
final class ActFinder {
  private final SubjectFinder subjects;
  private final ActiveFinder actives;
  private final PassiveFinder passives;
  private final DecisionLexicon decisions;
  private final DutyFinder duties;
  private final Verdicts verdicts;

  private ActFinder(
      SubjectFinder subjects,
      ActiveFinder actives,
      PassiveFinder passives,
      DecisionLexicon decisions,
      DutyFinder duties,
      Verdicts verdicts) {
    this.subjects = subjects;
    this.actives = actives;
    this.passives = passives;
    this.decisions = decisions;
    this.duties = duties;
    this.verdicts = verdicts;
  }

  /** A finder with the program's own lexicons. */
  static ActFinder german(Clauses clauses, Verdicts verdicts) {
    TriggerLexicon triggers = TriggerLexicon.german();
    Bounds bounds = new Bounds(triggers, verdicts);
    DutyFinder duties = new DutyFinder(verdicts);
    VerdictFinder judgements = new VerdictFinder(verdicts);
    return new ActFinder(
        new SubjectFinder(clauses),
        new ActiveFinder(triggers, verdicts, judgements, bounds),
        new PassiveFinder(triggers, bounds, duties, judgements),
        DecisionLexicon.german(verdicts),
        duties,
        verdicts);
  }

  /** The acts of the sentence in reading order. */
  List<Act> find(Sentence s) {
    return find(s, false);
  }

  /**
   * The acts of the sentence in reading order.
   *
   * @param taken whether the first clause already has its act, from its stem
   */
  List<Act> find(Sentence s, boolean taken) {
    List<Act> found = new ArrayList<>();
    Optional<Speaker> subject = Optional.empty();
    for (int at = 0; at < s.size(); at++) {
      if (!s.isWord(at) || Character.isUpperCase(s.word(at).charAt(0))) {
        continue;
      }
      Optional<Speaker> speaker = subjects.subject(s, at, subject);
      Optional<Act> act = actAt(s, at, speaker, found);
      if (act.isPresent()) {
        if (!found.isEmpty()) {
          Act last = found.remove(found.size() - 1);
          found.add(last.until(Math.max(last.verb() + 1, act.get().from())));
        }
        found.add(act.get());
      }
      if (speaker.isPresent() && act.isPresent()) {
        subject = speaker;
      }
    }
    if (found.isEmpty() && !taken) {
      Viewpoints.bySpeakerPhrase(s, verdicts).ifPresent(found::add);
    }
    if (taken && !found.isEmpty() && found.get(0).voice() != Act.Voice.ACTIVE) {
      Act first = found.get(0);
      found.set(0, first.from(Bounds.clauseStart(s, first.verb(), 1, 0)));
    }
    return found;
  }

  private Optional<Act> actAt(Sentence s, int at, Optional<Speaker> speaker, List<Act> before) {
    String word = s.word(at);
    if (PassiveFinder.isAuxiliary(word) && s.isMain(at)) {
      Optional<Act> decision = decisions.at(s, at, Bounds.start(s, at, before));
      if (decision.isPresent()) {
        return decision;
      }
    }
    if (speaker.isPresent()) {
      Optional<Act> active = actives.at(s, at, speaker.get(), before);
      if (active.isPresent()) {
        return active;
      }
    }
    if (!s.isMain(at)) {
      return Optional.empty();
    }
    Optional<Act> decision = decisions.at(s, at, Bounds.start(s, at, before));
    if (decision.isPresent()) {
      return decision;
    }
    if (PassiveFinder.isAuxiliary(word)) {
      Optional<Act> passive = passives.at(s, at, before);
      if (passive.isPresent()) {
        return passive;
      }
    }
    return duties.at(s, at, Bounds.start(s, at, before));
  }
}
