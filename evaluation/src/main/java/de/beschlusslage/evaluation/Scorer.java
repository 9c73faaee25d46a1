package de.beschlusslage.evaluation;

import static java.util.stream.Collectors.toCollection;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.label.LabelledItem;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.corpus.label.LabelledStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares predictions with gold labels, TOP by TOP.
 *
 * <p>An item is found by its path and first five words, then by its first words alone. What an
 * invented item claims is wrong, what a missed item holds is missed, so that no measure can be
 * raised by finding less.
 */
public final class Scorer {
  private static final int FIRST_WORDS = 5;
  private static final int LAST_WORDS = 3;
  private static final int LEAST_SLACK = 3;
  private static final double SLACK = 0.05;
  private static final String NOBODY = "–";

  private final Map<String, Unit.Builder> units = new LinkedHashMap<>();
  private final Map<String, String[]> names = new LinkedHashMap<>();

  private Scorer() {}

  /** Scores everything gold holds. */
  public static Scores score(List<LabelledResolution> gold, Predictions predictions) {
    return score(gold, predictions, resolution -> true);
  }

  /**
   * Scores a part of gold; a predicted TOP is invented only if no label file has it, in a document
   * of that part.
   *
   * @param only which resolutions to score
   */
  public static Scores score(
      List<LabelledResolution> gold, Predictions predictions, Predicate<LabelledResolution> only) {
    Scorer scorer = new Scorer();
    scorer.run(gold, predictions, only);
    List<Unit> done = new ArrayList<>();
    scorer.units.forEach(
        (id, unit) -> done.add(unit.build(scorer.names.get(id)[0], scorer.names.get(id)[1])));
    return new Scores(done);
  }

  private void run(
      List<LabelledResolution> allGold,
      Predictions predictions,
      Predicate<LabelledResolution> only) {
    List<LabelledResolution> gold = allGold.stream().filter(only).toList();
    Set<String> keys = new HashSet<>();
    Set<String> documents = new HashSet<>();
    Set<String> known = new HashSet<>();
    gold.forEach(g -> keys.add(g.id()));
    gold.forEach(g -> documents.add(g.doc()));
    allGold.forEach(g -> known.add(g.id()));

    Map<String, Predictions.Resolution> resolutions = new LinkedHashMap<>();
    for (Predictions.Resolution row : predictions.resolutions()) {
      String id = row.document() + "/" + row.top();
      boolean twice = resolutions.putIfAbsent(id, row) != null;
      if (twice || documents.contains(row.document()) && !known.contains(id)) {
        unit(row.document(), row.top()).add(Measure.RESOLUTION, 0, 1, 0);
        unit(row.document(), row.top())
            .add(
                whole(
                    row.document(),
                    row.top(),
                    new Comparison.Miss(
                        Measure.RESOLUTION,
                        List.of(),
                        List.of(twice ? "found twice" : "not in gold"))));
      }
    }
    Map<String, Map<String, Predictions.Item>> items = new LinkedHashMap<>();
    for (Predictions.Item row : predictions.items()) {
      String id = row.document() + "/" + row.top();
      if (keys.contains(id)) {
        Map<String, Predictions.Item> mine = items.computeIfAbsent(id, k -> new LinkedHashMap<>());
        if (mine.putIfAbsent(row.path(), row) != null) {
          unit(row.document(), row.top()).add(Measure.ITEM_EXACT, 0, 1, 0);
          unit(row.document(), row.top()).add(Measure.ITEM_START, 0, 1, 0);
        }
      }
    }
    Map<String, Map<String, List<Predictions.Statement>>> statements = new LinkedHashMap<>();
    for (Predictions.Statement row : predictions.statements()) {
      statements
          .computeIfAbsent(row.document() + "/" + row.top(), k -> new LinkedHashMap<>())
          .computeIfAbsent(row.path(), k -> new ArrayList<>())
          .add(row);
    }
    for (LabelledResolution resolution : gold) {
      new Top(
              resolution,
              Optional.ofNullable(resolutions.get(resolution.id())),
              items.getOrDefault(resolution.id(), Map.of()),
              statements.getOrDefault(resolution.id(), Map.of()),
              unit(resolution.doc(), resolution.top()))
          .compare();
    }
  }

  private Unit.Builder unit(String document, String top) {
    String id = document + "/" + top;
    names.putIfAbsent(id, new String[] {document, top});
    return units.computeIfAbsent(id, k -> new Unit.Builder());
  }

  private static Comparison whole(String document, String top, Comparison.Miss... misses) {
    return new Comparison(document, top, "", "", "", List.of(), List.of(misses));
  }

  /** One gold TOP and what was predicted for it. */
  private record Top(
      LabelledResolution gold,
      Optional<Predictions.Resolution> row,
      Map<String, Predictions.Item> mine,
      Map<String, List<Predictions.Statement>> statements,
      Unit.Builder unit) {

    void compare() {
      compareHeading();
      Map<String, String> place = places();
      int exact = 0;
      for (LabelledItem item : gold.items()) {
        Optional<Predictions.Item> found =
            Optional.ofNullable(place.get(item.path())).map(mine::get);
        Judge judge = new Judge(unit);
        if (found.filter(p -> exact(item, p)).isPresent()) {
          exact++;
        } else {
          judge.miss(
              Measure.ITEM_EXACT,
              List.of(item.path() + ": " + item.first() + " … " + item.last()),
              found.map(p -> p.path() + ": " + ends(p.text())).stream().toList());
        }
        judge.statements(
            item.statements(),
            found.map(p -> statements.getOrDefault(p.path(), List.of())).orElse(List.of()));
        judge.references(
            item.legal(),
            item.prior(),
            found.map(Predictions.Item::legal).orElse(List.of()),
            found.map(Predictions.Item::prior).orElse(List.of()));
        unit.add(
            judge.comparison(
                gold,
                item.path(),
                found.map(Predictions.Item::path).orElse(""),
                found.map(Predictions.Item::text).orElse(item.first() + " … " + item.last())));
      }
      unit.add(Measure.ITEM_EXACT, exact, mine.size() - exact, gold.items().size() - exact);
      unit.add(
          Measure.ITEM_START,
          place.size(),
          mine.size() - place.size(),
          gold.items().size() - place.size());
      compareInvented(new HashSet<>(place.values()));
    }

    private void compareHeading() {
      Judge judge = new Judge(unit);
      unit.add(Measure.RESOLUTION, row.isPresent() ? 1 : 0, 0, row.isPresent() ? 0 : 1);
      if (row.isEmpty()) {
        judge.miss(Measure.RESOLUTION, List.of("TOP " + gold.top()), List.of());
      }
      judge.count(
          Measure.APPLICANTS,
          gold.applicants(),
          row.map(Predictions.Resolution::applicants).orElse(List.of()));
      judge.count(
          Measure.VOTE,
          present(gold.vote().label()),
          row.map(r -> present(r.vote())).orElse(List.of()));
      unit.add(judge.comparison(gold, "", "", gold.title()));
    }

    private static List<String> present(String value) {
      return value.isEmpty() ? List.of() : List.of(value);
    }

    /** Gold path -> predicted path: same path and first words, else first words alone. */
    private Map<String, String> places() {
      Map<String, String> place = new LinkedHashMap<>();
      for (LabelledItem item : gold.items()) {
        if (mine.containsKey(item.path()) && starts(mine.get(item.path()), item)) {
          place.put(item.path(), item.path());
        }
      }
      for (LabelledItem item : gold.items()) {
        if (!place.containsKey(item.path())) {
          mine.values().stream()
              .filter(p -> !place.containsValue(p.path()) && starts(p, item))
              .findFirst()
              .ifPresent(p -> place.put(item.path(), p.path()));
        }
      }
      return place;
    }

    private static boolean starts(Predictions.Item predicted, LabelledItem item) {
      return Words.first(FIRST_WORDS, Words.of(predicted.text()))
          .equals(Words.first(FIRST_WORDS, Words.of(item.first())));
    }

    private static boolean exact(LabelledItem item, Predictions.Item predicted) {
      boolean samePath =
          predicted.path().equals(item.path())
              || isParagraph(predicted.path()) && isParagraph(item.path());
      List<String> words = Words.of(predicted.text());
      List<String> last = Words.of(item.last());
      last = last.subList(Math.max(0, last.size() - LAST_WORDS), last.size());
      boolean sameEnd =
          words.subList(Math.max(0, words.size() - last.size()), words.size()).equals(last);
      boolean sameLength =
          item.words().isEmpty()
              || Math.abs(words.size() - item.words().getAsInt())
                  <= Math.max(LEAST_SLACK, SLACK * item.words().getAsInt());
      return samePath && sameEnd && sameLength;
    }

    private static boolean isParagraph(String path) {
      return path.matches("p\\d+");
    }

    private static String ends(String text) {
      int tail = Math.max(0, text.length() - 40);
      return text.length() <= 100 ? text : text.substring(0, 60) + " … " + text.substring(tail);
    }

    private void compareInvented(Set<String> placed) {
      for (Predictions.Item item : mine.values()) {
        if (!placed.contains(item.path())) {
          Judge judge = new Judge(unit);
          judge.miss(
              Measure.ITEM_EXACT, List.of(), List.of(item.path() + ": " + ends(item.text())));
          judge.statements(List.of(), statements.getOrDefault(item.path(), List.of()));
          judge.references(List.of(), List.of(), item.legal(), item.prior());
          unit.add(judge.comparison(gold, "", item.path(), item.text()));
        }
      }
      statements.forEach(
          (path, rows) -> {
            if (!mine.containsKey(path)) {
              Judge judge = new Judge(unit);
              judge.statements(List.of(), rows);
              judge.references(List.of(), List.of(), List.of(), List.of());
              unit.add(judge.comparison(gold, "", path, "(statements without an item)"));
            }
          });
    }
  }

  /** Counts one place and remembers what is wrong there. */
  private static final class Judge {
    private final Unit.Builder unit;
    private final List<Comparison.Miss> misses = new ArrayList<>();
    private List<Comparison.Pair> pairs = List.of();

    Judge(Unit.Builder unit) {
      this.unit = unit;
    }

    void miss(Measure measure, List<String> missed, List<String> invented) {
      misses.add(new Comparison.Miss(measure, missed, invented));
    }

    void count(Measure measure, Collection<String> gold, Collection<String> predicted) {
      Set<String> missed = new TreeSet<>(gold);
      missed.removeAll(new HashSet<>(predicted));
      Set<String> invented = new TreeSet<>(predicted);
      invented.removeAll(new HashSet<>(gold));
      int hit = new HashSet<>(gold).size() - missed.size();
      unit.add(measure, hit, invented.size(), missed.size());
      if (!missed.isEmpty() || !invented.isEmpty()) {
        miss(measure, List.copyOf(missed), List.copyOf(invented));
      }
    }

    void statements(List<LabelledStatement> gold, List<Predictions.Statement> predicted) {
      types(gold, predicted);
      pairs = StatementAligner.align(gold, predicted);
      int hit =
          (int)
              pairs.stream().filter(p -> p.gold().isPresent() && p.predicted().isPresent()).count();
      unit.add(Measure.STATEMENT, hit, predicted.size() - hit, gold.size() - hit);
      if (hit < predicted.size() || hit < gold.size()) {
        miss(
            Measure.STATEMENT,
            pairs.stream()
                .filter(p -> p.predicted().isEmpty())
                .flatMap(p -> p.gold().stream())
                .map(LabelledStatement::quote)
                .toList(),
            pairs.stream()
                .filter(p -> p.gold().isEmpty())
                .flatMap(p -> p.predicted().stream())
                .map(Predictions.Statement::text)
                .toList());
      }
      count(
          Measure.ADDRESSEE,
          values(gold.stream().map(LabelledStatement::addressees).toList()),
          values(predicted.stream().map(Predictions.Statement::addressees).toList()));
      count(
          Measure.HOLDER,
          values(gold.stream().map(LabelledStatement::holder).toList()),
          values(predicted.stream().map(Predictions.Statement::holder).toList()));
      Set<String> goldTriples = new LinkedHashSet<>();
      gold.forEach(g -> addTriples(g.type().label(), g.addressees(), goldTriples));
      Set<String> triples = new LinkedHashSet<>();
      predicted.forEach(p -> addTriples(typeOf(p.type()), p.addressees(), triples));
      count(Measure.TYPE_ADDRESSEE, goldTriples, triples);
    }

    private void types(List<LabelledStatement> gold, List<Predictions.Statement> predicted) {
      Map<String, Integer> wanted = new TreeMap<>();
      gold.forEach(g -> wanted.merge(g.type().label(), 1, Integer::sum));
      Map<String, Integer> found = new TreeMap<>();
      predicted.forEach(p -> found.merge(Words.value(p.type()), 1, Integer::sum));
      count(Measure.TYPE_SET, wanted.keySet(), found.keySet());
      Set<String> all = new TreeSet<>(wanted.keySet());
      all.addAll(found.keySet());
      int hits = 0;
      List<String> missed = new ArrayList<>();
      List<String> invented = new ArrayList<>();
      for (String type : all) {
        int w = wanted.getOrDefault(type, 0);
        int f = found.getOrDefault(type, 0);
        int hit = Math.min(w, f);
        unit.addType(type, hit, f - hit, w - hit);
        hits += hit;
        missed.addAll(java.util.Collections.nCopies(w - hit, type));
        invented.addAll(java.util.Collections.nCopies(f - hit, type));
      }
      unit.add(Measure.TYPE_COUNT, hits, predicted.size() - hits, gold.size() - hits);
      if (!missed.isEmpty() || !invented.isEmpty()) {
        miss(Measure.TYPE_COUNT, missed, invented);
      }
    }

    void references(
        List<String> goldLegal, List<String> goldPrior, List<String> legal, List<String> prior) {
      count(Measure.LEGAL, values(List.of(goldLegal)), values(List.of(legal)));
      count(Measure.PRIOR, values(List.of(goldPrior)), values(List.of(prior)));
    }

    Comparison comparison(
        LabelledResolution gold, String goldPath, String predictedPath, String text) {
      return new Comparison(gold.doc(), gold.top(), goldPath, predictedPath, text, pairs, misses);
    }

    private static Set<String> values(List<List<String>> lists) {
      return lists.stream()
          .flatMap(List::stream)
          .map(Words::value)
          .collect(toCollection(LinkedHashSet::new));
    }

    private static void addTriples(String type, List<String> addressees, Set<String> into) {
      Set<String> values = values(List.of(addressees));
      (values.isEmpty() ? Set.of(NOBODY) : values).forEach(value -> into.add(type + " → " + value));
    }

    // Tables hold the word, but a tool may write the guidelines' name.
    private static String typeOf(String written) {
      for (StatementType type : StatementType.values()) {
        if (type.name().equals(written)) {
          return type.label();
        }
      }
      return Words.value(written);
    }
  }
}
