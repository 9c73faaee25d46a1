package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.evaluation.SegmentationScorer.Document;
import de.beschlusslage.evaluation.SegmentationScorer.Miss;
import de.beschlusslage.evaluation.SegmentationScorer.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentationScorerTest {
  private static final String TEN = "eins zwei drei vier fünf sechs sieben acht neun zehn";

  @Test
  void nineOfTenWordsInOrderAreEnough() {
    assertThat(score(List.of(TEN), List.of(TEN.replace("fünf", "FEHLER"))).found()).isEqualTo(1);
    assertThat(score(List.of(TEN), List.of(TEN.replace("fünf sechs", "x y"))).found()).isZero();
  }

  @Test
  void theSameWordsInAnotherOrderAreNoMatch() {
    assertThat(score(List.of("a b c d"), List.of("d c b a")).found()).isZero();
  }

  @Test
  void oneCutAnswersForOnePoint() {
    Result result = score(List.of("Bund", "Bund"), List.of("Bund"));
    assertThat(result.found()).isEqualTo(1);
    assertThat(result.precision()).isEqualTo(1);
    assertThat(result.recall()).isEqualTo(0.5);
    assertThat(result.f1()).isEqualTo(2.0 / 3);
  }

  @Test
  void missesAreNamedByWhatIsWrong() {
    Result result =
        score(
            List.of(TEN, "alpha beta gamma delta", "ganz anderes Wort hier"),
            List.of("eins zwei drei vier fünf", "alpha beta gamma delta und noch mehr"));
    assertThat(result.classes())
        .containsEntry(Miss.CUT_SHORT, 1)
        .containsEntry(Miss.RUNS_ON, 1)
        .containsEntry(Miss.NOT_CUT, 1)
        .containsEntry(Miss.SPURIOUS, 2);
  }

  @Test
  void punctuationAndCaseDoNotCount() {
    assertThat(score(List.of("Die Länder, der Bund."), List.of("die länder der bund")).found())
        .isEqualTo(1);
  }

  private static Result score(List<String> gold, List<String> predicted) {
    return SegmentationScorer.score(List.of(new Document("d", gold, predicted)));
  }
}
