package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.label.GradedLink;
import de.beschlusslage.corpus.label.LabelledItem;
import de.beschlusslage.corpus.label.LabelledResolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Scores links against graded gold. Rankings are measured over queries that have a target of grade
 * 2 or better (unanswered ones count as 0); decisions {@code repeats} and {@code partly} are
 * measured as pairs. Links within one document do not count.
 */
public final class LinkScorer {
  private static final int FIRST_WORDS = 5;
  private static final int DEPTH = 10;
  private static final int RECALL_DEPTH = 5;
  private static final Set<String> DECIDED = Set.of("repeats", "partly");

  private LinkScorer() {}

  /**
   * Scores every query.
   *
   * @param labelled labelled minutes; where an item's path differs from gold's, it is found by its
   *     first words in its TOP. May be empty: then ids must agree.
   */
  public static LinkScores score(
      List<GradedLink> links, List<LabelledResolution> labelled, Predictions predictions) {
    return score(links, labelled, predictions, query -> true);
  }

  /** The same for some queries only. */
  public static LinkScores score(
      List<GradedLink> links,
      List<LabelledResolution> labelled,
      Predictions predictions,
      Predicate<String> only) {
    Map<String, String> place = places(labelled, predictions);
    Map<String, Map<String, Integer>> gold = new LinkedHashMap<>();
    for (GradedLink link : links) {
      if (only.test(link.query())) {
        gold.computeIfAbsent(link.query(), k -> new LinkedHashMap<>())
            .put(link.target(), link.grade());
      }
    }
    Map<String, Map<String, Predictions.Link>> mine = new LinkedHashMap<>();
    for (Predictions.Link link : predictions.links()) {
      String query = place.getOrDefault(link.query(), link.query());
      String target = place.getOrDefault(link.target(), link.target());
      if (!document(query).equals(document(target)) && only.test(query)) {
        mine.computeIfAbsent(query, k -> new LinkedHashMap<>())
            .merge(target, link, (old, now) -> now.score() > old.score() ? now : old);
      }
    }
    List<LinkScores.Query> queries = new ArrayList<>();
    gold.forEach(
        (query, targets) -> {
          if (targets.values().stream().anyMatch(grade -> grade >= GradedLink.LINKED)) {
            queries.add(query(query, targets, ranked(mine.getOrDefault(query, Map.of()))));
          }
        });
    return new LinkScores(queries, decisions(gold, mine));
  }

  private static List<String> ranked(Map<String, Predictions.Link> found) {
    return found.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Predictions.Link> e) -> -e.getValue().score())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static LinkScores.Query query(
      String id, Map<String, Integer> targets, List<String> ranked) {
    double gain = 0;
    double reciprocal = 0;
    for (int i = 0; i < ranked.size(); i++) {
      int grade = targets.getOrDefault(ranked.get(i), 0);
      if (i < DEPTH) {
        gain += gain(grade, i);
      }
      if (reciprocal == 0 && grade >= GradedLink.LINKED) {
        reciprocal = 1.0 / (i + 1);
      }
    }
    double ideal = 0;
    List<Integer> best =
        targets.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    for (int i = 0; i < best.size(); i++) {
      ideal += gain(best.get(i), i);
    }
    Set<String> relevant = new LinkedHashSet<>();
    targets.forEach(
        (target, grade) -> {
          if (grade >= GradedLink.LINKED) {
            relevant.add(target);
          }
        });
    long early = ranked.stream().limit(RECALL_DEPTH).filter(relevant::contains).count();
    return new LinkScores.Query(
        id,
        gain / ideal,
        reciprocal,
        (double) early / Math.min(RECALL_DEPTH, relevant.size()),
        relevant.stream()
            .filter(t -> !ranked.stream().limit(RECALL_DEPTH).toList().contains(t))
            .toList(),
        ranked.stream().limit(RECALL_DEPTH).toList());
  }

  private static double gain(int grade, int rank) {
    return (Math.pow(2, grade) - 1) / (Math.log(rank + 2) / Math.log(2));
  }

  private static Count decisions(
      Map<String, Map<String, Integer>> gold, Map<String, Map<String, Predictions.Link>> mine) {
    Set<String> documents = new HashSet<>();
    Set<List<String>> wanted = new LinkedHashSet<>();
    gold.forEach(
        (query, targets) ->
            targets.forEach(
                (target, grade) -> {
                  documents.add(document(query));
                  documents.add(document(target));
                  if (grade >= GradedLink.LINKED) {
                    wanted.add(List.of(query, target));
                  }
                }));
    Set<List<String>> decided = new LinkedHashSet<>();
    mine.forEach(
        (query, found) ->
            found.forEach(
                (target, link) -> {
                  if (DECIDED.contains(link.decision())
                      && documents.contains(document(query))
                      && documents.contains(document(target))) {
                    decided.add(List.of(query, target));
                  }
                }));
    int hit = (int) decided.stream().filter(wanted::contains).count();
    return new Count(hit, decided.size() - hit, wanted.size() - hit);
  }

  /** Predicted item id -> gold item id. */
  private static Map<String, String> places(
      List<LabelledResolution> labelled, Predictions predictions) {
    Map<String, String> place = new LinkedHashMap<>();
    if (labelled.isEmpty()) {
      return place;
    }
    Map<String, List<String>> first = new LinkedHashMap<>();
    for (LabelledResolution resolution : labelled) {
      for (LabelledItem item : resolution.items()) {
        first.put(resolution.itemId(item), firstWords(item.first()));
      }
    }
    Map<String, List<String>> shifted = new LinkedHashMap<>();
    for (Predictions.Item item : predictions.items()) {
      String id = item.document() + "/" + item.top() + "/" + item.path();
      List<String> words = firstWords(item.text());
      if (words.equals(first.get(id))) {
        place.put(id, id);
      } else {
        shifted.put(id, words);
      }
    }
    Set<String> taken = new HashSet<>(place.values());
    shifted.forEach(
        (id, words) ->
            first.entrySet().stream()
                .filter(
                    e ->
                        e.getValue().equals(words)
                            && top(e.getKey()).equals(top(id))
                            && !taken.contains(e.getKey()))
                .findFirst()
                .ifPresent(
                    e -> {
                      place.put(id, e.getKey());
                      taken.add(e.getKey());
                    }));
    return place;
  }

  private static List<String> firstWords(String text) {
    return Words.first(FIRST_WORDS, Words.ofComposed(text));
  }

  private static String document(String itemId) {
    int slash = itemId.indexOf('/');
    return slash < 0 ? itemId : itemId.substring(0, slash);
  }

  private static String top(String itemId) {
    int slash = itemId.lastIndexOf('/');
    return slash < 0 ? itemId : itemId.substring(0, slash);
  }
}
