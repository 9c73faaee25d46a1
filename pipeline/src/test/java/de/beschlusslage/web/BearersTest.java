package de.beschlusslage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BearersTest {
  private final Random random = new Random(1);

  private BitSet some(int outOf, double share) {
    BitSet some = new BitSet();
    IntStream.range(0, outOf).filter(i -> random.nextDouble() < share).forEach(some::set);
    return some;
  }

  @Test
  void rareAndFrequentValuesAreCountedAlike() {
    for (double share : new double[] {0, 0.002, 0.01, 0.3, 1}) {
      for (int size : new int[] {1, 63, 64, 65, 5_000}) {
        BitSet bearing = some(size, share);
        BitSet found = some(random.nextInt(6_000), 0.4);
        BitSet both = (BitSet) bearing.clone();
        both.and(found);
        Bearers bearers = Bearers.of(bearing);
        assertThat(bearers.among(found.toLongArray())).isEqualTo(both.cardinality());
        BitSet all = (BitSet) found.clone();
        bearers.addTo(all);
        found.or(bearing);
        assertThat(all).isEqualTo(found);
      }
    }
  }

  @Test
  void whicheverIsShorterIsHeld() {
    assertThat(Bearers.of(some(5_000, 0.002))).isInstanceOf(Bearers.Few.class);
    assertThat(Bearers.of(some(5_000, 0.3))).isInstanceOf(Bearers.Many.class);
  }
}
