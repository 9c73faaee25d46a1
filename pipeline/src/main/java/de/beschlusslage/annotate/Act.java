package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.List;
import java.util.Optional;

/**
 * A speech act found in a sentence.
 *
 * @param type which act
 * @param trigger tokens that make it that act, in text order
 * @param verb its finite verb
 * @param from first token of its clause
 * @param to one past its last token: where the next act begins, or the sentence's end
 * @param voice how the verb stands to its subject
 * @param frame where it names those it asks
 * @param holder the speaker its clause names, empty where it names none
 * @param confidence share of such finds that are right
 */
record Act(
    StatementType type,
    List<Integer> trigger,
    int verb,
    int from,
    int to,
    Voice voice,
    Frame frame,
    Optional<String> holder,
    double confidence) {

  Act {
    trigger = List.copyOf(trigger);
  }

  /** How the verb stands to its subject. */
  enum Voice {
    /** A speaker is its subject. */
    ACTIVE,
    /** Those asked are its subject, or nobody is. */
    PASSIVE,
    /** A duty whose subject acts: "der Bund muss zahlen". */
    DUTY,
    /** A duty whose subject is acted on: "Mittel müssen erhöht werden". */
    PASSIVE_DUTY,
    /** A decision in the plain indicative: "die BLAG führt ihre Arbeit fort". */
    DECISION
  }

  /** Where a verb names those it asks. */
  enum Frame {
    /** Accusative object. */
    OBJECT,
    /** Dative object. */
    DATIVE,
    /** Behind "an". */
    AN,
    /** Behind "von", "durch", "seitens" or as subject of a dass-clause. */
    VON,
    /** Behind "bei". */
    BEI,
    /** Accusative of the one told, or as subject of a duty in a dass-clause. */
    TOLD,
    /** Anywhere in the clause. */
    ANY,
    /** Only as subject of a duty in a dass-clause. */
    NONE
  }

  Act from(int start) {
    return new Act(type, trigger, verb, start, to, voice, frame, holder, confidence);
  }

  Act as(StatementType other, List<Integer> words) {
    return new Act(other, words, verb, from, to, voice, frame, holder, confidence);
  }

  Act until(int end) {
    return new Act(type, trigger, verb, from, end, voice, frame, holder, confidence);
  }
}
