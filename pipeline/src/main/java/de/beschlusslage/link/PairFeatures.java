package de.beschlusslage.link;

import de.beschlusslage.corpus.StatementType;
import java.util.List;
import java.util.Set;

/** What a close look at two demands finds, as numbers. */
final class PairFeatures {
  /**
   * In the order of the numbers.
   *
   * <ul>
   *   <li>words: how much of the earlier item lies in the direction of the later one, in weighed
   *       words, parts of compounds and subjects: a long earlier item that says all the later one
   *       does counts more than a short one that shares a word
   *   <li>grams: cosine of the character 5-grams, which sees parts of compounds no dictionary knows
   *   <li>resolution: how much of the earlier item's whole resolution lies in that direction, on
   *       the mean of its items: who takes up one demand of a resolution often takes up several
   *   <li>statements: logarithm of how many passages the later item has: one that does much at once
   *       takes up more of what was said before
   *   <li>explicit: whether the later item cites the earlier one's resolution
   *   <li>concerns: cosine of what the two want or say, whatever of: the same subject with other
   *       concerns is another demand
   *   <li>declaration: whether the later item is a paragraph of a general resolution, which takes
   *       up much that was said before
   *   <li>passage: cosine of the two passages that fit best
   *   <li>types, addressees: share of the fewer that the other has, too
   *   <li>norms: whether a norm or law is cited by both
   *   <li>reports: whether both take note of something
   * </ul>
   */
  private static final List<Feature> FEATURES =
      List.of(
          new Feature("words", (q, t) -> share(q.vectors().words(), t.vectors().words())),
          new Feature("grams", (q, t) -> q.vectors().grams().dot(t.vectors().grams())),
          new Feature("resolution", (q, t) -> share(q.vectors().words(), t.vectors().resolution())),
          new Feature("statements", (q, t) -> Math.log(q.vectors().passages().size())),
          new Feature("explicit", (q, t) -> q.demand().cites(t.demand()) ? 1 : 0),
          new Feature("concerns", (q, t) -> q.vectors().concerns().dot(t.vectors().concerns())),
          new Feature("declaration", (q, t) -> q.demand().declaration() ? 1 : 0),
          new Feature("passage", (q, t) -> best(q.vectors().passages(), t.vectors().passages())),
          new Feature("types", (q, t) -> overlap(q.demand().types(), t.demand().types())),
          new Feature(
              "addressees", (q, t) -> overlap(q.demand().addressees(), t.demand().addressees())),
          new Feature("norms", (q, t) -> shareAny(q.demand().norms(), t.demand().norms()) ? 1 : 0),
          new Feature("reports", (q, t) -> takesNote(q.demand()) && takesNote(t.demand()) ? 1 : 0));

  /** The features' names, in the order of the numbers. */
  static final List<String> NAMES = FEATURES.stream().map(Feature::name).toList();

  /** Those the program's model weighs; each of the others gained nothing when it was tried. */
  static final List<String> USED = NAMES.subList(0, 7);

  private PairFeatures() {}

  private record Feature(String name, Finding finding) {}

  private interface Finding {
    double in(Weighed query, Weighed target);
  }

  /** All numbers. */
  static double[] of(Weighed query, Weighed target) {
    return FEATURES.stream().mapToDouble(f -> f.finding.in(query, target)).toArray();
  }

  /** One number, by its place in {@link #NAMES}. */
  static double of(int feature, Weighed query, Weighed target) {
    return FEATURES.get(feature).finding.in(query, target);
  }

  /** How much of {@code target} lies in the direction of {@code query}. */
  private static double share(SparseVector query, SparseVector target) {
    return query.dot(target) * target.length;
  }

  private static double best(List<SparseVector> a, List<SparseVector> b) {
    double best = 0;
    for (SparseVector x : a) {
      for (SparseVector y : b) {
        best = Math.max(best, x.dot(y));
      }
    }
    return best;
  }

  private static boolean takesNote(Demand demand) {
    return demand.types().contains(StatementType.NIMMT_ZUR_KENNTNIS);
  }

  private static <T> double overlap(Set<T> a, Set<T> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    return common / (double) Math.min(a.size(), b.size());
  }

  private static <T> boolean shareAny(Set<T> a, Set<T> b) {
    return a.stream().anyMatch(b::contains);
  }
}
