package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.store.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HistoriesTest {
  private record Link(int query, int target, double score) {}

  private static Sessions sessions(int demands, Random random) {
    int size = 1 + random.nextInt(4);
    return Sessions.of(
        IntStream.range(0, demands)
                .mapToObj(i -> new SessionKey("IntMK", 1 + i / size, i / size, i / size))
            ::iterator);
  }

  private static List<Link> links(int demands, Sessions sessions, Random random) {
    List<Link> links = new ArrayList<>();
    for (int query = 1; query < demands; query++) {
      TreeSet<Integer> targets = new TreeSet<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        targets.add(random.nextInt(query));
      }
      for (int target : targets) {
        if (sessions.number(target) != sessions.number(query)) {
          // sums of sixty-fourths are exact, in whatever order
          links.add(new Link(query, target, (1 + random.nextInt(64)) / 64.0));
        }
      }
    }
    return links;
  }

  private static List<List<Integer>> histories(Sessions sessions, List<Link> links, int batch) {
    Histories histories = new Histories(sessions, Rows.holdingAll(), batch);
    links.forEach(link -> histories.link(link.query, link.target, link.score));
    List<List<Integer>> all = new ArrayList<>();
    histories.each(history -> all.add(IntStream.of(history).boxed().toList()));
    return all;
  }

  /** The same by the definition, without any of the ways to do it fast. */
  private static List<List<Integer>> byDefinition(Sessions sessions, List<Link> links) {
    Map<Integer, TreeSet<Integer>> groupOf = new HashMap<>();
    for (int demand = 0; demand < sessions.size(); demand++) {
      groupOf.put(demand, new TreeSet<>(List.of(demand)));
    }
    List<Link> strongestFirst = new ArrayList<>(links);
    strongestFirst.sort(
        Comparator.comparingDouble(Link::score)
            .reversed()
            .thenComparingInt(Link::query)
            .thenComparingInt(Link::target));
    for (Link link : strongestFirst) {
      TreeSet<Integer> a = groupOf.get(link.query);
      TreeSet<Integer> b = groupOf.get(link.target);
      if (a != b && cohesive(a, b, sessions, links)) {
        a.addAll(b);
        b.forEach(member -> groupOf.put(member, a));
      }
    }
    return groupOf.entrySet().stream()
        .filter(entry -> entry.getValue().first().equals(entry.getKey()))
        .filter(entry -> entry.getValue().size() > 1)
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> List.copyOf(entry.getValue()))
        .toList();
  }

  private static boolean cohesive(
      TreeSet<Integer> a, TreeSet<Integer> b, Sessions sessions, List<Link> links) {
    double sum = 0;
    for (Link link : links) {
      if (a.contains(link.query) && b.contains(link.target)
          || b.contains(link.query) && a.contains(link.target)) {
        sum += link.score;
      }
    }
    int pairs = 0;
    for (int x : a) {
      for (int y : b) {
        pairs += sessions.number(x) == sessions.number(y) ? 0 : 1;
      }
    }
    return pairs > 0 && sum / pairs >= 0.25;
  }

  @Property(tries = 300)
  void are_what_the_definition_says_however_many_are_joined_at_a_time(
      @ForAll @IntRange(min = 1, max = 60) int demands, @ForAll int seed) {
    Random random = new Random(seed);
    Sessions sessions = sessions(demands, random);
    List<Link> links = links(demands, sessions, random);
    List<List<Integer>> expected = byDefinition(sessions, links);
    assertThat(histories(sessions, links, Histories.BATCH)).isEqualTo(expected);
    assertThat(histories(sessions, links, 1)).isEqualTo(expected);
  }

  @Property(tries = 3)
  void links_that_fill_several_rows_are_all_used(@ForAll @IntRange(max = 99) int seed) {
    // 6,000 pairs of neighbours, of which each is a history of its own
    Sessions sessions =
        Sessions.of(
            IntStream.range(0, 12_000).mapToObj(i -> new SessionKey("IntMK", i, i, i))::iterator);
    List<Link> links =
        new ArrayList<>(
            IntStream.range(0, 6_000).mapToObj(i -> new Link(2 * i + 1, 2 * i, 0.5)).toList());
    java.util.Collections.shuffle(links, new Random(seed));
    assertThat(histories(sessions, links, 1_000))
        .hasSize(6_000)
        .allMatch(history -> history.get(0) % 2 == 0 && history.get(1) == history.get(0) + 1);
  }
}
