package de.beschlusslage.link;

import de.beschlusslage.corpus.StatementType;
import java.util.List;
import java.util.Set;

/** What a close look at two demands finds, as numbers. */
final class PairFeatures {
  /**
   * Names, in the order of the numbers.
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
   *   <li>passage: cosine of the two passages that fit best
   *   <li>types, addressees: share of the fewer that the other has, too
   *   <li>norms: whether a norm or law is cited by both
   *   <li>reports: whether both take note of something
   * </ul>
   */
  static final List<String> NAMES =
      List.of(
          "words",
          "grams",
          "resolution",
          "statements",
          "explicit",
          "passage",
          "types",
          "addressees",
          "norms",
          "reports");

  /** Those the program's model weighs; each of the others gained nothing when it was tried. */
  static final List<String> USED = NAMES.subList(0, 5);

  private PairFeatures() {}

  static double[] of(LinkSpace space, int query, int target) {
    Demand q = space.demands().get(query);
    Demand t = space.demands().get(target);
    Weighed.Vectors a = space.vectors(query);
    Weighed.Vectors b = space.vectors(target);
    return new double[] {
      a.words().dot(b.words()) * b.words().length,
      a.grams().dot(b.grams()),
      a.words().dot(b.resolution()) * b.resolution().length,
      Math.log(a.passages().size()),
      q.cites(t) ? 1 : 0,
      passage(a.passages(), b.passages()),
      overlap(q.types(), t.types()),
      overlap(q.addressees(), t.addressees()),
      shareAny(q.norms(), t.norms()) ? 1 : 0,
      takesNote(q) && takesNote(t) ? 1 : 0,
    };
  }

  private static double passage(List<SparseVector> a, List<SparseVector> b) {
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
