package de.beschlusslage.web;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a run's folder says, held in memory; safe for several threads. */
final class Library implements Closeable {
  private final ResolutionIndex index;
  private final Relations relations;
  private final Statistics statistics;
  private final Stories stories;
  private final Map<String, Place> resolutions = new HashMap<>();
  private final Map<String, Place> items = new HashMap<>();
  private final Map<String, DemandThread> threads = new LinkedHashMap<>();
  private final Map<String, DemandThread> threadOfItem = new HashMap<>();

  private final List<Optional<Place>> numbered;
  private final Facets facets;
  private final Map<String, Set<String>> actorsBelow = new HashMap<>();

  private Library(
      List<Minutes> all,
      List<DemandThread> threads,
      Relations relations,
      ResolutionIndex index,
      ActorTree tree)
      throws IOException {
    this.index = index;
    this.relations = relations;
    this.statistics = new Statistics(all, tree);
    for (Counting counting : Counting.values()) {
      statistics.units(counting);
    }
    this.stories = new Stories(statistics, threads);
    for (Minutes minutes : all) {
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
    for (String actor : facets.names(Dimension.ADDRESSEE)) {
      for (String larger : tree.path(actor)) {
        actorsBelow.computeIfAbsent(larger, a -> new TreeSet<>(Set.of(a))).add(actor);
      }
    }
    for (DemandThread thread : threads) {
      this.threads.put(thread.id(), thread);
      thread.itemIds().forEach(id -> threadOfItem.put(id, thread));
    }
  }

  /**
   * Opens a folder that a run wrote.
   *
   * @throws IOException if it is none or cannot be read
   */
  static Library open(Path folder, ActorTree tree) throws IOException {
    TableFolder tables = new TableFolder(folder);
    List<Minutes> all = tables.minutes();
    List<DemandThread> threads = tables.threads();
    Relations relations = Relations.open(folder);
    try {
      ResolutionIndex index = ResolutionIndex.open(folder.resolve("index"));
      return new Library(all, threads, relations, index, tree);
    } catch (IOException | RuntimeException e) {
      relations.close();
      throw e;
    }
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

  /** How many numbers the items in the index have. */
  int size() {
    return numbered.size();
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

  Collection<DemandThread> threads() {
    return threads.values();
  }

  Optional<Place> resolution(String document, String top) {
    return Optional.ofNullable(resolutions.get(document + "/" + top));
  }

  Optional<Place> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** What an item repeats, decided pairs only. */
  List<Link> earlier(String itemId) {
    return relations.earlier(itemId);
  }

  /** What repeats an item, decided pairs only. */
  List<Link> later(String itemId) {
    return relations.later(itemId);
  }

  Optional<DemandThread> thread(String id) {
    return Optional.ofNullable(threads.get(id));
  }

  Optional<DemandThread> threadOf(String itemId) {
    return Optional.ofNullable(threadOfItem.get(itemId));
  }

  /** The actors that are named in the corpus and are, or belong to, {@code actor}. */
  Set<String> actorsBelow(String actor) {
    return actorsBelow.getOrDefault(actor, Set.of(actor));
  }

  @Override
  public void close() throws IOException {
    relations.close();
    index.close();
  }
}
