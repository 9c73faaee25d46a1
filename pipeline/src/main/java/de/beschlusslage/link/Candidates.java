package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Earlier items worth a close look for one item.
 *
 * @param near those that share most words, best first
 * @param cited positions of those that it cites, whatever words they share
 */
public record Candidates(List<Near> near, Set<Integer> cited) {
  private static final Comparator<Near> BEST_FIRST =
      Comparator.comparingDouble(Near::shared).reversed().thenComparingInt(Near::target);

  public Candidates {
    near = near.stream().sorted(BEST_FIRST).toList();
    cited = Set.copyOf(cited);
  }

  /**
   * An earlier item.
   *
   * @param target its position among all items
   * @param shared the weight of the rare words it shares
   */
  public record Near(int target, float shared) {}

  /** Those of both, which were found in different parts of the corpus. */
  public Candidates and(Candidates others, LinkOptions options) {
    List<Near> all = new ArrayList<>(near);
    all.addAll(others.near);
    Set<Integer> allCited = new TreeSet<>(cited);
    allCited.addAll(others.cited);
    List<Near> best = all.stream().sorted(BEST_FIRST).limit(options.candidates()).toList();
    return new Candidates(best, allCited);
  }

  /** The positions of all, each once, in order. */
  public int[] targets() {
    TreeSet<Integer> targets = new TreeSet<>(cited);
    near.forEach(n -> targets.add(n.target()));
    return targets.stream().mapToInt(Integer::intValue).toArray();
  }
}
