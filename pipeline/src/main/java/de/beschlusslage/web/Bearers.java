package de.beschlusslage.web;

import java.util.Arrays;
import java.util.BitSet;

/** The items that bear a value, by their numbers; immutable. */
sealed interface Bearers {
  /** How many of {@code found} bear the value; one bit an item, as {@link BitSet#toLongArray}. */
  int among(long[] found);

  void addTo(BitSet items);

  /** Held as bits or as numbers, whichever are fewer to go through. */
  static Bearers of(BitSet items) {
    long[] bits = items.toLongArray();
    return items.cardinality() < bits.length ? new Few(items.stream().toArray()) : new Many(bits);
  }

  /** Fewer than a 64th of the items. */
  record Few(int[] numbers) implements Bearers {
    @Override
    public int among(long[] found) {
      int count = 0;
      for (int number : numbers) {
        int word = number >> 6;
        if (word < found.length) {
          count += (int) (found[word] >>> number) & 1;
        }
      }
      return count;
    }

    @Override
    public void addTo(BitSet items) {
      Arrays.stream(numbers).forEach(items::set);
    }
  }

  /** Many items: 64 are counted in one step. */
  record Many(long[] bits) implements Bearers {
    @Override
    public int among(long[] found) {
      int count = 0;
      for (int word = Math.min(found.length, bits.length) - 1; word >= 0; word--) {
        count += Long.bitCount(found[word] & bits[word]);
      }
      return count;
    }

    @Override
    public void addTo(BitSet items) {
      items.or(BitSet.valueOf(bits));
    }
  }
}
