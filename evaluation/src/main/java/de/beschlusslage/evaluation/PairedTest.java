package de.beschlusslage.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Whether one run is really better than another on the same gold.
 *
 * <p>Approximate randomisation (Noreen 1989; Yeh 2000 for F1): for every TOP a coin decides whether
 * the two runs swap their counts; p is how often the difference is then at least as large as the
 * one seen. The interval of the difference comes from the paired bootstrap.
 */
public final class PairedTest {
  private static final int ROUNDS = 2000;
  private static final long SEED = 20260102;

  private PairedTest() {}

  /**
   * What came out.
   *
   * @param before F1 of the first run
   * @param after F1 of the second
   * @param difference 95 % interval of after - before
   * @param p probability of so large a difference by chance
   */
  public record Outcome(double before, double after, Interval difference, double p) {
    /** Whether chance is an unlikely reason (p < 0.05). */
    public boolean significant() {
      return p < 0.05;
    }
  }

  /** Compares a measure's F1. */
  public static Outcome f1(Scores before, Scores after, Measure measure) {
    return of(before, after, units -> Scores.sum(units, measure).f1());
  }

  /** Compares the mean F1 over types. */
  public static Outcome typeMacroF1(Scores before, Scores after) {
    return of(before, after, Scores::typeMacroF1);
  }

  private static Outcome of(
      Scores before, Scores after, ToDoubleFunction<Collection<Unit>> figure) {
    List<List<Unit>> pairs = pairs(before, after);
    double first = figure.applyAsDouble(before.units());
    double second = figure.applyAsDouble(after.units());
    double seen = Math.abs(second - first);
    SplittableRandom random = new SplittableRandom(SEED);
    int extreme = 0;
    double[] differences = new double[ROUNDS];
    List<Unit> a = new ArrayList<>();
    List<Unit> b = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      a.clear();
      b.clear();
      for (List<Unit> pair : pairs) {
        boolean swap = random.nextBoolean();
        a.add(pair.get(swap ? 1 : 0));
        b.add(pair.get(swap ? 0 : 1));
      }
      if (Math.abs(figure.applyAsDouble(b) - figure.applyAsDouble(a)) >= seen - 1e-12) {
        extreme++;
      }
      a.clear();
      b.clear();
      for (int i = 0; i < pairs.size(); i++) {
        List<Unit> pair = pairs.get(random.nextInt(pairs.size()));
        a.add(pair.get(0));
        b.add(pair.get(1));
      }
      differences[round] = figure.applyAsDouble(b) - figure.applyAsDouble(a);
    }
    return new Outcome(first, second, Interval.of(differences), (extreme + 1.0) / (ROUNDS + 1.0));
  }

  private static List<List<Unit>> pairs(Scores before, Scores after) {
    Map<String, Unit> first = byId(before);
    Map<String, Unit> second = byId(after);
    Set<String> ids = new LinkedHashSet<>(first.keySet());
    ids.addAll(second.keySet());
    List<List<Unit>> pairs = new ArrayList<>();
    for (String id : ids) {
      Unit none = new Unit("", "", Map.of(), Map.of(), List.of());
      pairs.add(List.of(first.getOrDefault(id, none), second.getOrDefault(id, none)));
    }
    return pairs;
  }

  private static Map<String, Unit> byId(Scores scores) {
    Map<String, Unit> units = new LinkedHashMap<>();
    scores.units().forEach(unit -> units.put(unit.id(), unit));
    return units;
  }
}
