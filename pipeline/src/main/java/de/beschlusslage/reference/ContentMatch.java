package de.beschlusslage.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of a few texts a citing text is about: shared rare words by tf-idf cosine. Only for telling
 * the resolutions of one session apart; finding demands that repeat each other is the link stage's.
 */
final class ContentMatch {
  // a clear winner has something in common and half as much again as the next; checked by cases
  private static final double FLOOR = 0.12;
  private static final double LEAD = 1.5;
  private static final int STEM = 7;

  private final List<String> ids = new ArrayList<>();
  private final List<Map<String, Double>> vectors = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  /**
   * @param texts by id, in order
   */
  ContentMatch(Map<String, String> texts) {
    List<Set<String>> words = new ArrayList<>();
    texts.forEach(
        (id, text) -> {
          ids.add(id);
          Set<String> set = words(text);
          words.add(set);
          set.forEach(word -> frequency.merge(word, 1, Integer::sum));
        });
    words.forEach(set -> vectors.add(vector(set)));
  }

  /**
   * @param clear whether the first is the one meant
   * @param ids best first, at most three
   */
  record Ranking(boolean clear, List<String> ids) {}

  Ranking rank(String query) {
    Map<String, Double> vector = vector(words(query));
    Map<String, Double> scores = new HashMap<>();
    for (int k = 0; k < ids.size(); k++) {
      scores.put(ids.get(k), cosine(vector, vectors.get(k)));
    }
    List<String> best = new ArrayList<>(ids);
    best.sort(
        Comparator.comparingDouble((String id) -> -scores.getOrDefault(id, 0.0))
            .thenComparingInt(ids::indexOf));
    double first = best.isEmpty() ? 0 : scores.getOrDefault(best.get(0), 0.0);
    double second = best.size() < 2 ? 0 : scores.getOrDefault(best.get(1), 0.0);
    boolean clear = first >= FLOOR && first >= LEAD * second;
    return new Ranking(clear, List.copyOf(best.subList(0, Math.min(3, best.size()))));
  }

  private Map<String, Double> vector(Set<String> words) {
    Map<String, Double> vector = new HashMap<>();
    for (String word : words) {
      int df = frequency.getOrDefault(word, 0);
      if (df > 0) {
        vector.put(word, Math.log(1 + (double) Math.max(1, ids.size()) / df));
      }
    }
    return vector;
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double dot = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      dot += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    double norms = Math.sqrt(square(a) * square(b));
    return norms == 0 ? 0 : dot / norms;
  }

  private static double square(Map<String, Double> v) {
    double sum = 0;
    for (double x : v.values()) {
      sum += x * x;
    }
    return sum;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int k = 0; k <= text.length(); k++) {
      boolean letter = k < text.length() && Character.isLetter(text.charAt(k));
      if (letter && start < 0) {
        start = k;
      } else if (!letter && start >= 0) {
        if (k - start >= 5) {
          String word = text.substring(start, Math.min(k, start + STEM));
          words.add(word.toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return words;
  }
}
