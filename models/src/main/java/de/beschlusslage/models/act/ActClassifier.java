package de.beschlusslage.models.act;

import de.beschlusslage.corpus.StatementType;
import java.util.Optional;

/** Says which act a sentence performs. Implementations may be shared by threads. */
public interface ActClassifier {

  /**
   * The likeliest act of a sentence.
   *
   * @param sentence one sentence of the cleaned text
   */
  Reading read(String sentence);

  /**
   * What was read.
   *
   * @param type empty where the sentence performs no act
   * @param probability of {@code type}, between 0 and 1
   */
  record Reading(Optional<StatementType> type, double probability) {}
}
