package de.beschlusslage.corpus;

import java.util.OptionalInt;

/**
 * A later item and an earlier one it may repeat.
 *
 * @param query item id of the later item
 * @param target item id of the earlier item
 * @param score between 0 and 1
 * @param decision what was concluded
 * @param explicit whether the query cites the target's resolution
 * @param evidence what a person can check: shared terms, passage, citation
 * @param queryStatement 1-based statement of the query that fits best, empty where none does
 * @param targetStatement 1-based statement of the target that fits best, empty where none does
 */
public record Link(
    String query,
    String target,
    double score,
    Decision decision,
    boolean explicit,
    String evidence,
    OptionalInt queryStatement,
    OptionalInt targetStatement) {

  /**
   * @throws IllegalArgumentException if the score is not between 0 and 1
   */
  public Link {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score out of range: " + score);
    }
  }

  /** How firmly two items belong together, by the link guidelines' grades 3, 2 and 1. */
  public enum Decision {
    REPEATS("repeats"),
    PARTLY("partly"),
    SAME_SUBJECT("same subject"),
    CANDIDATE("");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    /** The value in the tables. */
    public String label() {
      return label;
    }
  }
}
