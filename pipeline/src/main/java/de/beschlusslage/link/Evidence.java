package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a person can check: the passages that fit best, the words they share, the citation. */
final class Evidence {
  private static final int SHARED = 6;
  private static final int QUOTE = 90;

  private Evidence() {}

  /** 0-based passages of query and target that fit best; empty where no two share a word. */
  static int[] bestPassages(Weighed query, Weighed target) {
    double best = 0;
    int[] found = new int[0];
    List<SparseVector> a = query.vectors().passages();
    List<SparseVector> b = target.vectors().passages();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double fit = a.get(i).dot(b.get(j));
        if (fit > best) {
          best = fit;
          found = new int[] {i, j};
        }
      }
    }
    return found;
  }

  /** 1-based statement, empty where the item makes none or none fits. */
  static OptionalInt statement(Demand demand, int[] passages, int side) {
    return passages.length == 0 || demand.types().isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(passages[side] + 1);
  }

  /** One line for the table: citation, shared norms, shared words, the passage of the target. */
  static String line(
      LinkSpace space, Weighed query, Weighed target, int[] passages, boolean withPassage) {
    Demand q = query.demand();
    Demand t = target.demand();
    List<String> parts = new ArrayList<>();
    if (q.cites(t)) {
      parts.add("zitiert " + t.resolutionId());
    }
    List<String> norms = q.norms().stream().filter(t.norms()::contains).toList();
    if (!norms.isEmpty()) {
      parts.add("Normen: " + String.join(", ", norms));
    }
    List<String> shared = sharedTerms(space, query.vectors().words(), target.vectors().words());
    if (!shared.isEmpty()) {
      parts.add("gemeinsam: " + String.join(", ", shared));
    }
    if (withPassage && passages.length > 0) {
      parts.add("Stelle: „" + quote(t.passages().get(passages[1])) + "“");
    }
    return String.join("; ", parts);
  }

  /** The terms that weigh most in both, heaviest first. */
  private static List<String> sharedTerms(LinkSpace space, SparseVector a, SparseVector b) {
    record Shared(int term, double weight) {}
    List<Shared> shared = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.ids.length && j < b.ids.length) {
      if (a.ids[i] == b.ids[j]) {
        shared.add(new Shared(a.ids[i], a.weights[i] * b.weights[j]));
        i++;
        j++;
      } else if (a.ids[i] < b.ids[j]) {
        i++;
      } else {
        j++;
      }
    }
    shared.sort((x, y) -> Double.compare(y.weight, x.weight));
    return shared.stream().limit(SHARED).map(s -> space.printed(s.term)).distinct().toList();
  }

  private static String quote(String passage) {
    String line = passage.strip().replaceAll("\\s+", " ");
    if (line.length() <= QUOTE) {
      return line;
    }
    int cut = line.lastIndexOf(' ', QUOTE);
    return line.substring(0, cut > QUOTE / 2 ? cut : QUOTE) + " …";
  }
}
