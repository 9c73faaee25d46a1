package de.beschlusslage.evaluation;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures of a comparison, all of them sums over its TOPs.
 *
 * @param units one for each gold TOP and each invented one
 */
public record Scores(List<Unit> units) {
  public Scores {
    units = List.copyOf(units);
  }

  /** What was counted for a measure, {@link Count#NONE} where nothing was. */
  public Count count(Measure measure) {
    return sum(units, measure);
  }

  static Count sum(Collection<Unit> units, Measure measure) {
    Count sum = Count.NONE;
    for (Unit unit : units) {
      sum = sum.plus(unit.counts().getOrDefault(measure, Count.NONE));
    }
    return sum;
  }

  /** Counts of every measure for which anything was counted, in the order of {@link Measure}. */
  public Map<Measure, Count> counts() {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      if (units.stream().anyMatch(unit -> unit.counts().containsKey(measure))) {
        counts.put(measure, count(measure));
      }
    }
    return counts;
  }

  /** Counts by type, by the tables' words in the order of the alphabet. */
  public Map<String, Count> types() {
    return types(units);
  }

  private static Map<String, Count> types(Collection<Unit> units) {
    Map<String, Count> types = new TreeMap<>();
    for (Unit unit : units) {
      unit.types().forEach((type, count) -> types.merge(type, count, Count::plus));
    }
    return types;
  }

  /** Mean of the types' F1 (each to four places), over the types gold has. */
  public double typeMacroF1() {
    return typeMacroF1(units);
  }

  static double typeMacroF1(Collection<Unit> units) {
    double sum = 0;
    int seen = 0;
    for (Count count : types(units).values()) {
      if (count.support() > 0) {
        sum += count.figure().f1();
        seen++;
      }
    }
    return Count.rounded(sum / Math.max(1, seen));
  }

  /** The same figures for each document alone. */
  public Map<String, Scores> byDocument() {
    Map<String, Scores> rows = new LinkedHashMap<>();
    units.stream()
        .collect(
            groupingBy(Unit::document, LinkedHashMap::new, java.util.stream.Collectors.toList()))
        .forEach((document, its) -> rows.put(document, new Scores(its)));
    return rows;
  }

  /** Places where something is wrong, in the order of gold. */
  public List<Comparison> errors() {
    return units.stream()
        .flatMap(unit -> unit.comparisons().stream())
        .filter(comparison -> !comparison.misses().isEmpty())
        .toList();
  }

  /** Which type was taken for which. */
  public Confusion confusion() {
    return Confusion.of(units);
  }

  /** How far the tool's confidence can be trusted. */
  public Calibration calibration() {
    return Calibration.of(units);
  }
}
