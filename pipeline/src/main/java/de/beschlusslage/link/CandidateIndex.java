package de.beschlusslage.link;

import de.beschlusslage.link.Candidates.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.LongHeap;

/**
 * Inverted index over the demands' words: which earlier demands share rare words with one. Over a
 * part of the corpus it reads the same words as over the whole, so that the sums are the same.
 *
 * <p>It is cut into stretches of {@link #STRETCH} demands that are searched one after another: the
 * sums of a stretch stay in the processor's cache, however many demands there are.
 */
final class CandidateIndex {
  private static final int STRETCH = 1 << 16;

  private final LinkSpace space;
  private final List<Stretch> stretches;

  CandidateIndex(LinkSpace space) {
    this.space = space;
    int n = space.demands().size();
    stretches =
        IntStream.iterate(0, from -> from < n, from -> from + STRETCH)
            .parallel()
            .mapToObj(from -> Stretch.of(space, from, Math.min(n, from + STRETCH)))
            .toList();
  }

  /**
   * Some demands in a row.
   *
   * @param first the first of them
   * @param offsets where a term's entries begin; terms beyond are in none of these demands
   * @param items entries: a demand, counted from the first
   * @param weights entries: how much of the term it has
   */
  private record Stretch(int first, int[] offsets, char[] items, float[] weights) {
    static Stretch of(LinkSpace space, int from, int to) {
      int[] offsets = new int[1];
      for (int i = from; i < to; i++) {
        int[] terms = space.words(i).ids;
        if (terms.length > 0 && terms[terms.length - 1] + 2 > offsets.length) {
          int size = Math.max(terms[terms.length - 1] + 2, offsets.length * 3 / 2);
          offsets = Arrays.copyOf(offsets, size);
        }
        for (int term : terms) {
          offsets[term + 1]++;
        }
      }
      for (int term = 1; term < offsets.length; term++) {
        offsets[term] += offsets[term - 1];
      }
      char[] items = new char[offsets[offsets.length - 1]];
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
      return new Stretch(from, offsets, items, weights);
    }
  }

  /** One worker's memory. */
  final class Search {
    private final float[] sums = new float[Math.min(STRETCH, space.demands().size())];
    private final char[] touched = new char[sums.length];

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
      int[] offsets = stretch.offsets;
      char[] items = stretch.items;
      float[] weights = stretch.weights;
      int below = Math.min(end - stretch.first, STRETCH);
      int count = 0;
      for (int k : read) {
        int term = query.ids[k];
        if (term + 1 >= offsets.length) {
          continue;
        }
        float weight = query.weights[k];
        int to = offsets[term + 1];
        for (int at = offsets[term]; at < to && items[at] < below; at++) {
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
