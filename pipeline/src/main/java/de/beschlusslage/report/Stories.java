package de.beschlusslage.report;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changed over time: threads with their history. */
public final class Stories {
  private static final int THREADS = 10;
  private static final int LONGEST = 320;

  private final Map<String, Facet> items = new HashMap<>();

  /** Stories of items that are told one after another. */
  Stories() {}

  /** Stories of the items that these histories have. */
  public Stories(Statistics statistics, List<DemandThread> threads) {
    Set<String> told = new HashSet<>();
    threads.forEach(thread -> told.addAll(thread.itemIds()));
    statistics.units(Counting.ITEMS).stream()
        .filter(unit -> told.contains(unit.id()))
        .forEach(unit -> add(unit.facets().get(0)));
  }

  /** Adds an item. */
  void add(Facet item) {
    items.put(item.id(), item);
  }

  /** Of these threads those that the report tells. */
  static List<DemandThread> longest(List<DemandThread> threads) {
    TreeSet<DemandThread> longest =
        new TreeSet<>(
            Comparator.comparingInt((DemandThread t) -> -sessions(t))
                .thenComparingInt(t -> -t.itemIds().size())
                .thenComparing(DemandThread::id));
    for (DemandThread thread : threads) {
      if (sessions(thread) > 1) {
        longest.add(thread);
        if (longest.size() > THREADS) {
          longest.pollLast();
        }
      }
    }
    return List.copyOf(longest);
  }

  /** How many documents the thread runs through. */
  public static int sessions(DemandThread thread) {
    return (int)
        thread.itemIds().stream().map(id -> id.substring(0, id.indexOf('/'))).distinct().count();
  }

  ReportPage.ThreadView view(DemandThread thread) {
    List<Step> steps = steps(thread);
    Step newest = steps.get(steps.size() - 1);
    return new ReportPage.ThreadView(
        thread.id(),
        Citations.shorten(newest.text(), 90),
        new Text(
            "%d Ziffern aus %d Sitzungen".formatted(steps.size(), sessions(thread)),
            "%d items of %d sessions".formatted(steps.size(), sessions(thread))),
        steps);
  }

  /** The thread's demands in order of time, each with what is different from the one before. */
  public List<Step> steps(DemandThread thread) {
    List<Step> steps = new ArrayList<>();
    List<Facet> known =
        thread.itemIds().stream().filter(items::containsKey).map(items::get).toList();
    Optional<Facet> before = Optional.empty();
    for (int i = 0; i < known.size(); i++) {
      Facet facet = known.get(i);
      // Two items of one session are no change over time.
      if (i > 0 && !known.get(i - 1).minutes().id().equals(facet.minutes().id())) {
        before = Optional.of(known.get(i - 1));
      }
      steps.add(step(facet, before.map(b -> change(b, facet)).orElse("")));
    }
    return steps;
  }

  static Step step(Facet facet, String change) {
    return new Step(
        Values.sessionName(facet) + year(facet),
        Citations.topAndItem(facet) + (facet.place().isEmpty() ? "" : " (" + facet.place() + ")"),
        List.copyOf(types(facet)),
        String.join(", ", addressees(facet)),
        change,
        Citations.shorten(facet.item().map(Item::text).orElse(""), LONGEST),
        facet.id());
  }

  private static String year(Facet facet) {
    OptionalInt year = facet.minutes().session().year();
    return year.isPresent() ? " (" + year.getAsInt() + ")" : "";
  }

  private static String change(Facet before, Facet after) {
    List<String> changes = new ArrayList<>();
    if (!types(before).equals(types(after))
        && !types(before).isEmpty()
        && !types(after).isEmpty()) {
      changes.add(
          "%s%s → %s%s"
              .formatted(
                  String.join(", ", types(before)),
                  year(before),
                  String.join(", ", types(after)),
                  year(after)));
    }
    Set<String> added = new LinkedHashSet<>(addressees(after));
    added.removeAll(addressees(before));
    Set<String> dropped = new LinkedHashSet<>(addressees(before));
    dropped.removeAll(addressees(after));
    if (!added.isEmpty()) {
      changes.add("+ " + String.join(", ", added));
    }
    if (!dropped.isEmpty()) {
      changes.add("− " + String.join(", ", dropped));
    }
    return String.join("; ", changes);
  }

  private static Set<String> types(Facet facet) {
    return facet.item().map(Item::statements).orElse(List.of()).stream()
        .map(s -> s.type().label())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> addressees(Facet facet) {
    return facet.item().map(Item::statements).orElse(List.of()).stream()
        .map(Statement::addressees)
        .flatMap(List::stream)
        .map(Citations::actor)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
