package de.beschlusslage.web;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Statistics;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts values among found items; each value holds its items, so that counting all matches of a
 * large corpus takes no longer than finding them.
 */
final class Facets {
  static final List<Dimension> SHOWN =
      List.of(
          Dimension.CONFERENCE, Dimension.YEAR, Dimension.TYPE, Dimension.ADDRESSEE, Dimension.LAW);

  private static final int MOST = 12;

  private final Map<Dimension, Column> columns = new EnumMap<>(Dimension.class);

  private final BitSet known = new BitSet();

  /**
   * @param items the corpus' items; empty for one that is not in the corpus
   */
  Facets(List<Optional<Library.Place>> items, Statistics statistics) {
    for (int i = 0; i < items.size(); i++) {
      known.set(i, items.get(i).isPresent());
    }
    for (Dimension dimension : SHOWN) {
      TreeMap<String, BitSet> values = new TreeMap<>();
      for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
        for (String value : valuesOf(items.get(i).orElseThrow(), dimension, statistics)) {
          values.computeIfAbsent(value, v -> new BitSet()).set(i);
        }
      }
      columns.put(
          dimension,
          new Column(
              List.copyOf(values.keySet()), values.values().stream().map(Bearers::of).toList()));
    }
  }

  /**
   * A dimension's values.
   *
   * @param names in order
   * @param bearers of each name
   */
  private record Column(List<String> names, List<Bearers> bearers) {
    private static final Column EMPTY = new Column(List.of(), List.of());
  }

  private Column column(Dimension dimension) {
    return columns.getOrDefault(dimension, Column.EMPTY);
  }

  private static Set<String> valuesOf(
      Library.Place place, Dimension dimension, Statistics statistics) {
    int statements = place.item().map(Item::statements).orElse(List.of()).size();
    Set<String> values = new TreeSet<>();
    for (int n = Math.min(1, statements); n <= statements; n++) {
      values.addAll(
          statistics.values(
              new Facet(place.minutes(), place.resolution(), place.item(), n), dimension));
    }
    return values;
  }

  /** All values of a shown dimension in the corpus. */
  List<String> names(Dimension dimension) {
    return column(dimension).names();
  }

  /** A value with the number of found items that have it. */
  record Value(String name, int count) {}

  /** The most frequent values of a dimension among {@code found}; years the latest first. */
  List<Value> count(Dimension dimension, BitSet found) {
    Column column = column(dimension);
    long[] bits = found.toLongArray();
    List<Value> most = new ArrayList<>();
    for (int v = 0; v < column.names().size(); v++) {
      int count = column.bearers().get(v).among(bits);
      if (count > 0) {
        boolean latestFirst = dimension == Dimension.YEAR;
        int at = most.size();
        while (at > 0 && (latestFirst || most.get(at - 1).count() < count)) {
          at--;
        }
        most.add(at, new Value(column.names().get(v), count));
        most.subList(Math.min(MOST, most.size()), most.size()).clear();
      }
    }
    return most;
  }

  /** The items that have one of {@code wanted}; all if nothing is wanted. */
  BitSet having(Dimension dimension, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return (BitSet) known.clone();
    }
    Column column = column(dimension);
    BitSet having = new BitSet();
    for (int v = 0; v < column.names().size(); v++) {
      if (wanted.contains(column.names().get(v))) {
        column.bearers().get(v).addTo(having);
      }
    }
    return having;
  }
}
