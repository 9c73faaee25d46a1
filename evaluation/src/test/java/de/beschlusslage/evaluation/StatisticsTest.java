package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static Scores scores(int tops, int hit, int wrong) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < tops; i++) {
      Count count = new Count(hit, wrong, wrong);
      units.add(
          new Unit("x", String.valueOf(i), Map.of(Measure.TYPE_COUNT, count), Map.of(), List.of()));
    }
    return new Scores(units);
  }

  @Test
  void aRunThatIsBetterInEveryTopIsSignificantlyBetter() {
    PairedTest.Outcome outcome =
        PairedTest.f1(scores(20, 8, 2), scores(20, 9, 1), Measure.TYPE_COUNT);

    assertThat(outcome.significant()).isTrue();
    assertThat(outcome.before()).isCloseTo(0.8, offset(1e-9));
    assertThat(outcome.after()).isCloseTo(0.9, offset(1e-9));
    assertThat(outcome.difference().low()).isGreaterThan(0);
  }

  @Test
  void inTwoTopsNothingIsSignificant() {
    assertThat(PairedTest.f1(scores(2, 8, 2), scores(2, 9, 1), Measure.TYPE_COUNT).significant())
        .isFalse();
  }

  @Property(tries = 30)
  void theIntervalHoldsTheFigure(@ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int tops) {
    Random random = new Random(seed);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < tops; i++) {
      Count count = new Count(1 + random.nextInt(9), random.nextInt(4), random.nextInt(4));
      units.add(
          new Unit("x", String.valueOf(i), Map.of(Measure.STATEMENT, count), Map.of(), List.of()));
    }
    Scores scores = new Scores(units);
    Interval interval = Bootstrap.f1(scores, Measure.STATEMENT);

    assertThat(scores.count(Measure.STATEMENT).f1()).isBetween(interval.low(), interval.high());
  }

  @Property
  void swappingGoldAndPredictionSwapsPrecisionAndRecall(
      @ForAll @IntRange(max = 50) int hit,
      @ForAll @IntRange(max = 50) int invented,
      @ForAll @IntRange(max = 50) int missed) {
    Count count = new Count(hit, invented, missed);
    Count swapped = new Count(hit, missed, invented);

    assertThat(count.precision()).isEqualTo(swapped.recall());
    assertThat(count.f1()).isEqualTo(swapped.f1());
  }
}
