package de.beschlusslage.link;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins repeated demands to histories.
 *
 * <p>Links are taken strongest first. Two groups become one when they are linked on average, over
 * all pairs of members that could be linked, by at least {@link #COHESION}; pairs without a link
 * count as 0. So a chain of repetitions grows, while one weak bridge does not join two strong
 * groups.
 */
public final class ThreadBuilder {
  /** Mean score between two groups that is needed to join them; see ThreadBuilderTest. */
  private static final double COHESION = 0.25;

  private static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparingDouble(Edge::score)
          .reversed()
          .thenComparingInt(Edge::query)
          .thenComparingInt(Edge::target);

  private final List<Member> demands;
  private final int[] sessionOf;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * What may stand in a history.
   *
   * @param itemId document/top/item
   * @param session when it was resolved
   */
  public record Member(String itemId, SessionKey session) {}

  /**
   * @param demands in the order of sessions; all, or at least all that links connect with any of
   *     them
   */
  public ThreadBuilder(List<Member> demands) {
    this.demands = List.copyOf(demands);
    this.sessionOf = new int[demands.size()];
    Map<SessionKey, Integer> sessions = new HashMap<>();
    for (int i = 0; i < demands.size(); i++) {
      sessionOf[i] = sessions.computeIfAbsent(demands.get(i).session(), s -> sessions.size());
      positions.put(demands.get(i).itemId(), i);
    }
  }

  static ThreadBuilder of(List<Demand> demands) {
    return new ThreadBuilder(
        demands.stream().map(d -> new Member(d.itemId(), d.session())).toList());
  }

  /** The histories of at least two demands, by their first member. */
  public List<DemandThread> threads(List<Link> links) {
    List<Edge> strongest = new ArrayList<>();
    for (Link link : links) {
      if (joins(link)) {
        strongest.add(
            new Edge(positions.get(link.query()), positions.get(link.target()), link.score()));
      }
    }
    strongest.sort(STRONGEST_FIRST);
    int[] owner = new int[demands.size()];
    Arrays.setAll(owner, i -> i);
    Map<Integer, Group> groups = new HashMap<>();
    for (Edge edge : strongest) {
      groups.computeIfAbsent(edge.query, this::single).strength.put(edge.target, edge.score);
      groups.computeIfAbsent(edge.target, this::single).strength.put(edge.query, edge.score);
    }
    for (Edge edge : strongest) {
      int a = root(owner, edge.query);
      int b = root(owner, edge.target);
      if (a != b && cohesive(groups.get(a), groups.get(b), b)) {
        merge(groups, owner, a, b);
      }
    }
    return numbered(groups);
  }

  /** Whether a link may join two histories. */
  public static boolean joins(Link link) {
    return link.decision() == Link.Decision.REPEATS || link.decision() == Link.Decision.PARTLY;
  }

  private Group single(int position) {
    Group group = new Group();
    group.members.add(position);
    group.sessions.put(sessionOf[position], 1);
    return group;
  }

  private static int root(int[] owner, int member) {
    int root = member;
    while (owner[root] != root) {
      owner[root] = owner[owner[root]];
      root = owner[root];
    }
    return root;
  }

  private static boolean cohesive(Group a, Group b, int numberOfB) {
    long pairs = (long) a.members.size() * b.members.size();
    Group fewer = a.sessions.size() <= b.sessions.size() ? a : b;
    Group other = fewer == a ? b : a;
    for (Map.Entry<Integer, Integer> session : fewer.sessions.entrySet()) {
      pairs -= (long) session.getValue() * other.sessions.getOrDefault(session.getKey(), 0);
    }
    return pairs > 0 && a.strength.getOrDefault(numberOfB, 0.0) / pairs >= COHESION;
  }

  private static void merge(Map<Integer, Group> groups, int[] owner, int a, int b) {
    int root = groups.get(a).weight() >= groups.get(b).weight() ? a : b;
    int gone = root == a ? b : a;
    Group large = groups.get(root);
    Group small = groups.remove(gone);
    owner[gone] = root;
    large.members.addAll(small.members);
    small.sessions.forEach((session, count) -> large.sessions.merge(session, count, Integer::sum));
    large.strength.remove(gone);
    small.strength.remove(root);
    small.strength.forEach(
        (group, score) -> {
          double sum = large.strength.merge(group, score, Double::sum);
          Map<Integer, Double> back = groups.get(group).strength;
          back.remove(gone);
          back.put(root, sum);
        });
  }

  private List<DemandThread> numbered(Map<Integer, Group> groups) {
    Map<Integer, List<Integer>> byFirst = new TreeMap<>();
    for (Group group : groups.values()) {
      if (group.members.size() > 1) {
        List<Integer> members = group.members.stream().sorted().toList();
        byFirst.put(members.get(0), members);
      }
    }
    List<DemandThread> threads = new ArrayList<>();
    for (List<Integer> members : byFirst.values()) {
      threads.add(
          numbered(
              threads.size() + 1, members.stream().map(m -> demands.get(m).itemId()).toList()));
    }
    return threads;
  }

  /** The history whose first member comes as the {@code number}-th, counted from 1. */
  public static DemandThread numbered(int number, List<String> itemIds) {
    return new DemandThread(String.format(Locale.ROOT, "t%04d", number), itemIds);
  }

  /** A link that may join two histories, by the positions of its ends. */
  private record Edge(int query, int target, double score) {}

  /** Members, how many of which session, and the summed score of the links to each other group. */
  private static final class Group {
    final List<Integer> members = new ArrayList<>();
    final Map<Integer, Integer> sessions = new HashMap<>();
    final Map<Integer, Double> strength = new HashMap<>();

    /** How much it is to take it into another. */
    int weight() {
      return members.size() + strength.size();
    }
  }
}
