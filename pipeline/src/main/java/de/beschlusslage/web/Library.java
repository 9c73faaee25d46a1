package de.beschlusslage.web;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.TableFolder;
import de.beschlusslage.link.ResolutionIndex;
import de.beschlusslage.report.ActorTree;
import de.beschlusslage.report.Counting;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Statistics;
import de.beschlusslage.report.Stories;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a run's folder says, held in memory; safe for several threads. */
final class Library implements Closeable {
  private final Corpus corpus;
  private final ResolutionIndex index;
  private final ActorTree tree;
  private final Statistics statistics;
  private final Stories stories;
  private final Map<String, Place> resolutions = new HashMap<>();
  private final Map<String, Place> items = new HashMap<>();
  private final Map<String, List<Link>> earlier = new HashMap<>();
  private final Map<String, List<Link>> later = new HashMap<>();
  private final Map<String, DemandThread> threads = new HashMap<>();
  private final Map<String, DemandThread> threadOfItem = new HashMap<>();

  private final List<Optional<Place>> numbered;
  private final Facets facets;

  private Library(Corpus corpus, ResolutionIndex index, ActorTree tree) throws IOException {
    this.corpus = corpus;
    this.index = index;
    this.tree = tree;
    this.statistics = new Statistics(corpus.minutes(), tree);
    for (Counting counting : Counting.values()) {
      statistics.units(counting);
    }
    this.stories = new Stories(statistics, corpus.links(), corpus.threads());
    for (Minutes minutes : corpus.minutes()) {
      for (Resolution resolution : minutes.resolutions()) {
        resolutions.putIfAbsent(
            minutes.id() + "/" + resolution.top(),
            new Place(minutes, resolution, Optional.empty()));
        for (Item item : resolution.items()) {
          items.putIfAbsent(
              minutes.itemId(resolution, item), new Place(minutes, resolution, Optional.of(item)));
        }
      }
    }
    this.numbered = index.itemIds().stream().map(id -> Optional.ofNullable(items.get(id))).toList();
    this.facets = new Facets(numbered, statistics);
    for (Link link : corpus.links()) {
      earlier.computeIfAbsent(link.query(), q -> new ArrayList<>()).add(link);
      later.computeIfAbsent(link.target(), t -> new ArrayList<>()).add(link);
    }
    for (DemandThread thread : corpus.threads()) {
      threads.put(thread.id(), thread);
      thread.itemIds().forEach(id -> threadOfItem.put(id, thread));
    }
  }

  /**
   * Opens a folder that a run wrote.
   *
   * @throws IOException if it is none or cannot be read
   */
  static Library open(Path folder, ActorTree tree) throws IOException {
    Corpus corpus = new TableFolder(folder).read();
    return new Library(corpus, ResolutionIndex.open(folder.resolve("index")), tree);
  }

  /** Where an item or a resolution stands. */
  record Place(Minutes minutes, Resolution resolution, Optional<Item> item) {
    Facet facet() {
      return new Facet(minutes, resolution, item, 0);
    }
  }

  ResolutionIndex index() {
    return index;
  }

  /** Values of the index's items, by their number. */
  Facets facets() {
    return facets;
  }

  /** The item of that number in the index. */
  Optional<Place> itemNumber(int number) {
    return number < numbered.size() ? numbered.get(number) : Optional.empty();
  }

  Statistics statistics() {
    return statistics;
  }

  Stories stories() {
    return stories;
  }

  List<DemandThread> threads() {
    return corpus.threads();
  }

  Optional<Place> resolution(String document, String top) {
    return Optional.ofNullable(resolutions.get(document + "/" + top));
  }

  Optional<Place> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** What an item repeats, decided pairs only. */
  List<Link> earlier(String itemId) {
    return decided(earlier.getOrDefault(itemId, List.of()));
  }

  /** What repeats an item, decided pairs only. */
  List<Link> later(String itemId) {
    return decided(later.getOrDefault(itemId, List.of()));
  }

  private static List<Link> decided(List<Link> links) {
    return links.stream().filter(l -> l.decision() != Link.Decision.CANDIDATE).toList();
  }

  Optional<DemandThread> thread(String id) {
    return Optional.ofNullable(threads.get(id));
  }

  Optional<DemandThread> threadOf(String itemId) {
    return Optional.ofNullable(threadOfItem.get(itemId));
  }

  /** The actors that are named in the corpus and are, or belong to, {@code actor}. */
  Set<String> actorsBelow(String actor) {
    Set<String> below = new TreeSet<>();
    below.add(actor);
    for (String named : values(Dimension.ADDRESSEE)) {
      if (tree.path(named).contains(actor)) {
        below.add(named);
      }
    }
    return below;
  }

  /** All values of a dimension in the corpus, in order. */
  Set<String> values(Dimension dimension) {
    Set<String> values = new TreeSet<>();
    statistics
        .units(Counting.ITEMS)
        .forEach(u -> u.facets().forEach(f -> values.addAll(statistics.values(f, dimension))));
    return values;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
