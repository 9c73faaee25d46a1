package de.beschlusslage.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.models.CheckedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A logistic model over {@link PairFeatures} and the thresholds of the decisions.
 *
 * @param weights one for each feature, in the order of {@link PairFeatures#NAMES}
 * @param bias added before the logistic function
 * @param repeats from this score on an item repeats the earlier one
 * @param partly from this score on it is partly the same
 * @param sameSubject from this score on it speaks of the same subject
 */
record LinkModel(
    List<Double> weights, double bias, double repeats, double partly, double sameSubject) {

  /**
   * @throws IllegalArgumentException if a weight is missing or the thresholds are out of order
   */
  LinkModel {
    weights = List.copyOf(weights);
    if (weights.size() != PairFeatures.NAMES.size()) {
      throw new IllegalArgumentException(weights.size() + " weights");
    }
    if (!(repeats >= partly && partly >= sameSubject && sameSubject > 0)) {
      throw new IllegalArgumentException("thresholds out of order");
    }
  }

  /** The model the program was released with; its card stands in the same file. */
  static LinkModel standard() {
    try {
      return of(
          new ObjectMapper().readTree(CheckedFile.resource(LinkModel.class, "link-model.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LinkModel of(JsonNode json) {
    List<Double> weights = new ArrayList<>();
    for (String name : PairFeatures.NAMES) {
      weights.add(json.path("weights").path(name).asDouble(0));
    }
    JsonNode thresholds = json.path("thresholds");
    return new LinkModel(
        weights,
        json.path("bias").asDouble(),
        thresholds.path("repeats").asDouble(),
        thresholds.path("partly").asDouble(),
        thresholds.path("sameSubject").asDouble());
  }

  /** How sure it is that two belong together, between 0 and 1, to four digits. */
  double score(double[] features) {
    return score(i -> features[i]);
  }

  /** The same of two items; of their features those are computed that have a weight. */
  double score(Weighed query, Weighed target) {
    return score(i -> PairFeatures.of(i, query, target));
  }

  private double score(IntToDoubleFunction feature) {
    double sum = bias;
    for (int i = 0; i < weights.size(); i++) {
      double weight = weights.get(i);
      if (weight != 0) {
        sum += weight * feature.applyAsDouble(i);
      }
    }
    return Math.round(1e4 / (1 + Math.exp(-sum))) / 1e4;
  }

  Link.Decision decide(double score) {
    if (score >= repeats) {
      return Link.Decision.REPEATS;
    }
    if (score >= partly) {
      return Link.Decision.PARTLY;
    }
    return score >= sameSubject ? Link.Decision.SAME_SUBJECT : Link.Decision.CANDIDATE;
  }
}
