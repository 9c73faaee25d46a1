package de.beschlusslage.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** What can be the verb of an act: no finder knows of any other word. */
  private final Set<String> verbs = new HashSet<>(PassiveFinder.AUXILIARIES);

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
    verbs.addAll(actives.forms());
    verbs.addAll(decisions.forms());
    verbs.addAll(duties.forms());
    verbs.removeIf(form -> Character.isUpperCase(form.charAt(0)));
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
      if (!verbs.contains(s.word(at))) {
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
    boolean auxiliary = PassiveFinder.isAuxiliary(s.word(at));
    int start = Bounds.start(s, at, before);
    Optional<Act> decision = s.isMain(at) ? decisions.at(s, at, start) : Optional.empty();
    if (auxiliary && decision.isPresent()) {
      return decision;
    }
    if (speaker.isPresent()) {
      Optional<Act> active = actives.at(s, at, start, speaker.get());
      if (active.isPresent()) {
        return active;
      }
    }
    if (!s.isMain(at) || decision.isPresent()) {
      return decision;
    }
    if (auxiliary) {
      Optional<Act> passive = passives.at(s, at, before);
      if (passive.isPresent()) {
        return passive;
      }
    }
    return duties.at(s, at, start);
  }
}
