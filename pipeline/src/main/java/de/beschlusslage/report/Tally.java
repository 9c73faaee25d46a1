package de.beschlusslage.report;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Counts units for one question while they pass by. */
final class Tally {
  private static final String NONE = "";

  private final Question question;
  private final ActorTree tree;
  private final Values values;
  private final Map<String, Integer> rowTotals = new HashMap<>();
  private final Map<String, Integer> columnTotals = new HashMap<>();
  private final Map<Cell, Integer> cells = new HashMap<>();
  private boolean rowsOverlap;
  private boolean columnsOverlap;
  private int all;
  private int counted;

  Tally(Question question, ActorTree tree) {
    this.question = question;
    this.tree = tree;
    this.values = new Values(tree);
  }

  /** What is counted. */
  Counting counting() {
    return question.counting();
  }

  /** Counts a unit of that counting. */
  void add(Unit unit) {
    all++;
    values.passing(unit, question.where()).ifPresent(this::count);
  }

  private void count(Unit unit) {
    counted++;
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    Set<Cell> both = new HashSet<>();
    for (Facet facet : unit.facets()) {
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

  /**
   * The answer, of what was counted so far.
   *
   * @param sessions names of all sessions in the order of time
   */
  CrossTable table(Supplier<List<String>> sessions) {
    List<CrossTable.Key> rows = order(question.rows(), rowTotals, sessions);
    List<CrossTable.Key> columns =
        question.columns().map(d -> order(d, columnTotals, sessions)).orElse(List.of());
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

  private static List<String> orNone(List<String> found) {
    return found.isEmpty() ? List.of(NONE) : found;
  }

  private List<CrossTable.Key> order(
      Dimension dimension, Map<String, Integer> totals, Supplier<List<String>> sessions) {
    List<CrossTable.Key> keys = new ArrayList<>();
    boolean actor = dimension == Dimension.ADDRESSEE || dimension == Dimension.HOLDER;
    if (actor && question.actors() == Question.Actors.TREE) {
      keys.addAll(branches(totals));
    } else {
      totals.keySet().stream()
          .filter(k -> !k.isEmpty())
          .sorted(comparing(dimension, totals, sessions))
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

  private static Comparator<String> comparing(
      Dimension dimension, Map<String, Integer> totals, Supplier<List<String>> sessions) {
    return switch (dimension) {
      case TYPE -> byRank(Arrays.stream(StatementType.values()).map(StatementType::label).toList());
      case VOTE -> byRank(Arrays.stream(Vote.values()).map(Vote::label).toList());
      case YEAR -> Comparator.naturalOrder();
      case SESSION -> byRank(sessions.get());
      default -> byTotal(totals);
    };
  }

  private static Comparator<String> byRank(List<String> ranked) {
    return Comparator.comparingInt(ranked::indexOf);
  }
}
