package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import de.beschlusslage.corpus.label.GradedLink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One query with targets of grade 3 and 1, one with grade 2 that nobody answers. */
class LinkScorerTest {
  private static final List<GradedLink> GOLD =
      List.of(
          link("b/1/1", "a/1/1", 3),
          link("b/1/1", "a/1/2", 1),
          link("b/1/2", "a/2/1", 2),
          link("b/1/3", "a/2/2", 1));

  private static GradedLink link(String query, String target, int grade) {
    return new GradedLink("gold", 1, query, target, grade, "");
  }

  private static LinkScores score(Predictions.Link... links) {
    return LinkScorer.score(
        GOLD, List.of(), new Predictions(List.of(), List.of(), List.of(), List.of(links)));
  }

  @Test
  void unansweredQueriesCountAsZero() {
    LinkScores scores =
        score(
            new Predictions.Link("b/1/1", "a/1/2", 0.9, "same subject"),
            new Predictions.Link("b/1/1", "a/1/1", 0.8, "repeats"),
            new Predictions.Link("b/1/1", "b/9/9", 1.0, "repeats"));

    assertThat(scores.queries()).hasSize(2);
    // gains 1 and 7 at ranks 1 and 2, ideal the other way round; the second query gives 0
    double second = Math.log(3) / Math.log(2);
    assertThat(scores.ndcg()).isCloseTo((1 + 7 / second) / (7 + 1 / second) / 2, offset(1e-12));
    assertThat(scores.mrr()).isCloseTo(0.5 / 2, offset(1e-12));
    assertThat(scores.recall()).isCloseTo(0.5, offset(1e-12));
    assertThat(scores.decisions()).isEqualTo(new Count(1, 0, 1));
  }

  @Test
  void aRepeatedPairCountsOnceWithItsBestScore() {
    LinkScores scores =
        score(
            new Predictions.Link("b/1/1", "a/1/1", 0.1, "repeats"),
            new Predictions.Link("b/1/1", "a/1/1", 0.9, ""),
            new Predictions.Link("b/1/1", "a/1/2", 0.5, ""));

    assertThat(scores.queries().get(0).first()).containsExactly("a/1/1", "a/1/2");
    assertThat(scores.decisions()).isEqualTo(new Count(0, 0, 2));
  }

  @Test
  void aRunWithoutDecisionsEarnsNothing() {
    assertThat(score().decision()).isEqualTo(new Count.Figure(0, 0, 0, 2));
  }
}
