package de.beschlusslage.link;

import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.link.Candidates.Near;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.LongHeap;

/**
 * Inverted index over the demands' words: which earlier demands share rare words with one. Over a
 * part of the corpus it reads the same words as over the whole, so that the sums are the same.
 *
 * <p>It is cut into stretches of {@link #STRETCH} demands that are searched one after another: the
 * sums of a stretch stay in the processor's cache, however many demands there are.
 */
final class CandidateIndex {
  static final int STRETCH = 1 << 16;

  private final LinkSpace space;
  private final Rows rows;
  private final List<Stretch> stretches = new ArrayList<>();

  CandidateIndex(LinkSpace space, Rows rows) {
    this(space, rows, STRETCH);
  }

  /**
   * @param rows for the entries
   * @param length demands in a stretch, at most {@link #STRETCH}
   */
  CandidateIndex(LinkSpace space, Rows rows, int length) {
    this.space = space;
    this.rows = rows;
    int n = space.size();
    for (int from = 0; from < n; from += length) {
      stretches.add(Stretch.of(space, from, Math.min(n, from + length), rows));
    }
  }

  /**
   * Some demands in a row, and for each term of theirs the demands that have it.
   *
   * @param first the first of them
   * @param end after the last
   * @param terms of these and those before, counted in the order of their numbers
   * @param offsets where it lies at which entry a term's begin, and after the last where they end
   * @param items where the entries lie: a demand, counted from the first
   * @param weights where the same entries lie: how much of the term it has
   */
  private record Stretch(int first, int end, int terms, long offsets, long items, long weights) {
    static Stretch of(LinkSpace space, int from, int to, Rows rows) {
      int[] offsets = new int[space.terms() + 1];
      int known = 0;
      for (int i = from; i < to; i++) {
        for (int term : space.words(i).ids) {
          offsets[term + 1]++;
          known = Math.max(known, term + 1);
        }
      }
      for (int term = 0; term < known; term++) {
        offsets[term + 1] += offsets[term];
      }
      char[] items = new char[offsets[known]];
      float[] weights = new float[items.length];
      int[] next = offsets.clone();
      for (int i = from; i < to; i++) {
        SparseVector vector = space.words(i);
        for (int k = 0; k < vector.ids.length; k++) {
          int at = next[vector.ids[k]]++;
          items[at] = (char) (i - from);
          weights[at] = vector.weights[k] * vector.length;
        }
      }
      return new Stretch(
          from,
          to,
          known,
          ints(offsets, known + 1, rows),
          chars(items, rows),
          floats(weights, rows));
    }

    private static long ints(int[] numbers, int count, Rows rows) {
      ByteBuffer row = buffer(count * Integer.BYTES);
      row.asIntBuffer().put(numbers, 0, count);
      return rows.put(row);
    }

    private static long chars(char[] entries, Rows rows) {
      ByteBuffer row = buffer(entries.length * Character.BYTES);
      row.asCharBuffer().put(entries);
      return rows.put(row);
    }

    private static long floats(float[] entries, Rows rows) {
      ByteBuffer row = buffer(entries.length * Float.BYTES);
      row.asFloatBuffer().put(entries);
      return rows.put(row);
    }

    private static ByteBuffer buffer(int size) {
      return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }
  }

  /** One worker's memory. */
  final class Search {
    private final float[] sums = new float[Math.min(STRETCH, space.size())];
    private final char[] touched = new char[sums.length];
    private final char[] items = new char[sums.length];
    private final float[] weights = new float[sums.length];

    /**
     * The demands of {@code before} that share most with {@code query}, in no particular order. Of
     * an index of the whole corpus as many entries are read as the options say, rarest terms first;
     * the first term is always read.
     */
    List<Near> nearest(SparseVector query, Earlier.Before before, LinkOptions options) {
      int[] read = rarestFirst(query, options.postings());
      LongHeap worstFirst = new LongHeap(options.candidates());
      for (Stretch stretch : stretches) {
        if (stretch.first < before.end()) {
          keepBest(stretch, before, addUp(stretch, query, read, before.end()), worstFirst, options);
        }
      }
      List<Near> best = new ArrayList<>(worstFirst.size());
      while (worstFirst.size() > 0) {
        long key = worstFirst.pop();
        best.add(new Near(~(int) key, Float.intBitsToFloat((int) (key >>> 32))));
      }
      return best;
    }

    /** Sums what the demands before {@code end} share; gives how many share anything. */
    private int addUp(Stretch stretch, SparseVector query, int[] read, int end) {
      IntBuffer offsets = rows.at(stretch.offsets).asIntBuffer();
      CharBuffer allItems = rows.at(stretch.items).asCharBuffer();
      FloatBuffer allWeights = rows.at(stretch.weights).asFloatBuffer();
      int below = Math.min(end, stretch.end) - stretch.first;
      int count = 0;
      for (int k : read) {
        int term = query.ids[k];
        if (term >= stretch.terms) {
          continue;
        }
        int from = offsets.get(term);
        int entries = offsets.get(term + 1) - from;
        allItems.get(from, items, 0, entries);
        allWeights.get(from, weights, 0, entries);
        float weight = query.weights[k];
        for (int at = 0; at < entries && items[at] < below; at++) {
          char item = items[at];
          if (sums[item] == 0) {
            touched[count++] = item;
          }
          sums[item] += weight * weights[at];
        }
      }
      return count;
    }

    private void keepBest(
        Stretch stretch,
        Earlier.Before before,
        int count,
        LongHeap worstFirst,
        LinkOptions options) {
      int limit = options.candidates();
      for (int i = 0; i < count; i++) {
        int item = stretch.first + touched[i];
        long key = key(item, sums[touched[i]]);
        sums[touched[i]] = 0;
        boolean full = worstFirst.size() == limit;
        if ((!full || key > worstFirst.top()) && before.contains(item)) {
          worstFirst.insertWithOverflow(key);
        }
      }
    }

    /**
     * Greater for a greater sum, and of equal sums for the earlier item, in whatever order they
     * were met: the bits of positive floats are ordered like the floats.
     */
    private static long key(int item, float sum) {
      return (long) Float.floatToRawIntBits(sum) << 32 | ~item & 0xffffffffL;
    }

    /** Which of the query's terms are read, in that order. */
    private int[] rarestFirst(SparseVector query, int entries) {
      long[] keyed = new long[query.ids.length];
      for (int k = 0; k < keyed.length; k++) {
        keyed[k] = (long) space.statistics().items(query.ids[k]) << 32 | k;
      }
      Arrays.sort(keyed);
      int count = 0;
      for (long left = entries; count < keyed.length; count++) {
        long here = keyed[count] >>> 32;
        if (here > left && left < entries) {
          break;
        }
        left -= here;
      }
      return Arrays.stream(keyed, 0, count).mapToInt(key -> (int) key).toArray();
    }
  }
}
