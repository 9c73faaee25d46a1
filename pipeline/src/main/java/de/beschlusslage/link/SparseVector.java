package de.beschlusslage.link;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Weights of few of very many features, of length one; features in ascending order. */
final class SparseVector {
  private static final int[] NO_SLOTS = {};
  static final SparseVector EMPTY = new SparseVector(new int[0], new float[0], 0);
  private static final int SPREAD = 0x9E3779B9;

  /** Places for each feature: so many that a feature it has not mostly meets an empty one. */
  private static final int SPARE = 4;

  final int[] ids;
  final float[] weights;

  /** Length before it was set to one: how much the text says. */
  final float length;

  /** Positions of the features, counted from 1, where their hash says; or none. */
  private final int[] slots;

  private SparseVector(int[] ids, float[] weights, float length) {
    this(ids, weights, length, NO_SLOTS);
  }

  private SparseVector(int[] ids, float[] weights, float length, int[] slots) {
    this.length = length;
    this.ids = ids;
    this.weights = weights;
    this.slots = slots;
  }

  /** The same vector, made ready to be compared with many. */
  SparseVector forMany() {
    int[] hashed = new int[Math.max(2, Integer.highestOneBit(ids.length) * 2 * SPARE)];
    for (int k = 0; k < ids.length; k++) {
      int at = hash(ids[k], hashed.length);
      while (hashed[at] != 0) {
        at = at + 1 & hashed.length - 1;
      }
      hashed[at] = k + 1;
    }
    return new SparseVector(ids, weights, length, hashed);
  }

  private static int hash(int id, int slots) {
    return id * SPREAD >>> Integer.numberOfLeadingZeros(slots) + 1;
  }

  /** Scalar product; the cosine where both have length one. */
  double dot(SparseVector other) {
    return slots.length == 0 ? dotInStep(other) : dotByHash(other);
  }

  private double dotByHash(SparseVector other) {
    int[] hashed = slots;
    int[] own = ids;
    int last = hashed.length - 1;
    int shift = Integer.numberOfLeadingZeros(hashed.length) + 1;
    double sum = 0;
    for (int j = 0; j < other.ids.length; j++) {
      int id = other.ids[j];
      int at = id * SPREAD >>> shift;
      int found = hashed[at];
      while (found != 0) {
        if (own[found - 1] == id) {
          sum += weights[found - 1] * other.weights[j];
          break;
        }
        at = at + 1 & last;
        found = hashed[at];
      }
    }
    return sum;
  }

  private double dotInStep(SparseVector other) {
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

  /** How many bytes {@link #write} writes. */
  int bytes() {
    return 2 * Integer.BYTES + ids.length * (Integer.BYTES + Float.BYTES);
  }

  void write(ByteBuffer row) {
    row.putInt(ids.length).putFloat(length);
    row.asIntBuffer().put(ids);
    row.position(row.position() + ids.length * Integer.BYTES);
    row.asFloatBuffer().put(weights);
    row.position(row.position() + ids.length * Float.BYTES);
  }

  /** What {@link #write} wrote. */
  static SparseVector read(ByteBuffer row) {
    int[] ids = new int[row.getInt()];
    float[] weights = new float[ids.length];
    float length = row.getFloat();
    row.asIntBuffer().get(ids);
    row.position(row.position() + ids.length * Integer.BYTES);
    row.asFloatBuffer().get(weights);
    row.position(row.position() + ids.length * Float.BYTES);
    return new SparseVector(ids, weights, length);
  }

  /** Passes over what {@link #write} wrote. */
  static void skip(ByteBuffer row) {
    int size = row.getInt();
    row.position(row.position() + Float.BYTES + size * (Integer.BYTES + Float.BYTES));
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
