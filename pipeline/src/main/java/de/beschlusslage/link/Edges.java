package de.beschlusslage.link;

import java.util.Arrays;
import org.apache.lucene.util.IntroSorter;

/** Links that may join two histories, by the positions of their ends. */
final class Edges {
  private int[] queries = new int[64];
  private int[] targets = new int[64];
  private double[] scores = new double[64];
  private int size;

  void add(int query, int target, double score) {
    if (size == queries.length) {
      int more = size * 2;
      queries = Arrays.copyOf(queries, more);
      targets = Arrays.copyOf(targets, more);
      scores = Arrays.copyOf(scores, more);
    }
    queries[size] = query;
    targets[size] = target;
    scores[size++] = score;
  }

  int size() {
    return size;
  }

  int query(int edge) {
    return queries[edge];
  }

  int target(int edge) {
    return targets[edge];
  }

  double score(int edge) {
    return scores[edge];
  }

  /** The end that is not {@code end}. */
  int other(int edge, int end) {
    return queries[edge] == end ? targets[edge] : queries[edge];
  }

  /** All positions that are ends, ascending. */
  int[] ends() {
    int[] all = Arrays.copyOf(queries, size * 2);
    System.arraycopy(targets, 0, all, size, size);
    Arrays.sort(all);
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[count++] = all[i];
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** Names each end by its place among {@code ends}. */
  void rename(int[] ends) {
    for (int edge = 0; edge < size; edge++) {
      queries[edge] = Arrays.binarySearch(ends, queries[edge]);
      targets[edge] = Arrays.binarySearch(ends, targets[edge]);
    }
  }

  /** Puts the strongest first, of equal ones those with the earlier query, then target. */
  void sort() {
    new IntroSorter() {
      private int query;
      private int target;
      private double score;

      @Override
      protected void setPivot(int edge) {
        query = queries[edge];
        target = targets[edge];
        score = scores[edge];
      }

      @Override
      protected int comparePivot(int edge) {
        int byScore = Double.compare(scores[edge], score);
        int byQuery = byScore != 0 ? byScore : Integer.compare(query, queries[edge]);
        return byQuery != 0 ? byQuery : Integer.compare(target, targets[edge]);
      }

      @Override
      protected void swap(int a, int b) {
        int query = queries[a];
        queries[a] = queries[b];
        queries[b] = query;
        int target = targets[a];
        targets[a] = targets[b];
        targets[b] = target;
        double score = scores[a];
        scores[a] = scores[b];
        scores[b] = score;
      }
    }.sort(0, size);
  }
}
