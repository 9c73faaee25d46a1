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

  /** Of each document, the position of its first item. */
  private final Map<String, Integer> documents = new HashMap<>();

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
    this.earlier = new Earlier(space.sessions());
    for (int i = 0; i < space.size(); i++) {
      documents.putIfAbsent(document(space.demand(i).itemId()), i);
    }
  }

  private static String document(String place) {
    int slash = place.indexOf('/');
    return slash < 0 ? place : place.substring(0, slash);
  }

  /** The items of a resolution, or the one item, that a citation names. */
  private List<Integer> at(String place) {
    String document = document(place);
    List<Integer> resolution = new ArrayList<>();
    List<Integer> item = new ArrayList<>();
    for (int i = documents.getOrDefault(document, space.size()); i < space.size(); i++) {
      Demand demand = space.demand(i);
      if (demand.resolutionId().equals(place)) {
        resolution.add(i);
      } else if (demand.itemId().equals(place)) {
        item.add(i);
      } else if (!document(demand.itemId()).equals(document)) {
        break; // a document's items stand in a row
      }
    }
    return resolution.isEmpty() ? item : resolution;
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
