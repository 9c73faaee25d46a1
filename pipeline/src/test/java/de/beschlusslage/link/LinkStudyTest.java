package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkStudyTest {
  @Test
  void the_fit_finds_the_weights_that_made_the_data() {
    Random random = new Random(7);
    List<LogisticFit.Example> examples = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian() * 5;
      double p = 1 / (1 + Math.exp(-(2 * x - 0.3 * y - 1)));
      examples.add(new LogisticFit.Example(new double[] {x, y}, p, 1));
    }
    double[] beta = LogisticFit.fit(examples, 0.001);
    assertThat(beta[0]).isCloseTo(2, within(0.01));
    assertThat(beta[1]).isCloseTo(-0.3, within(0.01));
    assertThat(beta[2]).isCloseTo(-1, within(0.01));
  }

  @Test
  void the_released_model_holds_what_the_program_reads() {
    LinkModel model = LinkModel.standard();
    assertThat(model.weights()).hasSize(PairFeatures.NAMES.size());
    assertThat(model.score(new double[PairFeatures.NAMES.size()])).isLessThan(model.sameSubject());
  }
}
