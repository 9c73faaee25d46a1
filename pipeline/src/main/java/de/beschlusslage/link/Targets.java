package de.beschlusslage.link;

import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.link.Candidates.Near;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Items that later ones may repeat: all of a corpus, or one part of it. What is found in the parts
 * is together what would be found in the whole ({@link Candidates#and}).
 */
public final class Targets {
  private final LinkSpace space;
  private final LinkOptions options;
  private final int first;
  private final CandidateIndex index;
  private final Earlier earlier;
  private final Map<String, List<Integer>> resolutions = new HashMap<>();

  /**
   * @param first position of the part's first item among all items
   */
  Targets(LinkSpace space, LinkOptions options, int first) {
    this(space, options, first, new CandidateIndex(space, Rows.holdingAll()));
  }

  Targets(LinkSpace space, LinkOptions options, int first, CandidateIndex index) {
    this.space = space;
    this.options = options;
    this.first = first;
    this.index = index;
    this.earlier = new Earlier(space.demands());
    for (int i = 0; i < space.demands().size(); i++) {
      Demand demand = space.demands().get(i);
      resolutions.computeIfAbsent(demand.resolutionId(), k -> new ArrayList<>()).add(i);
    }
  }

  /** The items of a resolution, or the one item, that a citation names. */
  private List<Integer> at(String place) {
    List<Integer> all = resolutions.getOrDefault(place, List.of());
    int cut = place.lastIndexOf('/');
    if (!all.isEmpty() || cut < 0) {
      return all;
    }
    return resolutions.getOrDefault(place.substring(0, cut), List.of()).stream()
        .filter(i -> space.demands().get(i).itemId().equals(place))
        .toList();
  }

  /** One worker's search. */
  public final class Search {
    private final CandidateIndex.Search search = index.new Search();

    /** A search over these targets. */
    public Search() {}

    /** The items worth a close look for {@code query}, which need not be one of these. */
    public Candidates candidates(Weighed query) {
      Earlier.Before before = earlier.before(query.demand().session());
      List<Near> near =
          search.nearest(query.vectors().words(), before, options).stream()
              .map(n -> new Near(first + n.target(), n.shared()))
              .toList();
      Set<Integer> cited = new TreeSet<>();
      for (String place : query.demand().cited()) {
        at(place).stream().filter(i -> before.contains(i)).forEach(i -> cited.add(first + i));
      }
      return new Candidates(near, cited);
    }
  }
}
