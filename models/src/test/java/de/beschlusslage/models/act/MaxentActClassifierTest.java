package de.beschlusslage.models.act;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.StatementType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaxentActClassifierTest {
  private static List<ActExample> examples() {
    List<ActExample> examples = new ArrayList<>();
    for (String matter : List.of("Sprachkurse", "Schulen", "Kitas", "Zeugnisse", "Wohnungen")) {
      examples.add(example("Die IntMK bittet den Bund um " + matter + ".", StatementType.BITTET));
      examples.add(example("Die IntMK begrüßt neue " + matter + ".", StatementType.BEGRUESST));
      examples.add(
          new ActExample(
              "x",
              matter + " sind im Land gut angenommen worden.",
              Optional.empty(),
              Optional.empty()));
    }
    return examples;
  }

  private static ActExample example(String sentence, StatementType type) {
    return new ActExample("x", sentence, Optional.of(type), Optional.empty());
  }

  @Test
  void whatWasLearntCarriesOverToOtherConferencesAndMatters() {
    ActClassifier classifier = MaxentActClassifier.train(examples());

    assertThat(classifier.read("Die FMK bittet den Bund um Brücken.").type())
        .contains(StatementType.BITTET);
    assertThat(classifier.read("Brücken sind im Land gut angenommen worden.").type()).isEmpty();
  }

  @Test
  void theSameExamplesGiveTheSameBytes() {
    assertThat(MaxentActClassifier.train(examples()).bytes())
        .isEqualTo(MaxentActClassifier.train(examples()).bytes());
  }

  @Test
  void aTrainedFileReadsTheSame() throws IOException {
    MaxentActClassifier trained = MaxentActClassifier.train(examples());
    ActClassifier back = MaxentActClassifier.read(new ByteArrayInputStream(trained.bytes()));
    String sentence = "Die IntMK bittet den Bund um Auskunft.";

    assertThat(back.read(sentence)).isEqualTo(trained.read(sentence));
  }
}
