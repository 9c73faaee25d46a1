package de.beschlusslage.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * 95 % intervals by the percentile bootstrap: TOPs (or whole documents) are drawn with replacement
 * and the figure is computed again. Same seed, same intervals.
 *
 * <p>Drawing documents is the honest choice for many documents, since TOPs of one session share
 * their wording; with two or three documents it says nothing, and TOPs are drawn.
 */
public final class Bootstrap {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20260101;
  private static final int DOCUMENTS_NEEDED = 8;

  private Bootstrap() {}

  /** Interval of a measure's F1. */
  public static Interval f1(Scores scores, Measure measure) {
    return of(scores, units -> Scores.sum(units, measure).f1());
  }

  /** Interval of the mean F1 over types. */
  public static Interval typeMacroF1(Scores scores) {
    return of(scores, Scores::typeMacroF1);
  }

  /** Interval of a mean over queries. */
  public static Interval queries(LinkScores scores, ToDoubleFunction<LinkScores.Query> value) {
    List<LinkScores.Query> queries = scores.queries();
    return sample(
        queries.size(),
        drawn -> {
          double sum = 0;
          for (int i : drawn) {
            sum += value.applyAsDouble(queries.get(i));
          }
          return sum / Math.max(1, drawn.length);
        });
  }

  /** What is drawn: groups of units. */
  static List<List<Unit>> groups(Collection<Unit> units) {
    List<List<Unit>> documents = new ArrayList<>();
    new Scores(List.copyOf(units))
        .byDocument()
        .values()
        .forEach(document -> documents.add(document.units()));
    return documents.size() >= DOCUMENTS_NEEDED ? documents : units.stream().map(List::of).toList();
  }

  private static Interval of(Scores scores, ToDoubleFunction<Collection<Unit>> figure) {
    List<List<Unit>> groups = groups(scores.units());
    return sample(
        groups.size(),
        drawn -> {
          List<Unit> units = new ArrayList<>();
          for (int i : drawn) {
            units.addAll(groups.get(i));
          }
          return figure.applyAsDouble(units);
        });
  }

  private static Interval sample(int size, ToDoubleFunction<int[]> figure) {
    if (size == 0) {
      return new Interval(0, 0);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] samples = new double[SAMPLES];
    int[] drawn = new int[size];
    for (int s = 0; s < SAMPLES; s++) {
      for (int i = 0; i < size; i++) {
        drawn[i] = random.nextInt(size);
      }
      samples[s] = figure.applyAsDouble(drawn);
    }
    return Interval.of(samples);
  }
}
