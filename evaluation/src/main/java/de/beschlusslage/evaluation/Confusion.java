package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.label.LabelledStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gold type -> predicted type -> how often, over matched statements; a statement without partner
 * stands against {@value #NONE}.
 *
 * @param cells only those that are not zero
 */
public record Confusion(Map<String, Map<String, Integer>> cells) {
  /** Row of invented and column of missed statements. */
  public static final String NONE = "(none)";

  static Confusion of(Collection<Unit> units) {
    Map<String, Map<String, Integer>> cells = new TreeMap<>();
    for (Unit unit : units) {
      for (Comparison comparison : unit.comparisons()) {
        for (Comparison.Pair pair : comparison.pairs()) {
          String gold = pair.gold().map(LabelledStatement::type).map(t -> t.label()).orElse(NONE);
          String predicted = pair.predicted().map(p -> Words.value(p.type())).orElse(NONE);
          cells.computeIfAbsent(gold, k -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        }
      }
    }
    return new Confusion(cells);
  }

  /** All types that occur, {@value #NONE} last. */
  public List<String> labels() {
    Set<String> labels = new TreeSet<>(cells.keySet());
    cells.values().forEach(row -> labels.addAll(row.keySet()));
    Set<String> ordered = new LinkedHashSet<>(labels);
    if (ordered.remove(NONE)) {
      ordered.add(NONE);
    }
    return new ArrayList<>(ordered);
  }

  /** How often {@code predicted} was said where gold says {@code gold}. */
  public int at(String gold, String predicted) {
    return cells.getOrDefault(gold, Map.of()).getOrDefault(predicted, 0);
  }
}
