package de.beschlusslage.report;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.link.ThreadBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the last year has that no year before it had, found while documents pass by. */
final class News {
  private static final int DEMANDS = 60;
  private static final Set<StatementType> DEMANDING =
      Set.of(
          StatementType.FORDERT,
          StatementType.BITTET,
          StatementType.APPELLIERT,
          StatementType.EMPFIEHLT,
          StatementType.SOLL);

  private final Values values;
  private final Set<String> years = new HashSet<>();
  private final First laws = new First(Dimension.LAW);
  private final First addressees = new First(Dimension.ADDRESSEE);

  /** Of the last year so far: its demands, and the documents they stand in by their places. */
  private final Set<String> demands = new LinkedHashSet<>();

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private String last = "";

  News(Values values) {
    this.values = values;
  }

  /** Values of a dimension that the last year has, and those that years before have. */
  private final class First {
    private final Dimension dimension;
    private final Set<String> earlier = new HashSet<>();
    private final Set<String> now = new TreeSet<>();

    First(Dimension dimension) {
      this.dimension = dimension;
    }

    void nextYear() {
      earlier.addAll(now);
      now.clear();
    }

    void add(Unit item, boolean recent) {
      for (Facet facet : item.facets()) {
        (recent ? now : earlier).addAll(values.of(facet, dimension, Question.Actors.TREE));
      }
    }

    List<ReportPage.Named> named() {
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

  /**
   * Adds an item.
   *
   * @param place of its document among all
   */
  void add(Unit item, int place) {
    Facet facet = item.facets().get(0);
    Optional<String> year =
        values.of(facet, Dimension.YEAR, Question.Actors.TREE).stream().findFirst();
    if (year.isPresent() && year.get().compareTo(last) > 0) {
      last = year.get();
      laws.nextYear();
      addressees.nextYear();
      demands.clear();
      places.clear();
    }
    year.ifPresent(years::add);
    boolean recent = year.equals(Optional.of(last));
    laws.add(item, recent);
    addressees.add(item, recent);
    if (recent && demands(facet)) {
      demands.add(item.id());
      places.put(facet.minutes().id(), place);
    }
  }

  private static boolean demands(Facet facet) {
    return facet.item().map(Item::statements).orElse(List.of()).stream()
        .anyMatch(s -> DEMANDING.contains(s.type()));
  }

  /**
   * What was found.
   *
   * @param minutes the documents that passed by
   */
  ReportPage.Fresh fresh(List<Minutes> minutes, List<Link> links) {
    Text heading = new Text("Neu " + last, "New in " + last);
    if (years.size() < 2) {
      return new ReportPage.Fresh(heading, true, List.of(), List.of(), new Text("", ""), List.of());
    }
    links.stream().filter(ThreadBuilder::joins).forEach(l -> demands.remove(l.query()));
    return new ReportPage.Fresh(
        heading,
        false,
        laws.named(),
        addressees.named(),
        new Text(
            "Forderungen ohne Vorläufer: " + demands.size() + shown("gezeigt: "),
            "Demands without a forerunner: " + demands.size() + shown("shown: ")),
        steps(minutes));
  }

  private String shown(String word) {
    return demands.size() > DEMANDS ? " (" + word + DEMANDS + ")" : "";
  }

  private List<Step> steps(List<Minutes> minutes) {
    Set<String> shown = demands.stream().limit(DEMANDS).collect(Collectors.toSet());
    Set<String> documents =
        shown.stream().map(id -> id.substring(0, id.indexOf('/'))).collect(Collectors.toSet());
    List<Step> steps = new ArrayList<>();
    places.forEach(
        (document, place) -> {
          if (documents.contains(document)) {
            Units.of(List.of(minutes.get(place)), Counting.ITEMS).stream()
                .filter(item -> shown.contains(item.id()))
                .forEach(item -> steps.add(Stories.step(item.facets().get(0), "")));
          }
        });
    return steps;
  }
}
