package de.beschlusslage.report;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts units of minutes in cross tables.
 *
 * <p>Every count can be followed: {@link #units} gives the units behind it.
 */
public final class Statistics {
  private static final String NONE = "";

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

  /** The same, made while they pass by unless they are kept already. */
  Stream<Unit> stream(Counting counting) {
    List<Unit> kept = units.get(counting);
    return kept != null
        ? kept.stream()
        : minutes.stream().flatMap(m -> Units.of(List.of(m), counting).stream());
  }

  /** The documents in their order. */
  List<Minutes> minutes() {
    return minutes;
  }

  /** Units with at least one facet that passes all filters, reduced to these facets. */
  public List<Unit> units(Counting counting, List<Condition> where) {
    return units(counting).stream().flatMap(unit -> passing(unit, where).stream()).toList();
  }

  private Optional<Unit> passing(Unit unit, List<Condition> where) {
    List<Facet> facets = unit.facets().stream().filter(f -> passes(f, where)).toList();
    return facets.isEmpty() ? Optional.empty() : Optional.of(new Unit(unit.id(), facets));
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
    Map<String, Integer> rowTotals = new HashMap<>();
    Map<String, Integer> columnTotals = new HashMap<>();
    Map<Cell, Integer> cells = new HashMap<>();
    boolean rowsOverlap = false;
    boolean columnsOverlap = false;
    int all = 0;
    int counted = 0;
    for (Unit whole : (Iterable<Unit>) stream(question.counting())::iterator) {
      all++;
      Optional<Unit> passing = passing(whole, question.where());
      if (passing.isEmpty()) {
        continue;
      }
      counted++;
      Set<String> rows = new LinkedHashSet<>();
      Set<String> columns = new LinkedHashSet<>();
      Set<Cell> both = new HashSet<>();
      for (Facet facet : passing.get().facets()) {
        List<String> ofRows = orNone(values.of(facet, question.rows(), question.actors()));
        rows.addAll(ofRows);
        question
            .columns()
            .map(d -> orNone(values.of(facet, d, question.actors())))
            .ifPresent(
                ofColumns -> {
                  columns.addAll(ofColumns);
                  ofRows.forEach(r -> ofColumns.forEach(c -> both.add(new Cell(r, c))));
                });
      }
      rows.forEach(r -> rowTotals.merge(r, 1, Integer::sum));
      columns.forEach(c -> columnTotals.merge(c, 1, Integer::sum));
      both.forEach(c -> cells.merge(c, 1, Integer::sum));
      rowsOverlap |= rows.size() > 1;
      columnsOverlap |= columns.size() > 1;
    }
    List<CrossTable.Key> rows = order(question.rows(), question.actors(), rowTotals);
    List<CrossTable.Key> columns =
        question.columns().map(d -> order(d, question.actors(), columnTotals)).orElse(List.of());
    int[][] counts = new int[rows.size()][columns.size()];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        counts[r][c] = cells.getOrDefault(new Cell(rows.get(r).value(), columns.get(c).value()), 0);
      }
    }
    return new CrossTable(
        question,
        rows,
        columns,
        counts,
        rows.stream().mapToInt(k -> rowTotals.get(k.value())).toArray(),
        columns.stream().mapToInt(k -> columnTotals.get(k.value())).toArray(),
        counted,
        all,
        rowsOverlap,
        columnsOverlap);
  }

  private record Cell(String row, String column) {}

  private boolean passes(Facet facet, List<Condition> where) {
    return where.stream()
        .allMatch(c -> c.passes(values.of(facet, c.dimension(), Question.Actors.TREE)));
  }

  private static List<String> orNone(List<String> found) {
    return found.isEmpty() ? List.of(NONE) : found;
  }

  private List<CrossTable.Key> order(
      Dimension dimension, Question.Actors actors, Map<String, Integer> totals) {
    List<CrossTable.Key> keys = new ArrayList<>();
    boolean actor = dimension == Dimension.ADDRESSEE || dimension == Dimension.HOLDER;
    if (actor && actors == Question.Actors.TREE) {
      keys.addAll(branches(totals));
    } else {
      totals.keySet().stream()
          .filter(k -> !k.isEmpty())
          .sorted(order(dimension, totals))
          .forEach(k -> keys.add(new CrossTable.Key(k, 0)));
    }
    if (totals.containsKey(NONE)) {
      keys.add(new CrossTable.Key(NONE, 0));
    }
    return keys;
  }

  private List<CrossTable.Key> branches(Map<String, Integer> totals) {
    Map<String, List<String>> children = new HashMap<>();
    for (String actor : totals.keySet()) {
      if (!actor.isEmpty()) {
        List<String> path = tree.path(actor);
        String parent = path.size() < 2 ? NONE : path.get(path.size() - 2);
        children.computeIfAbsent(parent, p -> new ArrayList<>()).add(actor);
      }
    }
    // The open class comes last, however often it is named.
    Comparator<String> order =
        Comparator.<String, Boolean>comparing(ActorTree.OTHERS::equals)
            .thenComparing(byTotal(totals));
    children.values().forEach(c -> c.sort(order));
    List<CrossTable.Key> keys = new ArrayList<>();
    grow(NONE, 0, children, keys);
    return keys;
  }

  private static void grow(
      String parent, int depth, Map<String, List<String>> children, List<CrossTable.Key> keys) {
    for (String actor : children.getOrDefault(parent, List.of())) {
      keys.add(new CrossTable.Key(actor, depth));
      grow(actor, depth + 1, children, keys);
    }
  }

  private static Comparator<String> byTotal(Map<String, Integer> totals) {
    return Comparator.comparing((String k) -> -totals.get(k)).thenComparing(k -> k);
  }

  private Comparator<String> order(Dimension dimension, Map<String, Integer> totals) {
    return switch (dimension) {
      case TYPE -> byRank(Arrays.stream(StatementType.values()).map(StatementType::label).toList());
      case VOTE -> byRank(Arrays.stream(Vote.values()).map(Vote::label).toList());
      case YEAR -> Comparator.naturalOrder();
      case SESSION -> byRank(sessions());
      default -> byTotal(totals);
    };
  }

  private static Comparator<String> byRank(List<String> ranked) {
    return Comparator.comparingInt(ranked::indexOf);
  }

  /** Names of the sessions by year, then by number. */
  private List<String> sessions() {
    Map<String, String> byName = new TreeMap<>();
    for (Unit unit : (Iterable<Unit>) stream(Counting.RESOLUTIONS)::iterator) {
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
