package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Measures a sentence splitter on paragraphs whose sentences are known. Counted are the boundaries
 * inside paragraphs; a paragraph's end is no decision.
 */
public final class SentenceScorer {
  private SentenceScorer() {}

  /**
   * Splits every paragraph and compares.
   *
   * @param paragraphs each as its sentences, which are joined by a blank to be split again
   * @param splitter text and stretch to sentences
   */
  public static Scored score(
      List<List<String>> paragraphs, BiFunction<String, Span, List<Span>> splitter) {
    Count count = Count.NONE;
    List<String> errors = new ArrayList<>();
    for (List<String> sentences : paragraphs) {
      String text = String.join(" ", sentences);
      Set<Integer> gold = new HashSet<>();
      int at = 0;
      for (String sentence : sentences) {
        at += sentence.length() + 1;
        gold.add(at - 1);
      }
      Set<Integer> found = new HashSet<>();
      splitter.apply(text, new Span(0, text.length())).forEach(s -> found.add(s.end()));
      gold.remove(text.length());
      found.remove(text.length());
      Set<Integer> hit = new HashSet<>(gold);
      hit.retainAll(found);
      count =
          count.plus(new Count(hit.size(), found.size() - hit.size(), gold.size() - hit.size()));
      gold.stream()
          .sorted()
          .filter(e -> !found.contains(e))
          .forEach(e -> errors.add("missed: " + around(text, e)));
      found.stream()
          .sorted()
          .filter(e -> !gold.contains(e))
          .forEach(e -> errors.add("invented: " + around(text, e)));
    }
    return new Scored(count, errors);
  }

  private static String around(String text, int end) {
    return text.substring(Math.max(0, end - 30), end)
        + " | "
        + text.substring(end, Math.min(text.length(), end + 20)).strip();
  }

  /**
   * Boundaries right, invented and missed.
   *
   * @param errors each with its surroundings
   */
  public record Scored(Count count, List<String> errors) {
    public Scored {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Reads the format of {@code corpus/sentences}: one sentence a line, a blank line between
   * paragraphs.
   */
  public static List<List<String>> paragraphs(String text) {
    List<List<String>> paragraphs = new ArrayList<>();
    for (String paragraph : text.strip().split("\\R\\s*\\R")) {
      paragraphs.add(paragraph.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    }
    return paragraphs;
  }
}
