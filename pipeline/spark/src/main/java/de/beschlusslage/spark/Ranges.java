package de.beschlusslage.spark;

import java.util.Arrays;
import org.apache.spark.Partitioner;

/** Numbers in their order, cut into stretches: one partition each. */
final class Ranges extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final int[] starts;

  /**
   * @param starts first number of each stretch, ascending, the first of all being 0
   */
  Ranges(int... starts) {
    this.starts = starts.clone();
  }

  /** {@code count} numbers in stretches of at most {@code size}. */
  static Ranges of(int count, int size) {
    int[] starts = new int[Math.max(1, (count + size - 1) / size)];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i * size;
    }
    return new Ranges(starts);
  }

  @Override
  public int numPartitions() {
    return starts.length;
  }

  @Override
  public int getPartition(Object number) {
    int found = Arrays.binarySearch(starts, (Integer) number);
    return found >= 0 ? found : -found - 2;
  }

  /** First number of a stretch. */
  int start(int partition) {
    return starts[partition];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ranges ranges && Arrays.equals(starts, ranges.starts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(starts);
  }
}
