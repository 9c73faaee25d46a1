package de.beschlusslage.link;

import de.beschlusslage.corpus.Minutes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains and measures the link model on labelled links, each TOP judged by a model that has not
 * seen it.
 *
 * <p>A pair of grade 3 is wanted with probability 1, of grade 2 with 0.8, of grade 1 with 0.15, any
 * other pair with 0. A corpus counts as the root of how many pairs it has, so that a large one does
 * not drown the others and a small one does not count like a large one. Folds are made of whole
 * TOPs, for the items of one TOP are judged alike. Held-out corpora are judged by the model of all
 * others, with the threshold of these; nothing is fitted to them. Only pairs that the linking would
 * look at closely are judged, here as there.
 */
public final class LinkStudy {
  private static final int FOLDS = 10;

  /** Of pairs that no model is trained on. */
  private static final int HELD_OUT = FOLDS;

  private static final double RIDGE = 5;
  private static final double[] WANTED = {0, 0.15, 0.8, 1};
  private static final int CUT_STEPS = 200;
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

  /**
   * A trained model as the JSON the program reads.
   *
   * @param row figures out of fold, of held-out corpora, too
   * @param trainedOn those of the row that the model was trained on
   */
  public record Trained(
      Map<String, Double> weights,
      double bias,
      double[] thresholds,
      Row row,
      Map<String, Figures> trainedOn) {}

  private record Pair(
      String corpus, String query, String target, int fold, int grade, double[] features) {}

  private final List<LabelledCorpus> corpora;
  private final List<LabelledCorpus> heldOut;
  private final GermanDemandAnalyzer analyzer = new GermanDemandAnalyzer();

  /**
   * A study.
   *
   * @param corpora to train on
   * @param heldOut to measure on only
   */
  public LinkStudy(List<LabelledCorpus> corpora, List<LabelledCorpus> heldOut) {
    this.corpora = List.copyOf(corpora);
    this.heldOut = List.copyOf(heldOut);
  }

  /** The program as it is, and without each of its ingredients. */
  public List<Row> ablation() {
    Ingredients all = Ingredients.standard();
    List<String> used = PairFeatures.USED;
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
    rows.add(row("without words", all, without("words")));
    rows.add(row("without character n-grams", all, without("grams")));
    rows.add(row("without the earlier resolution as a whole", all, without("resolution")));
    rows.add(row("without the number of statements", all, without("statements")));
    rows.add(row("without citations", all, without("explicit")));
    rows.add(row("without the lexicon of concerns", all, without("concerns")));
    rows.add(row("without knowing declarations", all, without("declaration")));
    for (String more : PairFeatures.NAMES) {
      if (!used.contains(more)) {
        List<String> with = new ArrayList<>(used);
        with.add(more);
        rows.add(row("with " + more, all, with));
      }
    }
    return rows;
  }

  private static List<String> without(String name) {
    return PairFeatures.USED.stream().filter(used -> !used.equals(name)).toList();
  }

  private Row row(String variant, Ingredients ingredients, List<String> names) {
    List<Pair> pairs = pairs(ingredients, names);
    return new Row(variant, figures(pairs, outOfFold(pairs)));
  }

  /** Trains the program's model on all corpora. */
  public Trained train() {
    List<String> names = PairFeatures.USED;
    List<Pair> pairs = pairs(Ingredients.standard(), names);
    double[] scores = outOfFold(pairs);
    double[] beta = LogisticFit.fit(examples(pairs, HELD_OUT), RIDGE);
    Map<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      weights.put(names.get(i), beta[i]);
    }
    double partly = top(pairs, scores, 2, HELD_OUT).cut();
    // a band below the decision that shows what speaks of the same subject
    double same = Math.round(SUBJECT_BAND * partly * 1e3) / 1e3;
    // scores are of "at least partly", so where the same demand begins is read off the curve
    double repeats = Math.max(partly, top(pairs, scores, 3, HELD_OUT).score());
    Map<String, Figures> figures = figures(pairs, scores);
    Map<String, Figures> trainedOn = new TreeMap<>(figures);
    heldOut.forEach(corpus -> trainedOn.remove(corpus.name()));
    return new Trained(
        weights,
        beta[names.size()],
        new double[] {repeats, partly, same},
        new Row("trained", figures),
        trainedOn);
  }

  private List<Pair> pairs(Ingredients ingredients, List<String> names) {
    int[] columns = names.stream().mapToInt(PairFeatures.NAMES::indexOf).toArray();
    List<Pair> pairs = new ArrayList<>();
    for (LabelledCorpus corpus : all()) {
      boolean held = heldOut.contains(corpus);
      List<Demand> demands = Demand.of(corpus.minutes());
      LinkSpace space = LinkSpace.of(demands, analyzer, ingredients);
      Targets.Search search = new Targets(space, LinkOptions.standard(), 0).new Search();
      for (int q = 0; q < demands.size(); q++) {
        Demand query = demands.get(q);
        Map<String, Integer> grades = corpus.grades().getOrDefault(query.itemId(), Map.of());
        int fold = held ? HELD_OUT : Math.floorMod(query.resolutionId().hashCode(), FOLDS);
        Weighed weighed = space.weighed(q);
        for (int t : search.candidates(weighed).targets()) {
          double[] found = PairFeatures.of(weighed, space.weighed(t));
          String target = demands.get(t).itemId();
          pairs.add(
              new Pair(
                  corpus.name(),
                  query.itemId(),
                  target,
                  fold,
                  grades.getOrDefault(target, 0),
                  IntStream.of(columns).mapToDouble(column -> found[column]).toArray()));
        }
      }
    }
    return pairs;
  }

  private List<LabelledCorpus> all() {
    return Stream.concat(corpora.stream(), heldOut.stream()).toList();
  }

  /** Examples outside {@code fold}; a corpus weighs as the root of its size. */
  private List<LogisticFit.Example> examples(List<Pair> pairs, int fold) {
    Map<String, Integer> sizes = new HashMap<>();
    pairs.stream()
        .filter(p -> p.fold != HELD_OUT)
        .forEach(p -> sizes.merge(p.corpus, 1, Integer::sum));
    int smallest = sizes.values().stream().min(Comparator.naturalOrder()).orElse(1);
    List<LogisticFit.Example> examples = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.fold != fold && pair.fold != HELD_OUT) {
        examples.add(
            new LogisticFit.Example(
                pair.features,
                WANTED[pair.grade],
                Math.sqrt((double) smallest / sizes.get(pair.corpus))));
      }
    }
    return examples;
  }

  private double[] outOfFold(List<Pair> pairs) {
    double[] scores = new double[pairs.size()];
    for (int fold = 0; fold <= HELD_OUT; fold++) {
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
    for (int fold = 0; fold <= HELD_OUT; fold++) {
      double cut = top(pairs, scores, 2, fold).cut();
      for (int i = 0; i < scores.length; i++) {
        if (pairs.get(i).fold == fold) {
          chosen[i] = scores[i] >= cut;
        }
      }
    }
    Map<String, Figures> figures = new TreeMap<>();
    for (LabelledCorpus corpus : all()) {
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

  /** The best F1 that any score reaches as threshold, on the mean of the corpora, and the score. */
  private record Top(double f1, double score) {

    /**
     * The score from which on a pair is called a link: half of the best F1. Where scores are
     * probabilities that is the score that reaches it (Lipton, Elkan, Naryanaswamy 2014); the
     * height of the curve is steadier than the place of its top, for the curve is flat there.
     */
    double cut() {
      return Math.round(f1 / 2 * 1e3) / 1e3;
    }
  }

  private Top top(List<Pair> pairs, double[] scores, int grade, int withoutFold) {
    Top top = new Top(0, 1);
    for (int step = 1; step < CUT_STEPS; step++) {
      double score = (double) step / CUT_STEPS;
      double mean = 0;
      for (LabelledCorpus corpus : corpora) {
        mean += f1(corpus, pairs, scores, grade, withoutFold, score) / corpora.size();
      }
      top = mean >= top.f1 ? new Top(mean, score) : top;
    }
    return top;
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
