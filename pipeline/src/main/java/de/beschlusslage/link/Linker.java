package de.beschlusslage.link;

import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
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

  private final LinkOptions options;
  private final LinkModel model;
  private final GermanDemandAnalyzer analyzer;

  /** A linker with the program's model. */
  public Linker(LinkOptions options) {
    this(options, LinkModel.standard());
  }

  Linker(LinkOptions options, LinkModel model) {
    this.options = options;
    this.model = model;
    this.analyzer = new GermanDemandAnalyzer();
  }

  /**
   * Links all items of {@code all}.
   *
   * @throws IllegalStateException if linking was interrupted
   */
  public Linked link(List<Minutes> all) {
    return linkDemands(Demand.of(all));
  }

  Linked linkDemands(List<Demand> demands) {
    if (demands.isEmpty()) {
      return new Linked(List.of(), List.of());
    }
    ForkJoinPool pool = new ForkJoinPool(options.threads());
    try {
      List<Link> links = pool.submit(() -> links(demands)).get();
      return new Linked(links, new ThreadBuilder(demands).threads(links));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("linking was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("linking failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Link> links(List<Demand> demands) {
    LinkSpace space = LinkSpace.of(demands, analyzer);
    CandidateIndex index = new CandidateIndex(space);
    Map<SessionKey, BitSet> earlier = earlier(demands);
    Map<String, List<Integer>> places = places(demands);
    ThreadLocal<CandidateIndex.Search> searches = ThreadLocal.withInitial(() -> index.new Search());
    List<List<Link>> found =
        IntStream.range(0, demands.size())
            .parallel()
            .mapToObj(
                query -> {
                  BitSet eligible = earlier.get(demands.get(query).session());
                  int[] near =
                      searches
                          .get()
                          .nearest(query, eligible, options.candidates(), options.postings());
                  return best(space, query, withCited(demands, places, query, near, eligible));
                })
            .toList();
    return found.stream().flatMap(List::stream).toList();
  }

  /** For each session the items of sessions that surely met before it. */
  private static Map<SessionKey, BitSet> earlier(List<Demand> demands) {
    Map<SessionKey, BitSet> members = new LinkedHashMap<>();
    for (int i = 0; i < demands.size(); i++) {
      members.computeIfAbsent(demands.get(i).session(), s -> new BitSet()).set(i);
    }
    Map<SessionKey, BitSet> earlier = new HashMap<>();
    for (SessionKey session : members.keySet()) {
      BitSet before = new BitSet();
      members.forEach(
          (other, items) -> {
            if (other.before(session)) {
              before.or(items);
            }
          });
      earlier.put(session, before);
    }
    return earlier;
  }

  private static Map<String, List<Integer>> places(List<Demand> demands) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < demands.size(); i++) {
      Demand demand = demands.get(i);
      places.computeIfAbsent(demand.itemId(), k -> new ArrayList<>()).add(i);
      places.computeIfAbsent(demand.resolutionId(), k -> new ArrayList<>()).add(i);
    }
    return places;
  }

  /** What an item cites is looked at closely whatever words it shares. */
  private static int[] withCited(
      List<Demand> demands,
      Map<String, List<Integer>> places,
      int query,
      int[] near,
      BitSet eligible) {
    if (demands.get(query).cited().isEmpty()) {
      return near;
    }
    TreeSet<Integer> all = new TreeSet<>();
    Arrays.stream(near).forEach(all::add);
    for (String cited : demands.get(query).cited()) {
      places.getOrDefault(cited, List.of()).stream().filter(eligible::get).forEach(all::add);
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Link> best(LinkSpace space, int query, int[] targets) {
    record Scored(int target, double score) {}
    List<Demand> demands = space.demands();
    List<Scored> scored = new ArrayList<>();
    for (int target : targets) {
      double score = model.score(PairFeatures.of(space, query, target));
      if (score >= FLOOR || demands.get(query).cites(demands.get(target))) {
        scored.add(new Scored(target, score));
      }
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(s -> demands.get(s.target).itemId()));
    List<Link> links = new ArrayList<>();
    for (Scored one : scored.subList(0, Math.min(options.kept(), scored.size()))) {
      links.add(link(space, query, one.target, one.score));
    }
    return links;
  }

  private Link link(LinkSpace space, int query, int target, double score) {
    Demand q = space.demands().get(query);
    Demand t = space.demands().get(target);
    Link.Decision decision = model.decide(score);
    if (decision == Link.Decision.CANDIDATE && q.cites(t)) {
      decision = Link.Decision.SAME_SUBJECT; // who cites a resolution speaks of its subject
    }
    int[] passages = Evidence.bestPassages(space, query, target);
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
