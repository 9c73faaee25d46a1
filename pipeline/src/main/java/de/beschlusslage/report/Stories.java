package de.beschlusslage.report;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changed over time: threads with their history, and what the last year brought. */
public final class Stories {
  private static final int THREADS = 10;
  private static final int DEMANDS = 60;
  private static final int LONGEST = 320;
  private static final Set<StatementType> DEMANDING =
      Set.of(
          StatementType.FORDERT,
          StatementType.BITTET,
          StatementType.APPELLIERT,
          StatementType.EMPFIEHLT,
          StatementType.SOLL);

  private final Statistics statistics;
  private final List<Link> links;
  private final List<DemandThread> threads;
  private final Map<String, Facet> items = new HashMap<>();

  /** Stories of these statistics' documents. */
  public Stories(Statistics statistics, List<Link> links, List<DemandThread> threads) {
    this.statistics = statistics;
    this.links = links;
    this.threads = threads;
    Set<String> told = new HashSet<>();
    threads.forEach(thread -> told.addAll(thread.itemIds()));
    statistics.stream(Counting.ITEMS)
        .filter(unit -> told.contains(unit.id()))
        .forEach(unit -> items.put(unit.id(), unit.facets().get(0)));
  }

  List<ReportPage.ThreadView> longestThreads() {
    return longest(threads).stream().map(this::view).toList();
  }

  /** The threads that the report tells. */
  static List<DemandThread> longest(List<DemandThread> threads) {
    return threads.stream()
        .filter(t -> sessions(t) > 1)
        .sorted(
            Comparator.comparingInt((DemandThread t) -> -sessions(t))
                .thenComparingInt(t -> -t.itemIds().size())
                .thenComparing(DemandThread::id))
        .limit(THREADS)
        .toList();
  }

  /** How many documents the thread runs through. */
  public static int sessions(DemandThread thread) {
    return (int)
        thread.itemIds().stream().map(id -> id.substring(0, id.indexOf('/'))).distinct().count();
  }

  private ReportPage.ThreadView view(DemandThread thread) {
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

  private static Step step(Facet facet, String change) {
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

  /** What the last year has that no year before it had. */
  ReportPage.Fresh fresh() {
    TreeSet<String> years = new TreeSet<>();
    statistics.stream(Counting.ITEMS)
        .forEach(u -> years.addAll(statistics.values(u.facets().get(0), Dimension.YEAR)));
    String last = years.isEmpty() ? "" : years.last();
    Text heading = new Text("Neu " + last, "New in " + last);
    if (years.size() < 2) {
      return new ReportPage.Fresh(heading, true, List.of(), List.of(), new Text("", ""), List.of());
    }
    Map<String, Facet> demands = new LinkedHashMap<>();
    statistics.stream(Counting.ITEMS)
        .filter(u -> statistics.values(u.facets().get(0), Dimension.YEAR).contains(last))
        .filter(u -> demands(u.facets().get(0)))
        .forEach(u -> demands.put(u.id(), u.facets().get(0)));
    links.stream()
        .filter(l -> l.decision() == Link.Decision.REPEATS || l.decision() == Link.Decision.PARTLY)
        .forEach(l -> demands.remove(l.query()));
    return new ReportPage.Fresh(
        heading,
        false,
        first(Dimension.LAW, last),
        first(Dimension.ADDRESSEE, last),
        new Text(
            "Forderungen ohne Vorläufer: " + demands.size() + shown("gezeigt: ", demands.size()),
            "Demands without a forerunner: " + demands.size() + shown("shown: ", demands.size())),
        demands.values().stream().limit(DEMANDS).map(f -> step(f, "")).toList());
  }

  private static String shown(String word, int size) {
    return size > DEMANDS ? " (" + word + DEMANDS + ")" : "";
  }

  private static boolean demands(Facet facet) {
    return facet.item().map(Item::statements).orElse(List.of()).stream()
        .anyMatch(s -> DEMANDING.contains(s.type()));
  }

  private List<ReportPage.Named> first(Dimension dimension, String year) {
    Set<String> earlier = new HashSet<>();
    Set<String> now = new TreeSet<>();
    for (Unit unit : (Iterable<Unit>) statistics.stream(Counting.ITEMS)::iterator) {
      for (Facet facet : unit.facets()) {
        boolean recent = statistics.values(facet, Dimension.YEAR).contains(year);
        (recent ? now : earlier).addAll(statistics.values(facet, dimension));
      }
    }
    now.removeAll(earlier);
    return now.stream()
        .map(
            name ->
                new ReportPage.Named(
                    Citations.actor(name),
                    Figure.href("#", Counting.ITEMS, List.of(Condition.is(dimension, name)))))
        .toList();
  }
}
