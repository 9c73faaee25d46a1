package de.beschlusslage.link;

import de.beschlusslage.link.Candidates.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.LongHeap;

/**
 * Inverted index over the demands' words: which earlier demands share rare words with one. Over a
 * part of the corpus it reads the same words as over the whole, so that the sums are the same.
 */
final class CandidateIndex {
  private final LinkSpace space;
  private final int[] offsets;
  private final int[] items;
  private final float[] weights;

  CandidateIndex(LinkSpace space) {
    this.space = space;
    int n = space.demands().size();
    offsets = new int[space.terms() + 1];
    for (int i = 0; i < n; i++) {
      for (int term : space.vectors(i).words().ids) {
        offsets[term + 1]++;
      }
    }
    for (int term = 0; term < space.terms(); term++) {
      offsets[term + 1] += offsets[term];
    }
    items = new int[offsets[space.terms()]];
    weights = new float[items.length];
    int[] next = Arrays.copyOf(offsets, space.terms());
    for (int i = 0; i < n; i++) {
      SparseVector vector = space.vectors(i).words();
      for (int k = 0; k < vector.ids.length; k++) {
        int at = next[vector.ids[k]]++;
        items[at] = i;
        weights[at] = vector.weights[k] * vector.length;
      }
    }
  }

  /** One worker's memory. */
  final class Search {
    private final float[] sums = new float[space.demands().size()];
    private final int[] touched = new int[space.demands().size()];

    /**
     * The demands of {@code before} that share most with {@code query}, in no particular order. Of
     * an index of the whole corpus as many entries are read as the options say, rarest terms first;
     * the first term is always read.
     */
    List<Near> nearest(SparseVector query, Earlier.Before before, LinkOptions options) {
      int end = before.end();
      int budget = options.postings();
      int count = 0;
      int left = budget;
      for (int k : rarestFirst(query)) {
        int term = query.ids[k];
        int entries = space.statistics().items(term);
        if (entries > left && left < budget) {
          break;
        }
        left -= entries;
        float weight = query.weights[k];
        int to = offsets[term + 1];
        for (int at = offsets[term]; at < to && items[at] < end; at++) {
          int item = items[at];
          if (sums[item] == 0) {
            touched[count++] = item;
          }
          sums[item] += weight * weights[at];
        }
      }
      return best(before, options.candidates(), count);
    }

    private List<Near> best(Earlier.Before before, int limit, int count) {
      LongHeap worstFirst = new LongHeap(limit);
      for (int i = 0; i < count; i++) {
        long key = key(touched[i]);
        sums[touched[i]] = 0;
        boolean full = worstFirst.size() == limit;
        if ((!full || key > worstFirst.top()) && before.contains(touched[i])) {
          worstFirst.insertWithOverflow(key);
        }
      }
      List<Near> best = new ArrayList<>(worstFirst.size());
      while (worstFirst.size() > 0) {
        long key = worstFirst.pop();
        best.add(new Near(~(int) key, Float.intBitsToFloat((int) (key >>> 32))));
      }
      return best;
    }

    /**
     * Greater for a greater sum, and of equal sums for the earlier item, in whatever order they
     * were met: the bits of positive floats are ordered like the floats.
     */
    private long key(int item) {
      return (long) Float.floatToRawIntBits(sums[item]) << 32 | ~item & 0xffffffffL;
    }

    private int[] rarestFirst(SparseVector vector) {
      long[] keyed = new long[vector.ids.length];
      for (int k = 0; k < keyed.length; k++) {
        keyed[k] = (long) space.statistics().items(vector.ids[k]) << 32 | k;
      }
      Arrays.sort(keyed);
      return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }
  }
}
