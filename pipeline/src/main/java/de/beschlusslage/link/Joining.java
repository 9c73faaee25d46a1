package de.beschlusslage.link;

import java.util.Arrays;

/**
 * Joins the ends of some links to histories.
 *
 * <p>Links are taken strongest first. Two groups become one when they are linked on average, over
 * all pairs of members that could be linked, by at least {@link #COHESION}; pairs without a link
 * count as 0. So a chain of repetitions grows, while one weak bridge does not join two strong
 * groups.
 *
 * <p>All is kept in arrays by the members' numbers; what two groups have in common is added up from
 * the links of the one that has fewer.
 */
final class Joining {
  /** Mean score between two groups that is needed to join them; see ThreadBuilderTest. */
  private static final double COHESION = 0.25;

  /** A session's number stands in the upper half of a long, how many are of it in the lower. */
  private static final long COUNT = 0xffffffffL;

  private static final long[] NONE = {};

  private final Edges edges;
  private final int[] members;

  /** Of each member, its links: those of member m from {@code first[m]} to {@code first[m + 1]}. */
  private final int[] first;

  private final int[] linksOf;

  /** Of each member, one that is nearer to its group's root; roots name themselves. */
  private final int[] nearer;

  /** Of each member, the next in its group; the last is followed by the first. */
  private final int[] next;

  /** Of each root, how many links its group's members have. */
  private final int[] links;

  private final int[] size;

  /** Of each root of several, how many members are of which session, in ascending order. */
  private final long[][] sessionsOf;

  /**
   * @param edges all links of each of their ends; are put in order
   * @param sessions of all demands
   */
  Joining(Edges edges, Sessions sessions) {
    this.edges = edges;
    this.members = edges.ends();
    edges.rename(members);
    edges.sort();
    int count = members.length;
    first = new int[count + 1];
    for (int edge = 0; edge < edges.size(); edge++) {
      first[edges.query(edge) + 1]++;
      first[edges.target(edge) + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    linksOf = new int[first[count]];
    int[] free = first.clone();
    for (int edge = 0; edge < edges.size(); edge++) {
      linksOf[free[edges.query(edge)]++] = edge;
      linksOf[free[edges.target(edge)]++] = edge;
    }
    nearer = new int[count];
    Arrays.setAll(nearer, member -> member);
    next = nearer.clone();
    size = new int[count];
    Arrays.fill(size, 1);
    links = new int[count];
    Arrays.setAll(links, member -> first[member + 1] - first[member]);
    sessionsOf = new long[count][];
    Arrays.setAll(
        sessionsOf,
        member -> new long[] {(long) sessions.number(members[member]) << Integer.SIZE | 1});
  }

  /** Joins what belongs together; then {@link #groups} knows it. */
  void join() {
    for (int edge = 0; edge < edges.size(); edge++) {
      int a = root(edges.query(edge));
      int b = root(edges.target(edge));
      if (a != b && cohesive(a, b)) {
        merge(a, b);
      }
    }
  }

  /** Writes to the position of each member that of its group's root. */
  void groups(int[] groups) {
    for (int member = 0; member < members.length; member++) {
      groups[members[member]] = members[root(member)];
    }
  }

  private int root(int member) {
    int root = member;
    while (nearer[root] != root) {
      nearer[root] = nearer[nearer[root]];
      root = nearer[root];
    }
    return root;
  }

  private boolean cohesive(int a, int b) {
    long pairs = (long) size[a] * size[b] - pairsOfOneSession(sessionsOf[a], sessionsOf[b]);
    return pairs > 0 && strength(a, b) / pairs >= COHESION;
  }

  /** The summed score of all links between two groups. */
  private double strength(int a, int b) {
    int fewer = links[a] <= links[b] ? a : b;
    int other = fewer == a ? b : a;
    double sum = 0;
    int member = fewer;
    do {
      for (int link = first[member]; link < first[member + 1]; link++) {
        int edge = linksOf[link];
        if (root(edges.other(edge, member)) == other) {
          sum += edges.score(edge);
        }
      }
      member = next[member];
    } while (member != fewer);
    return sum;
  }

  private static long pairsOfOneSession(long[] a, long[] b) {
    long[] fewer = a.length <= b.length ? a : b;
    long[] other = fewer == a ? b : a;
    long pairs = 0;
    for (long counted : fewer) {
      int at = Arrays.binarySearch(other, counted & ~COUNT);
      int found = at < 0 ? -at - 1 : at;
      if (found < other.length && (other[found] ^ counted) >>> Integer.SIZE == 0) {
        pairs += (counted & COUNT) * (other[found] & COUNT);
      }
    }
    return pairs;
  }

  private void merge(int a, int b) {
    int root = size[a] >= size[b] ? a : b;
    int gone = root == a ? b : a;
    nearer[gone] = root;
    int second = next[root];
    next[root] = next[gone];
    next[gone] = second;
    size[root] += size[gone];
    links[root] += links[gone];
    sessionsOf[root] = added(sessionsOf[root], sessionsOf[gone]);
    sessionsOf[gone] = NONE;
  }

  private static long[] added(long[] a, long[] b) {
    long[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    Arrays.sort(all);
    int count = 0;
    for (long counted : all) {
      if (count > 0 && (all[count - 1] ^ counted) >>> Integer.SIZE == 0) {
        all[count - 1] += counted & COUNT;
      } else {
        all[count++] = counted;
      }
    }
    return Arrays.copyOf(all, count);
  }
}
