package de.beschlusslage.web;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Statistics;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Counts values among found items; values are held as numbers, so that counting all matches of a
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
      Map<String, Integer> names = new LinkedHashMap<>();
      int[] ends = new int[items.size()];
      IntStream.Builder values = IntStream.builder();
      int size = 0;
      for (int i = 0; i < ends.length; i++) {
        for (String value :
            items.get(i).map(p -> valuesOf(p, dimension, statistics)).orElse(Set.of())) {
          values.add(names.computeIfAbsent(value, name -> names.size()));
          size++;
        }
        ends[i] = size;
      }
      columns.put(
          dimension, new Column(List.copyOf(names.keySet()), ends, values.build().toArray()));
    }
  }

  /**
   * A dimension's values.
   *
   * @param names by number
   * @param ends where in {@code values} each item's values end; they begin where the item's before
   *     it end. One array for all keeps counting in order of memory.
   * @param values numbers of the names
   */
  private record Column(List<String> names, int[] ends, int[] values) {
    int start(int item) {
      return item == 0 ? 0 : ends[item - 1];
    }
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
    Column column = columns.get(dimension);
    return column == null ? List.of() : column.names();
  }

  /** A value with the number of found items that have it. */
  record Value(String name, int count) {}

  /** The most frequent values of a dimension among {@code found}; years the latest first. */
  List<Value> count(Dimension dimension, BitSet found) {
    Column column = columns.get(dimension);
    if (column == null) {
      return List.of();
    }
    int[] counts = new int[column.names().size()];
    for (int item = found.nextSetBit(0); item >= 0; item = found.nextSetBit(item + 1)) {
      for (int at = column.start(item); at < column.ends()[item]; at++) {
        counts[column.values()[at]]++;
      }
    }
    Comparator<Value> order =
        dimension == Dimension.YEAR
            ? Comparator.comparing(Value::name).reversed()
            : Comparator.comparingInt((Value v) -> -v.count()).thenComparing(Value::name);
    return IntStream.range(0, counts.length)
        .filter(v -> counts[v] > 0)
        .mapToObj(v -> new Value(column.names().get(v), counts[v]))
        .sorted(order)
        .limit(MOST)
        .toList();
  }

  /** The items that have one of {@code wanted}; all if nothing is wanted. */
  BitSet having(Dimension dimension, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return (BitSet) known.clone();
    }
    Column column = columns.get(dimension);
    BitSet having = new BitSet();
    if (column == null) {
      return having;
    }
    Set<Integer> numbers = new HashSet<>();
    wanted.forEach(w -> numbers.add(column.names().indexOf(w)));
    for (int item = 0; item < column.ends().length; item++) {
      for (int at = column.start(item); at < column.ends()[item]; at++) {
        if (numbers.contains(column.values()[at])) {
          having.set(item);
        }
      }
    }
    return having;
  }
}
