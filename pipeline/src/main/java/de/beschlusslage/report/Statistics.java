package de.beschlusslage.report;

import de.beschlusslage.corpus.Minutes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts units of minutes in cross tables.
 *
 * <p>Every count can be followed: {@link #units} gives the units behind it.
 */
public final class Statistics {
  private final List<Minutes> minutes;
  private final ActorTree tree;
  private final Values values;
  private final Map<Counting, List<Unit>> units = new EnumMap<>(Counting.class);

  /** Statistics of these documents, in their order. */
  public Statistics(List<Minutes> minutes, ActorTree tree) {
    this.minutes = List.copyOf(minutes);
    this.tree = tree;
    this.values = new Values(tree);
  }

  /** All units of that counting in reading order; kept for the next question. */
  public List<Unit> units(Counting counting) {
    return units.computeIfAbsent(counting, c -> Units.of(minutes, c));
  }

  /** Units with at least one facet that passes all filters, reduced to these facets. */
  public List<Unit> units(Counting counting, List<Condition> where) {
    return units(counting).stream().flatMap(unit -> values.passing(unit, where).stream()).toList();
  }

  /** A facet's values, actors with all they are part of. */
  public List<String> values(Facet facet, Dimension dimension) {
    return values.of(facet, dimension, Question.Actors.TREE);
  }

  /** Wanted values that no facet has: most likely misspelt. */
  public Set<String> unknownValues(Condition condition) {
    Set<String> unknown = new TreeSet<>();
    for (String value : condition.values()) {
      Condition alone = new Condition(condition.dimension(), false, Set.of(value));
      if (units(Counting.RESOLUTIONS, List.of(alone)).isEmpty()) {
        unknown.add(value);
      }
    }
    return unknown;
  }

  /** Answers {@code question}. */
  public CrossTable table(Question question) {
    Tally tally = new Tally(question, tree);
    units(question.counting()).forEach(tally::add);
    return tally.table(this::sessions);
  }

  /** Names of the sessions by year, then by number. */
  private List<String> sessions() {
    Map<String, String> byName = new TreeMap<>();
    for (Unit unit : units(Counting.RESOLUTIONS)) {
      Facet facet = unit.facets().get(0);
      byName.putIfAbsent(
          Values.sessionName(facet),
          "%04d %05d"
              .formatted(
                  facet.minutes().session().year().orElse(9999),
                  facet.minutes().session().number().orElse(99_999)));
    }
    return byName.entrySet().stream()
        .sorted(
            Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
