package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares spans of one text class by class. Spans of one class that only a comma, "und", "sowie"
 * or "i. V. m." keeps apart are one chain, in gold as in the prediction: where a list of norms is
 * cut is the annotator's taste, not the reader's question.
 */
public final class SpanScorer {
  private static final Pattern JOINT =
      Pattern.compile(
          "\\s*(,|und|sowie|,\\s*und|(,\\s*)?i\\s?\\.?\\s?V\\s?\\.?\\s?m\\s?\\.?"
              + "|(,\\s*)?in Verbindung mit)\\s*");
  private static final int LONGEST_JOINT = 24;

  private final List<String> labels;
  private final Map<String, Count> exact = new LinkedHashMap<>();
  private final Map<String, Count> overlap = new LinkedHashMap<>();

  /**
   * @param labels the classes that count; others are passed over
   */
  public SpanScorer(List<String> labels) {
    this.labels = List.copyOf(labels);
    for (String label : labels) {
      exact.put(label, Count.NONE);
      overlap.put(label, Count.NONE);
    }
  }

  /** A span that only one side has, or that the other side cuts otherwise. */
  public record Difference(String label, String gold, String predicted) {}

  /** Counts one text and tells the differences. */
  public List<Difference> add(String text, List<LabelledSpan> gold, List<LabelledSpan> predicted) {
    List<Difference> differences = new ArrayList<>();
    for (String label : labels) {
      List<Span> truth = chains(text, gold, label);
      List<Span> found = chains(text, predicted, label);
      int same = (int) truth.stream().filter(found::contains).count();
      exact.merge(label, new Count(same, found.size() - same, truth.size() - same), Count::plus);
      int touching = touching(text, label, truth, found, differences);
      overlap.merge(
          label,
          new Count(touching, found.size() - touching, truth.size() - touching),
          Count::plus);
    }
    return differences;
  }

  /** By class, and {@code all} for the classes together: the very same span. */
  public Map<String, Count> exact() {
    return withAll(exact);
  }

  /** By class, and {@code all}: one common character, one to one. */
  public Map<String, Count> overlap() {
    return withAll(overlap);
  }

  private static Map<String, Count> withAll(Map<String, Count> counts) {
    Map<String, Count> all = new LinkedHashMap<>(counts);
    all.put("all", counts.values().stream().reduce(Count.NONE, Count::plus));
    return all;
  }

  // both lists are in order and free of overlaps, so the first partner that touches is the best
  private static int touching(
      String text, String label, List<Span> truth, List<Span> found, List<Difference> differences) {
    boolean[] used = new boolean[found.size()];
    int hits = 0;
    int first = 0;
    for (Span span : truth) {
      while (first < found.size() && found.get(first).end() <= span.start()) {
        first++;
      }
      int partner = first;
      while (partner < found.size() && used[partner]) {
        partner++;
      }
      if (partner < found.size() && found.get(partner).overlaps(span)) {
        used[partner] = true;
        hits++;
        if (!found.get(partner).equals(span)) {
          differences.add(new Difference(label, span.in(text), found.get(partner).in(text)));
        }
      } else {
        differences.add(new Difference(label, span.in(text), ""));
      }
    }
    for (int k = 0; k < used.length; k++) {
      if (!used[k]) {
        differences.add(new Difference(label, "", found.get(k).in(text)));
      }
    }
    return hits;
  }

  private static List<Span> chains(String text, List<LabelledSpan> spans, String label) {
    List<Span> chains = new ArrayList<>();
    List<Span> sorted =
        spans.stream()
            .filter(s -> s.label().equals(label))
            .map(LabelledSpan::span)
            .sorted()
            .toList();
    for (Span span : sorted) {
      int last = chains.size() - 1;
      if (last >= 0 && joined(text, chains.get(last).end(), span.start())) {
        Span chain = chains.get(last);
        chains.set(last, new Span(chain.start(), Math.max(chain.end(), span.end())));
      } else {
        chains.add(span);
      }
    }
    return chains;
  }

  private static boolean joined(String text, int end, int start) {
    if (start < end) {
      return true; // one inside the other
    }
    return start - end <= LONGEST_JOINT && JOINT.matcher(text.substring(end, start)).matches();
  }
}
