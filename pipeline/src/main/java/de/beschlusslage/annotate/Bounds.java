package de.beschlusslage.annotate;

import java.util.List;
import java.util.Set;

/** Where the clause of a verb begins and ends. */
final class Bounds {
  private static final Set<String> BREAKS = Set.of(",", ";", ":", "–", "—");
  private static final Set<String> JOINS = Set.of("und", "sowie", "bzw", "aber", "jedoch", "doch");

  private final TriggerLexicon triggers;
  private final Verdicts verdicts;

  Bounds(TriggerLexicon triggers, Verdicts verdicts) {
    this.triggers = triggers;
    this.verdicts = verdicts;
  }

  /** Whether the word joins clauses. */
  static boolean joins(String word) {
    return JOINS.contains(word);
  }

  /** Where the clause of the verb ends: before "und" with the next verb of this kind. */
  int clauseEnd(Sentence s, int at) {
    for (int i = at + 1; i + 1 < s.size(); i++) {
      if (s.word(i).equals(";")) {
        return i;
      }
      boolean join = s.isMain(i) && joins(s.word(i)) || s.word(i).equals(",") && s.isMain(i + 1);
      if (join && isFiniteCandidate(s, i + 1) && !s.endsPart(i + 1)) {
        return i;
      }
    }
    return s.size();
  }

  /** A plural looks like an infinitive; "sich" behind it shows that it is none. */
  private boolean isFiniteCandidate(Sentence s, int at) {
    String word = s.word(at);
    boolean finite = !word.endsWith("en") || s.word(at + 1).equals("sich");
    return !word.isEmpty()
        && (finite && !triggers.byForm(word).isEmpty() || verdicts.duty(word).startsWith("modal"));
  }

  /** First token of the clause whose verb stands at {@code at}. */
  static int start(Sentence s, int at, List<Act> before) {
    if (before.isEmpty()) {
      return 0;
    }
    int floor = before.get(before.size() - 1).verb() + 1;
    return clauseStart(s, at, floor, floor);
  }

  /** As {@link #start}, not before {@code floor}; {@code otherwise} where no border is found. */
  static int clauseStart(Sentence s, int at, int floor, int otherwise) {
    for (int i = at - 1; i >= floor; i--) {
      String word = s.word(i);
      boolean joined = joins(word);
      if (joined && (i + 1 == at || s.speakerFrom(i + 1).isPresent())) {
        return i + 1;
      }
      boolean breaks = BREAKS.contains(word) && s.isMain(i);
      if (breaks && !insideSpeaker(s, i) && (i == floor || s.isMain(i - 1) || word.equals(";"))) {
        int start = i + 1;
        while (start < at && (joins(s.word(start)))) {
          start++;
        }
        return start;
      }
    }
    return Math.min(otherwise, at);
  }

  private static boolean insideSpeaker(Sentence s, int at) {
    return s.speakers().stream().anyMatch(sp -> sp.from() < at && at < sp.to());
  }

  /** The verb that ends the clause of {@code at}, or -1. */
  static int lastMainWord(Sentence s, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (s.isMain(i)
          && s.isWord(i)
          && (i + 1 >= end || s.endsPart(i))
          && VerbForms.isVerbLike(s.word(i))
          && !s.word(i).endsWith("e")) {
        return i;
      }
    }
    return -1;
  }
}
