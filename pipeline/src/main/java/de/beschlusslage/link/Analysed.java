package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.List;

/**
 * A demand and the words of its parts.
 *
 * @param title of the TOP
 * @param stem of the items it stands under
 * @param passages of its own text
 */
record Analysed(Demand demand, List<Word> title, List<Word> stem, List<List<Word>> passages) {

  static Analysed of(Demand demand, GermanDemandAnalyzer analyzer) {
    return of(demand, demand.title(), demand.stem(), demand.passages(), analyzer);
  }

  /** The same of a demand whose texts lie elsewhere. */
  static Analysed of(
      Demand demand,
      String title,
      String stem,
      List<String> passages,
      GermanDemandAnalyzer analyzer) {
    return new Analysed(
        demand,
        words(title, analyzer),
        words(stem, analyzer),
        passages.stream().map(p -> words(p, analyzer)).toList());
  }

  private static List<Word> words(String text, GermanDemandAnalyzer analyzer) {
    return text.isEmpty() ? List.of() : analyzer.tokens(text).stream().map(Token::word).toList();
  }

  List<List<Word>> all() {
    List<List<Word>> all = new ArrayList<>(passages);
    all.add(title);
    all.add(stem);
    return all;
  }
}
