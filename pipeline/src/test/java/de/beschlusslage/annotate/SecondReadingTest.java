package de.beschlusslage.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.models.act.ActClassifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A classifier that calls every sentence a decision shows where it is asked at all. */
class SecondReadingTest {
  private static final String TEXT =
      "Die Länder bitten den Bund, zu zahlen. Die Kassen sind leer. Sie danken den Kommunen.";
  private static final ActClassifier EAGER =
      sentence -> new ActClassifier.Reading(Optional.of(StatementType.BESCHLIESST), 0.8);

  @Test
  void onlySentencesThatTheRulesLeftAreReadAgain() {
    List<Statement> found = Labels.readAgain(TEXT, EAGER, 0.7);

    assertThat(found)
        .extracting(Statement::type)
        .containsExactly(StatementType.BITTET, StatementType.BESCHLIESST, StatementType.BEGRUESST);
    assertThat(found)
        .extracting(s -> s.span().in(TEXT))
        .containsExactly(
            "Die Länder bitten den Bund, zu zahlen.",
            "Die Kassen sind leer.",
            "Sie danken den Kommunen.");
  }

  @Test
  void whatIsReadAgainIsSaidByTheLastSpeaker() {
    assertThat(Labels.readAgain(TEXT, EAGER, 0.7).get(1).holder()).isEqualTo("Länder");
  }

  @Test
  void anUnsureClassifierChangesNothing() {
    assertThat(Labels.readAgain(TEXT, EAGER, 0.9)).isEqualTo(Labels.of(TEXT));
  }

  @Test
  void aSentenceWithoutAnActStaysWithoutOne() {
    ActClassifier none = sentence -> new ActClassifier.Reading(Optional.empty(), 0.99);

    assertThat(Labels.readAgain(TEXT, none, 0.5)).isEqualTo(Labels.of(TEXT));
  }
}
