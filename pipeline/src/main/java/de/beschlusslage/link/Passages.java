package de.beschlusslage.link;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the query's words in an item's text and the stretch that shows most of them. */
final class Passages {
  /** Characters of a passage: about three lines of a terminal. */
  private static final int WIDTH = 240;

  private final GermanDemandAnalyzer analyzer;

  Passages(GermanDemandAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The words of {@code text} whose stem, or the stem of a part, is among {@code terms}. */
  List<Span> marks(String text, Set<String> terms) {
    List<Span> marks = new ArrayList<>();
    if (terms.isEmpty()) {
      return marks;
    }
    for (Token token : analyzer.tokens(text)) {
      Word word = token.word();
      if (!word.stop()
          && (terms.contains(word.stem()) || word.parts().stream().anyMatch(terms::contains))) {
        marks.add(new Span(token.start(), token.end()));
      }
    }
    return marks;
  }

  /** The window of at most {@code WIDTH} characters, cut at blanks, that holds most marks. */
  Span best(String text, List<Span> marks) {
    if (text.length() <= WIDTH) {
      return new Span(0, text.length());
    }
    int bestFrom = 0;
    int most = 0;
    int last = 0;
    for (int first = 0; first < marks.size(); first++) {
      while (last < marks.size() && marks.get(last).end() - marks.get(first).start() <= WIDTH) {
        last++;
      }
      if (last - first > most) {
        most = last - first;
        int slack = WIDTH - (marks.get(last - 1).end() - marks.get(first).start());
        bestFrom = Math.max(0, marks.get(first).start() - slack / 2);
      }
    }
    int from = bestFrom == 0 ? 0 : after(text, bestFrom);
    int to = Math.min(text.length(), from + WIDTH);
    int blank = to < text.length() ? text.lastIndexOf(' ', to) : to;
    return new Span(from, Math.max(from, blank > from ? blank : to));
  }

  private static int after(String text, int position) {
    int blank = text.indexOf(' ', position);
    return blank < 0 || blank > position + WIDTH / 4 ? position : blank + 1;
  }
}
