package de.beschlusslage.link;

import de.beschlusslage.link.Weighed.Vectors;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Demands as vectors of weighed words, subjects and character n-grams: all of a corpus, or some of
 * them weighed by the statistics of the whole.
 *
 * <p>A feature is weighed by how few resolutions share it, so that the phrases of a conference
 * weigh little however often one resolution says them.
 */
final class LinkSpace {
  private final List<Weighed> weighed;
  private final IntFunction<Demand> demands;
  private final IntFunction<SparseVector> words;
  private final Sessions sessions;
  private final LinkStatistics statistics;

  LinkSpace(List<Weighed> weighed, LinkStatistics statistics) {
    this.weighed = weighed;
    this.demands = demand -> weighed.get(demand).demand();
    this.words = demand -> weighed.get(demand).vectors().words();
    this.sessions = Sessions.of(weighed.stream().map(one -> one.demand().session())::iterator);
    this.statistics = statistics;
  }

  LinkSpace(DemandStore weighed, LinkStatistics statistics) {
    this.weighed = weighed;
    this.demands = weighed::demand;
    this.words = weighed::words;
    this.sessions = weighed.sessions();
    this.statistics = statistics;
  }

  static LinkSpace of(List<Demand> demands, GermanDemandAnalyzer analyzer) {
    return of(demands, analyzer, Ingredients.standard());
  }

  static LinkSpace of(
      List<Demand> demands, GermanDemandAnalyzer analyzer, Ingredients ingredients) {
    Subjects subjects = analyzer.words().subjects();
    List<Analysed> analysed = demands.parallelStream().map(d -> Analysed.of(d, analyzer)).toList();
    LinkStatistics statistics = LinkStatistics.of(analysed, subjects, ingredients);
    Weigher weigher = new Weigher(statistics, subjects, ingredients);
    return new LinkSpace(
        Weigher.byResolution(analysed).parallelStream()
            .flatMap(resolution -> weigher.weigh(resolution).stream())
            .toList(),
        statistics);
  }

  /** Number of demands. */
  int size() {
    return weighed.size();
  }

  /** What is known of a demand beside its vectors. */
  Demand demand(int demand) {
    return demands.apply(demand);
  }

  /** Which sessions the demands belong to. */
  Sessions sessions() {
    return sessions;
  }

  Vectors vectors(int demand) {
    return weighed.get(demand).vectors();
  }

  /** Its words alone. */
  SparseVector words(int demand) {
    return words.apply(demand);
  }

  Weighed weighed(int demand) {
    return weighed.get(demand);
  }

  LinkStatistics statistics() {
    return statistics;
  }

  /** A form in which the term was printed, or the subject's name, for people. */
  String printed(int term) {
    return statistics.printed(term);
  }

  /** Number of distinct terms. */
  int terms() {
    return statistics.size();
  }
}
