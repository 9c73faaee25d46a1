package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceScorerTest {
  @Test
  void boundariesInsideParagraphsAreCounted() {
    List<List<String>> paragraphs =
        SentenceScorer.paragraphs("Nach Abs. 2 gilt das.\nDas reicht.\n\nEin Satz.\n");
    assertThat(paragraphs).hasSize(2);

    // cuts after "Abs." and misses the end of the first sentence
    SentenceScorer.Scored scored =
        SentenceScorer.score(
            paragraphs,
            (text, within) ->
                text.startsWith("Nach")
                    ? List.of(new Span(0, 9), new Span(10, text.length()))
                    : List.of(within));

    assertThat(scored.count()).isEqualTo(new Count(0, 1, 1));
    assertThat(scored.errors())
        .containsExactly(
            "missed: Nach Abs. 2 gilt das. | Das reicht.",
            "invented: Nach Abs. | 2 gilt das. Das rei");
  }
}
