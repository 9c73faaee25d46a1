package de.beschlusslage.link;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Ahead;
import de.beschlusslage.corpus.store.Outlined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings a corpus into a {@link LinkSpace}. Each document is looked at once, for it may come from
 * disk; some are read ahead while those before are counted.
 */
final class Reading {
  /** Documents whose words are held at a time. */
  private static final int AHEAD = 32;

  private final GermanDemandAnalyzer analyzer;
  private final LinkRoom room;

  Reading(GermanDemandAnalyzer analyzer, LinkRoom room) {
    this.analyzer = analyzer;
    this.room = room;
  }

  /** The items of {@code all} in the order of sessions. */
  LinkSpace space(List<Minutes> all, Linker.Watcher watcher) {
    Subjects subjects = analyzer.words().subjects();
    Ingredients ingredients = Ingredients.standard();
    LinkStatistics.Count count = new LinkStatistics.Count(subjects, ingredients);
    DemandStore store = new DemandStore(room.rows().get(), room.rows().get());
    int[] counted = {0};
    int[] order = inOrderOfSessions(Outlined.of(all));
    Ahead.inOrder(
        order.length,
        AHEAD,
        at -> analysed(Demand.of(all.get(order[at]))),
        document -> {
          count.add(document);
          document.forEach(analysed -> store.add(analysed.demand()));
          watcher.counted(++counted[0], order.length);
        });
    LinkStatistics statistics = count.statistics();
    store.weigh(new Weigher(statistics, subjects, ingredients), analyzer);
    return new LinkSpace(store, statistics);
  }

  private static int[] inOrderOfSessions(List<Minutes> outlines) {
    record Place(int position, SessionKey session, String document) {}
    List<Place> places = new ArrayList<>(outlines.size());
    for (Minutes outline : outlines) {
      places.add(new Place(places.size(), SessionKey.of(outline), outline.id()));
    }
    places.sort(
        Comparator.comparing(Place::session, SessionKey.ORDER).thenComparing(Place::document));
    return places.stream().mapToInt(Place::position).toArray();
  }

  private List<Analysed> analysed(List<Demand> demands) {
    return demands.stream().map(demand -> Analysed.of(demand, analyzer)).toList();
  }
}
