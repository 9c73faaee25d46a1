package de.beschlusslage.link;

import de.beschlusslage.corpus.StatementType;
import java.util.List;
import java.util.Set;

/** What a close look at two demands finds, as numbers. */
final class PairFeatures {
  static final List<String> NAMES =
      List.of(
          "words",
          "grams",
          "title",
          "titleGrams",
          "resolution",
          "mixed",
          "crossTitle",
          "passage",
          "contained",
          "mass",
          "sharedMax",
          "types",
          "addressees",
          "norms",
          "explicit",
          "report");

  private PairFeatures() {}

  static double[] of(LinkSpace space, int query, int target) {
    Demand q = space.demands().get(query);
    Demand t = space.demands().get(target);
    LinkSpace.Vectors a = space.vectors(query);
    LinkSpace.Vectors b = space.vectors(target);
    double passage = 0;
    for (SparseVector x : a.passages()) {
      for (SparseVector y : b.passages()) {
        passage = Math.max(passage, x.dot(y));
      }
    }
    double[] shared = shared(space, a.own(), b.own());
    return new double[] {
      a.own().dot(b.own()),
      a.grams().dot(b.grams()),
      a.resolution().title().dot(b.resolution().title()),
      a.resolution().titleGrams().dot(b.resolution().titleGrams()),
      a.resolution().whole().dot(b.resolution().whole()),
      a.mixed().dot(b.mixed()),
      Math.max(a.own().dot(b.resolution().title()), b.own().dot(a.resolution().title())),
      passage,
      shared[2],
      Math.log1p(shared[0]),
      shared[1],
      overlap(q.types(), t.types()),
      overlap(q.addressees(), t.addressees()),
      Math.min(1, common(q.norms(), t.norms())),
      q.cites(t) ? 1 : 0,
      q.types().contains(StatementType.NIMMT_ZUR_KENNTNIS)
              && t.types().contains(StatementType.NIMMT_ZUR_KENNTNIS)
          ? 1
          : 0,
    };
  }

  /** Summed idf of shared terms, the highest of them, the share of the shorter one's weight. */
  private static double[] shared(LinkSpace space, SparseVector a, SparseVector b) {
    double sum = 0;
    double max = 0;
    double inA = 0;
    double inB = 0;
    int i = 0;
    int j = 0;
    while (i < a.ids.length && j < b.ids.length) {
      if (a.ids[i] == b.ids[j]) {
        double idf = space.idfOf(a.ids[i]);
        sum += idf;
        max = Math.max(max, idf);
        inA += a.weights[i] * a.weights[i];
        inB += b.weights[j] * b.weights[j];
        i++;
        j++;
      } else if (a.ids[i] < b.ids[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new double[] {sum, max, Math.max(inA, inB)};
  }

  private static <T> double overlap(Set<T> a, Set<T> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return common(a, b) / (double) Math.min(a.size(), b.size());
  }

  private static <T> long common(Set<T> a, Set<T> b) {
    return a.stream().filter(b::contains).count();
  }
}
