package de.beschlusslage.link;

import de.beschlusslage.corpus.Minutes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains and measures the link model on labelled links, each TOP judged by a model that has not
 * seen it.
 *
 * <p>A pair of grade 3 is wanted with probability 1, of grade 2 with 0.8, of grade 1 with 0.15, any
 * other pair with 0. Every corpus counts the same, however many pairs it has. Folds are made of
 * whole TOPs, for the items of one TOP are judged alike.
 */
public final class LinkStudy {
  private static final int FOLDS = 10;
  private static final double RIDGE = 5;
  private static final double[] WANTED = {0, 0.15, 0.8, 1};
  private static final int CUT_STEPS = 200;
  private static final double ALMOST = 0.002;
  private static final double SUBJECT_BAND = 0.6;

  /**
   * Labelled minutes.
   *
   * @param name for reports
   * @param minutes read and labelled, citations looked up
   * @param grades query to target to grade, 1 to 3
   */
  public record LabelledCorpus(
      String name, List<Minutes> minutes, Map<String, Map<String, Integer>> grades) {}

  /**
   * How good a variant is on a corpus, out of fold.
   *
   * @param queries with a target of grade 2 or 3
   * @param ndcg10 gain 2^grade - 1, first ten
   * @param mrr reciprocal rank of the first target of grade 2 or 3
   * @param recall5 share of such targets among the first five
   * @param f1 of the decision "repeats or partly", its threshold set on the other folds
   */
  public record Figures(int queries, double ndcg10, double mrr, double recall5, double f1) {}

  /** A variant of the program with its figures by corpus. */
  public record Row(String variant, Map<String, Figures> figures) {}

  /** A trained model as the JSON the program reads, with figures out of fold. */
  public record Trained(Map<String, Double> weights, double bias, double[] thresholds, Row row) {}

  private record Pair(
      String corpus, String query, String target, int fold, int grade, double[] features) {}

  private final List<LabelledCorpus> corpora;
  private final GermanDemandAnalyzer analyzer = new GermanDemandAnalyzer();

  /** A study over {@code corpora}. */
  public LinkStudy(List<LabelledCorpus> corpora) {
    this.corpora = List.copyOf(corpora);
  }

  /** The program as it is, and without each of its ingredients. */
  public List<Row> ablation() {
    Ingredients all = Ingredients.standard();
    List<String> used = List.of("words", "grams", "explicit");
    List<Row> rows = new ArrayList<>();
    rows.add(row("all", all, used));
    rows.add(
        row(
            "without parts of compounds",
            new Ingredients(0, all.other(), all.title(), all.stem(), all.subject(), true),
            used));
    rows.add(
        row(
            "nouns like other words",
            new Ingredients(all.part(), 1, all.title(), all.stem(), all.subject(), true),
            used));
    rows.add(
        row(
            "without the TOP's title",
            new Ingredients(all.part(), all.other(), 0, all.stem(), all.subject(), true),
            used));
    rows.add(
        row(
            "without the stem's text",
            new Ingredients(all.part(), all.other(), all.title(), 0, all.subject(), true),
            used));
    rows.add(
        row(
            "without the lexicon of subjects",
            new Ingredients(all.part(), all.other(), all.title(), all.stem(), 0, true),
            used));
    rows.add(
        row(
            "words weighed by items, not resolutions",
            new Ingredients(all.part(), all.other(), all.title(), all.stem(), all.subject(), false),
            used));
    rows.add(row("without character n-grams", all, List.of("words", "explicit")));
    rows.add(row("without words", all, List.of("grams", "explicit")));
    rows.add(row("without citations", all, List.of("words", "grams")));
    for (String more : PairFeatures.NAMES) {
      if (!used.contains(more)) {
        List<String> with = new ArrayList<>(used);
        with.add(more);
        rows.add(row("with " + more, all, with));
      }
    }
    return rows;
  }

  private Row row(String variant, Ingredients ingredients, List<String> names) {
    List<Pair> pairs = pairs(ingredients, names);
    return new Row(variant, figures(pairs, outOfFold(pairs)));
  }

  /** Trains the program's model on all corpora. */
  public Trained train() {
    List<String> names = List.of("words", "grams", "explicit");
    List<Pair> pairs = pairs(Ingredients.standard(), names);
    double[] scores = outOfFold(pairs);
    double[] beta = LogisticFit.fit(examples(pairs, -1), RIDGE);
    Map<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      weights.put(names.get(i), beta[i]);
    }
    double partly = bestCut(pairs, scores, 2, -1);
    // a band below the decision that shows what speaks of the same subject
    double same = Math.min(SUBJECT_BAND * partly, bestCut(pairs, scores, 1, -1));
    double repeats = Math.max(partly, bestCut(pairs, scores, 3, -1));
    return new Trained(
        weights,
        beta[names.size()],
        new double[] {repeats, partly, same},
        new Row("trained", figures(pairs, scores)));
  }

  private List<Pair> pairs(Ingredients ingredients, List<String> names) {
    int[] columns = names.stream().mapToInt(PairFeatures.NAMES::indexOf).toArray();
    List<Pair> pairs = new ArrayList<>();
    for (LabelledCorpus corpus : corpora) {
      List<Demand> demands = Demand.of(corpus.minutes());
      LinkSpace space = LinkSpace.of(demands, analyzer, ingredients);
      for (int q = 0; q < demands.size(); q++) {
        for (int t = 0; t < demands.size(); t++) {
          if (demands.get(t).session().before(demands.get(q).session())) {
            double[] found = PairFeatures.of(space, q, t);
            double[] features = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
              features[i] = found[columns[i]];
            }
            Demand query = demands.get(q);
            int grade =
                corpus
                    .grades()
                    .getOrDefault(query.itemId(), Map.of())
                    .getOrDefault(demands.get(t).itemId(), 0);
            pairs.add(
                new Pair(
                    corpus.name(),
                    query.itemId(),
                    demands.get(t).itemId(),
                    Math.floorMod(query.resolutionId().hashCode(), FOLDS),
                    grade,
                    features));
          }
        }
      }
    }
    return pairs;
  }

  /** Examples outside {@code fold}; every corpus weighs as much as the first. */
  private List<LogisticFit.Example> examples(List<Pair> pairs, int fold) {
    Map<String, Integer> sizes = new HashMap<>();
    pairs.forEach(p -> sizes.merge(p.corpus, 1, Integer::sum));
    int smallest = sizes.values().stream().min(Comparator.naturalOrder()).orElse(1);
    List<LogisticFit.Example> examples = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.fold != fold) {
        examples.add(
            new LogisticFit.Example(
                pair.features, WANTED[pair.grade], (double) smallest / sizes.get(pair.corpus)));
      }
    }
    return examples;
  }

  private double[] outOfFold(List<Pair> pairs) {
    double[] scores = new double[pairs.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] beta = LogisticFit.fit(examples(pairs, fold), RIDGE);
      for (int i = 0; i < scores.length; i++) {
        Pair pair = pairs.get(i);
        if (pair.fold == fold) {
          double sum = beta[beta.length - 1];
          for (int k = 0; k < pair.features.length; k++) {
            sum += beta[k] * pair.features[k];
          }
          scores[i] = 1 / (1 + Math.exp(-sum));
        }
      }
    }
    return scores;
  }

  private Map<String, Figures> figures(List<Pair> pairs, double[] scores) {
    boolean[] chosen = new boolean[scores.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      double cut = bestCut(pairs, scores, 2, fold);
      for (int i = 0; i < scores.length; i++) {
        if (pairs.get(i).fold == fold) {
          chosen[i] = scores[i] >= cut;
        }
      }
    }
    Map<String, Figures> figures = new TreeMap<>();
    for (LabelledCorpus corpus : corpora) {
      figures.put(corpus.name(), figures(corpus, pairs, scores, chosen));
    }
    return figures;
  }

  private static Figures figures(
      LabelledCorpus corpus, List<Pair> pairs, double[] scores, boolean[] chosen) {
    Map<String, List<Integer>> byQuery = new TreeMap<>();
    int hits = 0;
    int found = 0;
    for (int i = 0; i < scores.length; i++) {
      if (pairs.get(i).corpus.equals(corpus.name())) {
        byQuery.computeIfAbsent(pairs.get(i).query, k -> new ArrayList<>()).add(i);
        found += chosen[i] ? 1 : 0;
        hits += chosen[i] && pairs.get(i).grade >= 2 ? 1 : 0;
      }
    }
    int queries = 0;
    int wanted = 0;
    double ndcg = 0;
    double mrr = 0;
    double recall = 0;
    for (Map.Entry<String, Map<String, Integer>> query : corpus.grades().entrySet()) {
      long good = query.getValue().values().stream().filter(g -> g >= 2).count();
      wanted += (int) good;
      if (good == 0) {
        continue;
      }
      queries++;
      List<Integer> ranked = new ArrayList<>(byQuery.getOrDefault(query.getKey(), List.of()));
      ranked.sort(
          Comparator.<Integer>comparingDouble(i -> -scores[i])
              .thenComparing(i -> pairs.get(i).target));
      List<Integer> grades = ranked.stream().map(i -> pairs.get(i).grade).toList();
      List<Integer> ideal =
          query.getValue().values().stream().sorted(Comparator.reverseOrder()).toList();
      ndcg += gain(grades) / gain(ideal);
      for (int r = 0; r < Math.min(10, grades.size()); r++) {
        if (grades.get(r) >= 2) {
          mrr += 1.0 / (r + 1);
          break;
        }
      }
      recall += grades.stream().limit(5).filter(g -> g >= 2).count() / (double) Math.min(5, good);
    }
    int n = Math.max(1, queries);
    double f1 = found + wanted == 0 ? 0 : 2.0 * hits / (found + wanted);
    return new Figures(queries, ndcg / n, mrr / n, recall / n, f1);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int r = 0; r < Math.min(10, grades.size()); r++) {
      gain += ((1 << grades.get(r)) - 1) * Math.log(2) / Math.log(r + 2);
    }
    return gain;
  }

  /**
   * The score from which on a pair is called a link: the best mean F1 over the corpora, and of
   * almost as good ones the highest, for a person has to check what is called a link.
   */
  private double bestCut(List<Pair> pairs, double[] scores, int grade, int withoutFold) {
    double[] means = new double[CUT_STEPS];
    double best = 0;
    for (int step = 1; step < CUT_STEPS; step++) {
      for (LabelledCorpus corpus : corpora) {
        means[step] +=
            f1(corpus, pairs, scores, grade, withoutFold, (double) step / CUT_STEPS)
                / corpora.size();
      }
      best = Math.max(best, means[step]);
    }
    int cut = CUT_STEPS - 1;
    while (cut > 1 && means[cut] < best - ALMOST) {
      cut--;
    }
    return (double) cut / CUT_STEPS;
  }

  private static double f1(
      LabelledCorpus corpus,
      List<Pair> pairs,
      double[] scores,
      int grade,
      int withoutFold,
      double cut) {
    int hits = 0;
    int found = 0;
    int wanted = 0;
    for (int i = 0; i < scores.length; i++) {
      Pair pair = pairs.get(i);
      if (pair.fold != withoutFold && pair.corpus.equals(corpus.name())) {
        boolean good = pair.grade >= grade;
        wanted += good ? 1 : 0;
        found += scores[i] >= cut ? 1 : 0;
        hits += good && scores[i] >= cut ? 1 : 0;
      }
    }
    return found + wanted == 0 ? 0 : 2.0 * hits / (found + wanted);
  }
}
