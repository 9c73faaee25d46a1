package de.beschlusslage.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of one TOP: what intervals and tests draw from.
 *
 * @param document document id
 * @param top TOP
 * @param counts per measure; a measure nothing was counted for is absent
 * @param types per type, by the tables' word for it
 * @param comparisons one for each item, and one for the TOP itself where it is wrong
 */
public record Unit(
    String document,
    String top,
    Map<Measure, Count> counts,
    Map<String, Count> types,
    List<Comparison> comparisons) {

  public Unit {
    counts = Map.copyOf(counts);
    types = Map.copyOf(types);
    comparisons = List.copyOf(comparisons);
  }

  /** Document and TOP in one word. */
  public String id() {
    return document + "/" + top;
  }

  /** Collects counts while a TOP is compared. */
  static final class Builder {
    private final Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    private final Map<String, Count> types = new TreeMap<>();
    private final List<Comparison> comparisons = new java.util.ArrayList<>();

    void add(Measure measure, int hit, int invented, int missed) {
      counts.merge(measure, new Count(hit, invented, missed), Count::plus);
    }

    void addType(String type, int hit, int invented, int missed) {
      types.merge(type, new Count(hit, invented, missed), Count::plus);
    }

    void add(Comparison comparison) {
      comparisons.add(comparison);
    }

    Unit build(String document, String top) {
      return new Unit(document, top, counts, types, comparisons);
    }
  }
}
