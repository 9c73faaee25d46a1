package de.beschlusslage.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Figures for links.
 *
 * @param queries those with a target of grade 2 or better
 * @param decisions pairs decided as repeated or partly repeated
 */
public record LinkScores(List<Query> queries, Count decisions) {
  public LinkScores {
    queries = List.copyOf(queries);
  }

  /**
   * How one query was answered.
   *
   * @param id item id
   * @param ndcg nDCG at 10 with gains 2^grade - 1
   * @param reciprocal one over the rank of the first target of grade 2 or better, 0 if none
   * @param recall share of these targets among the first five, of at most five
   * @param missed those not among the first five
   * @param first the first five answers
   */
  public record Query(
      String id,
      double ndcg,
      double reciprocal,
      double recall,
      List<String> missed,
      List<String> first) {
    public Query {
      missed = List.copyOf(missed);
      first = List.copyOf(first);
    }
  }

  /** Mean nDCG at 10. */
  public double ndcg() {
    return mean(Query::ndcg);
  }

  /** Mean reciprocal rank. */
  public double mrr() {
    return mean(Query::reciprocal);
  }

  /** Mean recall at 5. */
  public double recall() {
    return mean(Query::recall);
  }

  private double mean(ToDoubleFunction<Query> value) {
    double sum = 0;
    for (Query query : queries) {
      sum += value.applyAsDouble(query);
    }
    return sum / Math.max(1, queries.size());
  }

  /**
   * The decisions' figures; where nothing was decided or nothing wanted, 0 (unlike elsewhere, a run
   * that links nothing earns nothing).
   */
  public Count.Figure decision() {
    int decided = decisions.hit() + decisions.invented();
    double p = decided > 0 ? (double) decisions.hit() / decided : 0;
    double r = decisions.support() > 0 ? (double) decisions.hit() / decisions.support() : 0;
    double f1 = p + r > 0 ? 2 * p * r / (p + r) : 0;
    return new Count.Figure(
        Count.rounded(p), Count.rounded(r), Count.rounded(f1), decisions.support());
  }
}
