package de.beschlusslage.annotate;

import java.util.Optional;
import java.util.Set;

/**
 * Finds the speaker that is subject of a verb. German main clauses have their finite verb in second
 * place: the subject stands directly before it, directly behind it, or was the subject of the
 * clause it is joined to.
 */
final class SubjectFinder {
  private static final Set<String> BETWEEN =
      Set.of("und", "die", "der", "jedoch", "daher", "ihrerseits", "selbst");

  private final Clauses clauses;

  SubjectFinder(Clauses clauses) {
    this.clauses = clauses;
  }

  /** The speaker that is subject of the verb at {@code at}, if one is. */
  Optional<Speaker> subject(Sentence s, int at, Optional<Speaker> previous) {
    if (s.isMain(at)) {
      Optional<Speaker> in = inFront(s, at);
      if (in.isPresent()) {
        return in;
      }
      Optional<Speaker> behind = behind(s, at);
      if (behind.isPresent()) {
        return behind;
      }
    }
    boolean joined =
        Bounds.joins(s.word(at - 1))
            || s.isMain(at) && s.word(at - 1).equals(",") && s.levels()[at - 1] == s.levels()[at];
    if (joined
        && previous.isPresent()
        && agrees(s.word(at), previous.get())
        && !lastOfPart(s, at)) {
      return previous;
    }
    return Optional.empty();
  }

  private static boolean lastOfPart(Sentence s, int at) {
    return !s.isMain(at) && s.endsPart(at);
  }

  private Optional<Speaker> inFront(Sentence s, int at) {
    int to = at;
    boolean skippedClause = false;
    while (to > 0) {
      int last = to - 1;
      Optional<Speaker> speaker = s.speakerTo(to);
      if (speaker.isPresent()) {
        return speaker.filter(sp -> opensClause(s, sp) && agrees(s.word(at), sp));
      }
      if (!s.isMain(last) || !s.isWord(last) && !s.word(last).equals("*")) {
        skippedClause |= !s.isMain(last);
        to--;
        continue;
      }
      Optional<Mention> mention = s.mentionTo(to);
      if (mention.isPresent()) {
        to = mention.get().from();
      } else if (BETWEEN.contains(s.word(last))) {
        to--;
      } else {
        return skippedClause ? appositionSpeaker(s, at, last) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "Die IntMK als Fachkonferenz, die …, fordert": only where the sentence opens with a speaker.
   */
  private static Optional<Speaker> appositionSpeaker(Sentence s, int at, int last) {
    return s.speakers().stream()
        .filter(
            sp -> sp.from() == 0 && sp.nominative() && sp.to() + 4 > last && agrees(s.word(at), sp))
        .findFirst();
  }

  private boolean opensClause(Sentence s, Speaker speaker) {
    if (!speaker.nominative()) {
      return false;
    }
    int before = speaker.from() - 1;
    return before < 0
        || !s.isWord(before)
        || Bounds.joins(s.word(before))
        || Character.isUpperCase(s.word(before).charAt(0))
            && before == 0
            && !clauses.isPreposition(s.word(before))
        || s.word(before).equals("auch");
  }

  private Optional<Speaker> behind(Sentence s, int at) {
    int next = at + 1;
    while (next < s.size() && next < at + 6 && clauses.isFiller(s.word(next))) {
      next++;
    }
    Optional<Speaker> speaker = s.speakerFrom(next);
    return speaker.filter(sp -> sp.nominative() && agrees(s.word(at), sp) && sp.from() > 0);
  }

  /** Singular verbs go with singular speakers; "sie" goes with both. */
  static boolean agrees(String verb, Speaker speaker) {
    if (speaker.holder().isEmpty()) {
      return true;
    }
    boolean plural = verb.endsWith("n") && !verb.equals("kann") || verb.equals("sind");
    return plural == speaker.plural() || !plural && speaker.to() - speaker.from() > 3;
  }
}
