package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.label.LabelledStatement;
import java.util.List;
import java.util.Optional;

/**
 * Gold and prediction of one place side by side.
 *
 * @param document document id
 * @param top TOP
 * @param goldPath path of the gold item; empty for a whole TOP or an invented item
 * @param predictedPath path of the predicted item; empty where there is none
 * @param text the predicted text, else the gold item's first and last words
 * @param pairs statements, matched ones together
 * @param misses what is wrong here; empty if all is right
 */
public record Comparison(
    String document,
    String top,
    String goldPath,
    String predictedPath,
    String text,
    List<Pair> pairs,
    List<Miss> misses) {
  public Comparison {
    pairs = List.copyOf(pairs);
    misses = List.copyOf(misses);
  }

  /** A gold statement, a predicted one, or the two that belong together. */
  public record Pair(Optional<LabelledStatement> gold, Optional<Predictions.Statement> predicted) {}

  /**
   * One measure's errors at this place.
   *
   * @param missed what gold has and the prediction lacks
   * @param invented what only the prediction has
   */
  public record Miss(Measure measure, List<String> missed, List<String> invented) {
    public Miss {
      missed = List.copyOf(missed);
      invented = List.copyOf(invented);
    }
  }
}
