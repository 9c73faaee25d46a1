package de.beschlusslage.link;

import java.util.Arrays;
import java.util.List;

/** Weights of few of very many features, of length one; features in ascending order. */
final class SparseVector {
  static final SparseVector EMPTY = new SparseVector(new int[0], new float[0], 0);

  final int[] ids;
  final float[] weights;

  /** Length before it was set to one: how much the text says. */
  final float length;

  private SparseVector(int[] ids, float[] weights, float length) {
    this.length = length;
    this.ids = ids;
    this.weights = weights;
  }

  /** Scalar product; the cosine where both have length one. */
  double dot(SparseVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    int end = ids.length;
    int otherEnd = other.ids.length;
    while (i < end && j < otherEnd) {
      int id = ids[i];
      int otherId = other.ids[j];
      if (id == otherId) {
        sum += weights[i] * other.weights[j];
      }
      // steps without a branch: which side is behind cannot be foretold, and most pairs differ
      i += id - otherId - 1 >>> 31;
      j += otherId - id - 1 >>> 31;
    }
    return sum;
  }

  /** Collects features in any order. */
  static final class Builder {
    private long[] entries = new long[64];
    private int size;

    void add(int id, float weight) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
      }
      entries[size++] = ((long) id << 32) | (Float.floatToRawIntBits(weight) & 0xffffffffL);
    }

    /**
     * Sums equal features, damps counts by {@code 1 + ln}, weighs by {@code idf}, sets length one.
     */
    SparseVector build(Idf idf) {
      return build((id, sum) -> (sum > 1 ? 1 + Math.log(sum) : sum) * idf.of(id));
    }

    private SparseVector build(Weight weighing) {
      Arrays.sort(entries, 0, size);
      int[] ids = new int[size];
      float[] weights = new float[size];
      int n = 0;
      double squares = 0;
      for (int i = 0; i < size; ) {
        int id = (int) (entries[i] >> 32);
        float sum = 0;
        for (; i < size && (int) (entries[i] >> 32) == id; i++) {
          sum += Float.intBitsToFloat((int) entries[i]);
        }
        double weight = weighing.of(id, sum);
        if (weight > 0) {
          ids[n] = id;
          weights[n++] = (float) weight;
          squares += weight * weight;
        }
      }
      if (n == 0) {
        return EMPTY;
      }
      float length = (float) Math.sqrt(squares);
      for (int i = 0; i < n; i++) {
        weights[i] /= length;
      }
      return new SparseVector(Arrays.copyOf(ids, n), Arrays.copyOf(weights, n), length);
    }
  }

  /** The middle of some vectors as they were before their length was set to one. */
  static SparseVector mean(List<SparseVector> vectors) {
    Builder all = new Builder();
    for (SparseVector vector : vectors) {
      for (int i = 0; i < vector.ids.length; i++) {
        all.add(vector.ids[i], vector.weights[i] * vector.length / vectors.size());
      }
    }
    return all.build((id, sum) -> sum);
  }

  private interface Weight {
    double of(int id, float sum);
  }

  /** How telling a feature is. */
  interface Idf {
    double of(int id);
  }
}
