package de.beschlusslage.link;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import java.util.ArrayList;
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

  private final List<Member> demands;
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
    for (int i = 0; i < demands.size(); i++) {
      positions.put(demands.get(i).itemId(), i);
    }
  }

  static ThreadBuilder of(List<Demand> demands) {
    return new ThreadBuilder(
        demands.stream().map(d -> new Member(d.itemId(), d.session())).toList());
  }

  /** The histories of at least two demands, by their first member. */
  public List<DemandThread> threads(List<Link> links) {
    Map<Integer, Group> groups = new HashMap<>();
    List<Link> strong = new ArrayList<>();
    for (Link link : links) {
      if (joins(link)) {
        strong.add(link);
        int query = positions.get(link.query());
        int target = positions.get(link.target());
        Group a = groups.computeIfAbsent(query, this::single);
        Group b = groups.computeIfAbsent(target, this::single);
        a.strength.merge(target, link.score(), Math::max);
        b.strength.merge(query, link.score(), Math::max);
      }
    }
    strong.sort(
        Comparator.comparingDouble(Link::score)
            .reversed()
            .thenComparing(l -> positions.get(l.query()))
            .thenComparing(l -> positions.get(l.target())));
    Map<Integer, Integer> owner = new HashMap<>();
    groups.keySet().forEach(g -> owner.put(g, g));
    for (Link link : strong) {
      int a = find(owner, positions.get(link.query()));
      int b = find(owner, positions.get(link.target()));
      if (a != b && cohesive(groups.get(a), groups.get(b))) {
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
    group.sessions.put(demands.get(position).session(), 1);
    return group;
  }

  private static int find(Map<Integer, Integer> owner, int member) {
    int root = member;
    while (owner.get(root) != root) {
      root = owner.get(root);
    }
    while (owner.get(member) != root) {
      member = owner.put(member, root);
    }
    return root;
  }

  private static boolean cohesive(Group a, Group b) {
    long pairs = (long) a.members.size() * b.members.size();
    for (Map.Entry<SessionKey, Integer> session : a.sessions.entrySet()) {
      pairs -= (long) session.getValue() * b.sessions.getOrDefault(session.getKey(), 0);
    }
    Group fewer = a.strength.size() <= b.strength.size() ? a : b;
    Group other = fewer == a ? b : a;
    double sum = 0;
    for (int member : other.members) {
      sum += fewer.strength.getOrDefault(member, 0.0);
    }
    return pairs > 0 && sum / pairs >= COHESION;
  }

  private static void merge(Map<Integer, Group> groups, Map<Integer, Integer> owner, int a, int b) {
    int root = groups.get(a).members.size() >= groups.get(b).members.size() ? a : b;
    int gone = root == a ? b : a;
    Group large = groups.get(root);
    Group small = groups.remove(gone);
    owner.put(gone, root);
    large.members.addAll(small.members);
    small.sessions.forEach((session, count) -> large.sessions.merge(session, count, Integer::sum));
    small.strength.forEach((member, score) -> large.strength.merge(member, score, Double::sum));
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

  /** Members, how many of which session, and the summed score of links to each demand. */
  private static final class Group {
    final List<Integer> members = new ArrayList<>();
    final Map<SessionKey, Integer> sessions = new HashMap<>();
    final Map<Integer, Double> strength = new TreeMap<>();
  }
}
