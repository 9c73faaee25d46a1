package de.beschlusslage.link;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Ahead;
import de.beschlusslage.corpus.store.Shelf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds for each item the earlier items it repeats, and the histories these make.
 *
 * <p>Two stages: an inverted index names the earlier items that share rare words; these are
 * compared closely ({@link PairFeatures}) and scored by a model trained on labelled links ({@link
 * LinkModel}). The result is the same for any number of threads.
 */
public final class Linker {
  /** A pair less likely than this is not worth a row. */
  private static final double FLOOR = 0.005;

  /** Queries whose links are held before they go to their list. */
  private static final int BLOCK = 1 << 10;

  private static final Comparator<Link> BEST_FIRST =
      Comparator.comparingDouble(Link::score).reversed().thenComparing(Link::target);

  private final LinkOptions options;
  private final LinkModel model;
  private final LinkRoom room;
  private final GermanDemandAnalyzer analyzer;

  /** Hears how far linking has come. */
  public interface Watcher {
    /** So many of all items have been compared with earlier ones; called by one thread. */
    void linked(int done, int all);

    /** The words of so many of all documents have been counted; called before any is linked. */
    default void counted(int done, int all) {}
  }

  /** A linker with the program's model. */
  public Linker(LinkOptions options) {
    this(options, LinkModel.standard());
  }

  /** The same with room for more than can be held. */
  public Linker(LinkOptions options, LinkRoom room) {
    this(options, LinkModel.standard(), room);
  }

  Linker(LinkOptions options, LinkModel model) {
    this(options, model, LinkRoom.inMemory());
  }

  private Linker(LinkOptions options, LinkModel model, LinkRoom room) {
    this.options = options;
    this.model = model;
    this.room = room;
    this.analyzer = new GermanDemandAnalyzer();
  }

  /**
   * Links all items of {@code all}.
   *
   * @throws IllegalStateException if linking was interrupted
   */
  public Linked link(List<Minutes> all) {
    return link(all, (done, items) -> {});
  }

  /** The same for one who watches. */
  public Linked link(List<Minutes> all, Watcher watcher) {
    try {
      return Ahead.with(options.threads(), () -> linkHere(all, watcher));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("linking was interrupted", e);
    }
  }

  /** The statistics of {@code all}, or of a part of a corpus. */
  public LinkStatistics statistics(List<Minutes> all) {
    return LinkStatistics.of(
        Demand.of(all).stream().map(demand -> Analysed.of(demand, analyzer)).toList(),
        analyzer.words().subjects(),
        Ingredients.standard());
  }

  /**
   * The items of {@code part} in the order of sessions, weighed by the whole corpus' statistics.
   */
  public List<Weighed> weigh(List<Minutes> part, LinkStatistics statistics) {
    Weigher weigher = new Weigher(statistics, analyzer.words().subjects(), Ingredients.standard());
    List<Analysed> analysed =
        Demand.of(part).stream().map(demand -> Analysed.of(demand, analyzer)).toList();
    return Weigher.byResolution(analysed).stream()
        .flatMap(resolution -> weigher.weigh(resolution).stream())
        .toList();
  }

  /**
   * A part of the corpus to search in.
   *
   * @param first position of the part's first item among all items in the order of sessions
   */
  public Targets targets(List<Weighed> part, LinkStatistics statistics, int first) {
    return new Targets(new LinkSpace(part, statistics), options, first);
  }

  /** The links from {@code query} to those of {@code targets} that are worth a row, best first. */
  public List<Link> links(Weighed query, List<Weighed> targets, LinkStatistics statistics) {
    return best(
            new LinkSpace(targets, statistics), query, IntStream.range(0, targets.size()).toArray())
        .stream()
        .map(Found::link)
        .toList();
  }

  /** The best of one item's links, best first. */
  public List<Link> best(List<Link> links) {
    return links.stream().sorted(BEST_FIRST).limit(options.kept()).toList();
  }

  private Linked linkHere(List<Minutes> all, Watcher watcher) {
    LinkSpace space = new Reading(analyzer, room).space(all, watcher);
    Histories histories = new Histories(space.sessions(), room.rows().get());
    List<Link> links = links(space, histories, watcher);
    Shelf<DemandThread> threads = room.threads().get();
    histories.each(
        members ->
            threads.add(
                ThreadBuilder.numbered(
                    threads.size() + 1,
                    Arrays.stream(members).mapToObj(m -> space.demand(m).itemId()).toList())));
    return new Linked(links, threads);
  }

  private List<Link> links(LinkSpace space, Histories histories, Watcher watcher) {
    CandidateIndex index = new CandidateIndex(space, room.rows().get());
    Targets targets = new Targets(space, options, 0, index);
    ThreadLocal<Targets.Search> searches = ThreadLocal.withInitial(() -> targets.new Search());
    Shelf<Link> links = room.links().get();
    int all = space.size();
    int[] done = {0};
    Ahead.inOrder(
        all,
        BLOCK,
        position -> {
          Weighed query = space.weighed(position);
          return best(space, query, searches.get().candidates(query).targets());
        },
        found -> {
          int query = done[0]++;
          for (Found one : found) {
            links.add(one.link);
            if (ThreadBuilder.joins(one.link)) {
              histories.link(query, one.target, one.link.score());
            }
          }
          watcher.linked(done[0], all);
        });
    return links;
  }

  private record Found(int target, Link link) {}

  private List<Found> best(LinkSpace space, Weighed asked, int[] targets) {
    Weighed query = asked.forMany();
    record Scored(int position, Weighed target, double score) {}
    List<Scored> scored = new ArrayList<>();
    for (int position : targets) {
      Weighed target = space.weighed(position);
      double score = model.score(query, target);
      if (score >= FLOOR || query.demand().cites(target.demand())) {
        scored.add(new Scored(position, target, score));
      }
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(s -> s.target.demand().itemId()));
    return scored.stream()
        .limit(options.kept())
        .map(one -> new Found(one.position, link(space, query, one.target, one.score)))
        .toList();
  }

  private Link link(LinkSpace space, Weighed query, Weighed target, double score) {
    Demand q = query.demand();
    Demand t = target.demand();
    Link.Decision decision = model.decide(score);
    if (decision == Link.Decision.CANDIDATE && q.cites(t)) {
      decision = Link.Decision.SAME_SUBJECT; // who cites a resolution speaks of its subject
    }
    int[] passages = Evidence.bestPassages(query, target);
    return new Link(
        q.itemId(),
        t.itemId(),
        score,
        decision,
        q.cites(t),
        Evidence.line(space, query, target, passages, decision != Link.Decision.CANDIDATE),
        Evidence.statement(q, passages, 0),
        Evidence.statement(t, passages, 1));
  }
}
