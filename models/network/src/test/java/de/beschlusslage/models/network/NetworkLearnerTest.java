package de.beschlusslage.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.ActLearner;
import de.beschlusslage.models.act.AddresseeClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class NetworkLearnerTest {
  private static final List<String> THINGS =
      List.of("mehr Kurse", "feste Stellen", "klare Regeln", "eine Zusage", "gute Lehrwerke");

  private final ActLearner learner = ServiceLoader.load(ActLearner.class).findFirst().orElseThrow();

  private static List<ActExample> examples() {
    List<ActExample> all = new ArrayList<>();
    for (String thing : THINGS) {
      all.add(
          example(
              "Die IntMK verlangt vom Bund " + thing + ".",
              Optional.of(StatementType.FORDERT),
              AddresseeClass.BUND));
      all.add(
          example(
              "Die IntMK begrüßt " + thing + ".",
              Optional.of(StatementType.BEGRUESST),
              AddresseeClass.NONE));
      all.add(example("Es gibt " + thing + ".", Optional.empty(), AddresseeClass.NONE));
    }
    return all;
  }

  private static ActExample example(
      String sentence, Optional<StatementType> type, AddresseeClass addressee) {
    return new ActExample("test", sentence, type, Optional.of(addressee));
  }

  @Test
  void readsTheActOffAWordItNeverSaw() throws IOException {
    ActClassifier network = learner.read(learner.train(examples()));
    assertThat(network.read("Die JuMiKo verlangte vom Bund neue Räume.").type())
        .contains(StatementType.FORDERT);
    assertThat(network.read("Die JuMiKo begrüßte neue Räume.").type())
        .contains(StatementType.BEGRUESST);
    assertThat(network.read("Es gab neue Räume.").type()).isEmpty();
    assertThat(asked(network, "Die JuMiKo verlangte vom Bund Räume."))
        .isGreaterThan(asked(network, "Die JuMiKo begrüßte neue Räume."));
  }

  private static double asked(ActClassifier network, String sentence) {
    return network.read(sentence).addressees().get(AddresseeClass.BUND);
  }

  @Test
  void theSameExamplesGiveTheSameFile() {
    assertThat(learner.train(examples())).isEqualTo(learner.train(examples()));
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> learner.read("no network".getBytes()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("train again");
  }

  @Test
  void nothingToLearnFromIsAnError() {
    assertThatThrownBy(() -> learner.train(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
