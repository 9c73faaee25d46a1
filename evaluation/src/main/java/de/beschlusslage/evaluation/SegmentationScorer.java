package de.beschlusslage.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well list points are cut: a true point counts as found when one predicted point of its
 * document agrees with it in 90 % of the words, in order. The share is the longest common
 * subsequence of words over the longer of the two texts, so a point cut short and one that runs on
 * both count as wrong. Each predicted point answers for one true point.
 */
public final class SegmentationScorer {
  /** Share of the words, in order, that must agree. */
  public static final double AGREEMENT = 0.9;

  /** Below this nothing like the point was cut. */
  private static final double ALIKE = 0.3;

  /** Longer texts are compared by their first words; no list point is a tenth as long. */
  private static final int LONGEST = 4000;

  private SegmentationScorer() {}

  /**
   * The points of one document, in reading order.
   *
   * @param document its name
   * @param gold texts of the true points, without labels
   * @param predicted texts of the points cut, without labels
   */
  public record Document(String document, List<String> gold, List<String> predicted) {
    public Document {
      gold = List.copyOf(gold);
      predicted = List.copyOf(predicted);
    }
  }

  /** What is wrong with a point. */
  public enum Miss {
    /** Nothing like it was cut. */
    NOT_CUT("not cut at all"),
    /** The point cut ends too early. */
    CUT_SHORT("cut short"),
    /** The point cut goes on into what follows. */
    RUNS_ON("runs on"),
    /** About as long, but with other words. */
    OTHER_WORDS("other words inside"),
    /** Cut, and no true point answers to it. */
    SPURIOUS("no point in truth");

    private final String label;

    Miss(String label) {
      this.label = label;
    }

    /** As printed. */
    public String label() {
      return label;
    }
  }

  /**
   * One error.
   *
   * @param gold the true text, empty for a spurious point
   * @param predicted the point most like it, empty where there is none
   */
  public record Error(String document, Miss miss, String gold, String predicted) {}

  /** Figures and errors. */
  public record Result(int gold, int predicted, int found, List<Error> errors) {
    public Result {
      errors = List.copyOf(errors);
    }

    /** Share of the points cut that are true, 1 where none was cut. */
    public double precision() {
      return predicted == 0 ? 1 : (double) found / predicted;
    }

    /** Share of the true points that were found, 1 where there is none. */
    public double recall() {
      return gold == 0 ? 1 : (double) found / gold;
    }

    /** Harmonic mean of both. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Errors counted by class. */
    public Map<Miss, Integer> classes() {
      Map<Miss, Integer> counts = new EnumMap<>(Miss.class);
      errors.forEach(error -> counts.merge(error.miss, 1, Integer::sum));
      return counts;
    }
  }

  /** Scores all documents together. */
  public static Result score(List<Document> documents) {
    int gold = 0;
    int predicted = 0;
    int found = 0;
    List<Error> errors = new ArrayList<>();
    for (Document document : documents) {
      gold += document.gold.size();
      predicted += document.predicted.size();
      found += score(document, errors);
    }
    return new Result(gold, predicted, found, errors);
  }

  private static int score(Document document, List<Error> errors) {
    List<List<String>> cut = document.predicted.stream().map(SegmentationScorer::words).toList();
    boolean[] used = new boolean[cut.size()];
    List<Integer> missing = new ArrayList<>();
    int found = 0;
    for (int g = 0; g < document.gold.size(); g++) {
      List<String> truth = words(document.gold.get(g));
      int match = -1;
      for (int p = 0; p < cut.size() && match < 0; p++) {
        if (!used[p] && agrees(truth, cut.get(p))) {
          match = p;
        }
      }
      if (match >= 0) {
        used[match] = true;
        found++;
      } else {
        missing.add(g);
      }
    }
    for (int g : missing) {
      errors.add(miss(document, words(document.gold.get(g)), g, cut, used));
    }
    for (int p = 0; p < cut.size(); p++) {
      if (!used[p]) {
        errors.add(new Error(document.document, Miss.SPURIOUS, "", document.predicted.get(p)));
      }
    }
    return found;
  }

  private static Error miss(
      Document document, List<String> truth, int g, List<List<String>> cut, boolean[] used) {
    int best = -1;
    int bestCommon = 0;
    for (int p = 0; p < cut.size(); p++) {
      int common = used[p] ? 0 : common(truth, cut.get(p));
      if (common > bestCommon) {
        bestCommon = common;
        best = p;
      }
    }
    String gold = document.gold.get(g);
    if (best < 0 || bestCommon < ALIKE * Math.min(truth.size(), cut.get(best).size())) {
      return new Error(document.document, Miss.NOT_CUT, gold, "");
    }
    int size = cut.get(best).size();
    Miss miss =
        size < AGREEMENT * truth.size()
            ? Miss.CUT_SHORT
            : truth.size() < AGREEMENT * size ? Miss.RUNS_ON : Miss.OTHER_WORDS;
    return new Error(document.document, miss, gold, document.predicted.get(best));
  }

  private static boolean agrees(List<String> a, List<String> b) {
    int longer = Math.max(a.size(), b.size());
    int shorter = Math.min(a.size(), b.size());
    if (longer == 0) {
      return true;
    }
    return shorter >= AGREEMENT * longer && common(a, b) >= AGREEMENT * longer;
  }

  /** Length of the longest common subsequence. */
  private static int common(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()];
  }

  private static List<String> words(String text) {
    return Words.first(LONGEST, Words.of(text));
  }
}
