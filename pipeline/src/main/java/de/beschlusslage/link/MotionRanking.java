package de.beschlusslage.link;

import de.beschlusslage.link.MotionCollection.Judgement;
import de.beschlusslage.link.MotionCollection.Motion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the motions of a year by how likely they settle another one: the same vectors as {@link
 * Linker}'s, on whole documents of another body, so that a change which only fits one conference's
 * minutes shows.
 *
 * <p>Three numbers decide: the projection of words and subjects (a title's word counts three times:
 * motions are titled by what they want, TOPs by their subject), the character n-grams of the two
 * titles, and whether the same assembly debated both. The weights were chosen on the judged motions
 * of 2014 to 2019, where 2019 and the years before both gained.
 */
public final class MotionRanking {
  private static final double WORDS = 2.0;
  private static final double TITLE_GRAMS = 3.5;
  private static final double SAME_ASSEMBLY = 2.1;
  private static final Ingredients INGREDIENTS = new Ingredients(0.6f, 0.4f, 3, 0, 0.5f, true);

  private final double words;
  private final double titleGrams;
  private final double sameAssembly;
  private final List<Motion> motions;
  private final Map<String, Integer> positions = new HashMap<>();
  private final LinkSpace documents;
  private final LinkSpace titles;

  /**
   * Prepares {@code motions} for ranking.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public MotionRanking(List<Motion> motions) {
    this(motions, INGREDIENTS, WORDS, TITLE_GRAMS, SAME_ASSEMBLY);
  }

  private MotionRanking(
      List<Motion> motions,
      Ingredients ingredients,
      double words,
      double titleGrams,
      double sameAssembly) {
    this.words = words;
    this.titleGrams = titleGrams;
    this.sameAssembly = sameAssembly;
    this.motions = List.copyOf(motions);
    for (int i = 0; i < motions.size(); i++) {
      if (positions.put(motions.get(i).id(), i) != null) {
        throw new IllegalArgumentException("two motions " + motions.get(i).id());
      }
    }
    GermanDemandAnalyzer analyzer = new GermanDemandAnalyzer();
    documents =
        LinkSpace.of(
            motions.stream().map(m -> demand(m, m.title(), m.text())).toList(),
            analyzer,
            ingredients);
    titles =
        LinkSpace.of(
            motions.stream().map(m -> demand(m, "", m.title())).toList(), analyzer, ingredients);
  }

  /** The ranking as it is, and without each of its ingredients, by name. */
  public static Map<String, Figures> ablation(List<Motion> motions, List<Judgement> judgements) {
    Ingredients all = INGREDIENTS;
    Map<String, MotionRanking> variants = new LinkedHashMap<>();
    variants.put("all", new MotionRanking(motions));
    variants.put(
        "without parts of compounds", with(motions, new Ingredients(0, 0.4f, 3, 0, 0.5f, true)));
    variants.put(
        "nouns like other words", with(motions, new Ingredients(0.6f, 1, 3, 0, 0.5f, true)));
    variants.put(
        "without the title's words", with(motions, new Ingredients(0.6f, 0.4f, 0, 0, 0.5f, true)));
    variants.put(
        "without the lexicon of subjects",
        with(motions, new Ingredients(0.6f, 0.4f, 3, 0, 0, true)));
    variants.put(
        "without the titles' n-grams", new MotionRanking(motions, all, WORDS, 0, SAME_ASSEMBLY));
    variants.put("without words", new MotionRanking(motions, all, 0, TITLE_GRAMS, SAME_ASSEMBLY));
    variants.put("without the assembly", new MotionRanking(motions, all, WORDS, TITLE_GRAMS, 0));
    Map<String, Figures> figures = new LinkedHashMap<>();
    variants.forEach((name, ranking) -> figures.put(name, ranking.figures(judgements)));
    return figures;
  }

  private static MotionRanking with(List<Motion> motions, Ingredients ingredients) {
    return new MotionRanking(motions, ingredients, WORDS, TITLE_GRAMS, SAME_ASSEMBLY);
  }

  private static Demand demand(Motion motion, String title, String text) {
    return new Demand(
        motion.id(),
        motion.id(),
        new SessionKey("", 0, 0, 0),
        title,
        "",
        text,
        List.of(text),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        false);
  }

  /**
   * Figures over judgements.
   *
   * @param queries number of judgements
   * @param mrr mean reciprocal rank of the targets
   * @param hit1 share ranked first
   * @param hit5 share among the first five
   */
  public record Figures(int queries, double mrr, double hit1, double hit5) {}

  /**
   * Ranks for each judgement the motions of the target's year without the query.
   *
   * @throws IllegalArgumentException if a judgement names no motion of the collection
   */
  public Figures figures(List<Judgement> judgements) {
    double mrr = 0;
    double hit1 = 0;
    double hit5 = 0;
    for (Judgement judgement : judgements) {
      int rank = rank(position(judgement.query()), position(judgement.target()));
      mrr += 1.0 / rank;
      hit1 += rank == 1 ? 1 : 0;
      hit5 += rank <= 5 ? 1 : 0;
    }
    int n = Math.max(1, judgements.size());
    return new Figures(judgements.size(), mrr / n, hit1 / n, hit5 / n);
  }

  private int position(String id) {
    Integer position = positions.get(id);
    if (position == null) {
      throw new IllegalArgumentException("no motion " + id + " in the collection");
    }
    return position;
  }

  /** 1-based rank of the target; of equal scores the smaller id comes first. */
  private int rank(int query, int target) {
    double wanted = score(query, target);
    int rank = 1;
    for (int i = 0; i < motions.size(); i++) {
      if (i != query && i != target && motions.get(i).year().equals(motions.get(target).year())) {
        double score = score(query, i);
        if (score > wanted
            || score == wanted && motions.get(i).id().compareTo(motions.get(target).id()) < 0) {
          rank++;
        }
      }
    }
    return rank;
  }

  private double score(int query, int target) {
    Weighed.Vectors a = documents.vectors(query);
    Weighed.Vectors b = documents.vectors(target);
    String assembly = motions.get(query).assembly();
    boolean same = !assembly.isEmpty() && assembly.equals(motions.get(target).assembly());
    return words * a.words().dot(b.words()) * b.words().length
        + titleGrams * titles.vectors(query).grams().dot(titles.vectors(target).grams())
        + (same ? sameAssembly : 0);
  }

  /** The ids of the {@code limit} best motions for {@code query} among those of {@code year}. */
  public List<String> best(String query, String year, int limit) {
    int position = position(query);
    Set<Integer> others = new HashSet<>();
    for (int i = 0; i < motions.size(); i++) {
      if (i != position && motions.get(i).year().equals(year)) {
        others.add(i);
      }
    }
    List<Integer> ranked = new ArrayList<>(others);
    Map<Integer, Double> scores = new HashMap<>();
    ranked.forEach(i -> scores.put(i, score(position, i)));
    ranked.sort(
        java.util.Comparator.<Integer>comparingDouble(i -> -scores.get(i))
            .thenComparing(i -> motions.get(i).id()));
    return ranked.stream().limit(limit).map(i -> motions.get(i).id()).toList();
  }
}
