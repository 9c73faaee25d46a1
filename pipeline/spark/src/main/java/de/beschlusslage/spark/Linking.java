package de.beschlusslage.spark;

import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.link.Candidates;
import de.beschlusslage.link.LinkStatistics;
import de.beschlusslage.link.Linker;
import de.beschlusslage.link.SessionKey;
import de.beschlusslage.link.Targets;
import de.beschlusslage.link.Weighed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Finds links part by part. Each item visits the parts that hold earlier sessions and asks which
 * items share its rare words; the best of all parts are then looked at closely where they are.
 */
final class Linking {
  private final Layout layout;
  private final Broadcast<LinkStatistics> statistics;

  Linking(Layout layout, Broadcast<LinkStatistics> statistics) {
    this.layout = layout;
    this.statistics = statistics;
  }

  /**
   * A link and the position of its target.
   *
   * @param target position among all items
   */
  record Found(int target, Link link) {}

  /** An item with its position, asking a part. */
  private record Query(int position, Weighed item, int[] targets) {}

  /**
   * Each item's links, by its position and in that order.
   *
   * @param ordered documents by rank, each partition a part of the corpus
   */
  JavaPairRDD<Integer, List<Found>> links(JavaPairRDD<Integer, Minutes> ordered) {
    JavaRDD<Tuple2<Integer, Weighed>> items =
        ordered
            .values()
            .mapPartitionsWithIndex(weigh(layout, statistics), true)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    JavaPairRDD<Integer, Candidates> candidates =
        items
            .zipPartitions(searches(items), search(layout, statistics))
            .mapToPair(found -> found)
            .reduceByKey(layout.items(), (a, b) -> a.and(b, Equipment.linkOptions()));
    return items
        .zipPartitions(closeLooks(items, candidates), look(statistics))
        .mapToPair(found -> found)
        .reduceByKey(layout.items(), Linking::best)
        .repartitionAndSortWithinPartitions(layout.items());
  }

  private static Function2<Integer, Iterator<Minutes>, Iterator<Tuple2<Integer, Weighed>>> weigh(
      Layout layout, Broadcast<LinkStatistics> statistics) {
    return (part, documents) -> {
      List<Minutes> all = new ArrayList<>();
      documents.forEachRemaining(all::add);
      List<Tuple2<Integer, Weighed>> items = new ArrayList<>();
      for (Weighed item : Equipment.linker().weigh(all, statistics.value())) {
        items.add(new Tuple2<>(layout.items().start(part) + items.size(), item));
      }
      return items.iterator();
    };
  }

  /** Each item, sent to every part it may find something in. */
  private JavaRDD<Query> searches(JavaRDD<Tuple2<Integer, Weighed>> items) {
    Layout parts = layout;
    return items
        .mapPartitionsToPair(
            all -> {
              Map<SessionKey, int[]> known = new HashMap<>();
              return new Flattened<>(
                  all,
                  item -> {
                    Query query = new Query(item._1(), item._2().forSearch(), new int[0]);
                    List<Tuple2<Integer, Query>> sent = new ArrayList<>();
                    SessionKey session = item._2().demand().session();
                    for (int part : known.computeIfAbsent(session, parts::before)) {
                      sent.add(new Tuple2<>(part, query));
                    }
                    return sent.iterator();
                  });
            })
        .partitionBy(layout.byPart())
        .values();
  }

  private static FlatMapFunction2<
          Iterator<Tuple2<Integer, Weighed>>, Iterator<Query>, Tuple2<Integer, Candidates>>
      search(Layout layout, Broadcast<LinkStatistics> statistics) {
    return (items, queries) -> {
      List<Weighed> part = new ArrayList<>();
      int first = -1;
      while (items.hasNext()) {
        Tuple2<Integer, Weighed> item = items.next();
        first = first < 0 ? item._1() : first;
        part.add(item._2());
      }
      Targets.Search search =
          Equipment.linker().targets(part, statistics.value(), Math.max(0, first)).new Search();
      return new Flattened<>(
          queries,
          query ->
              List.of(new Tuple2<>(query.position(), search.candidates(query.item()))).iterator());
    };
  }

  /** Each item, sent to the parts that hold its candidates. */
  private JavaRDD<Query> closeLooks(
      JavaRDD<Tuple2<Integer, Weighed>> items, JavaPairRDD<Integer, Candidates> candidates) {
    Layout parts = layout;
    return items
        .zipPartitions(
            candidates,
            (all, found) -> {
              Map<Integer, Candidates> byPosition = new HashMap<>();
              found.forEachRemaining(each -> byPosition.put(each._1(), each._2()));
              return new Flattened<Tuple2<Integer, Weighed>, Tuple2<Integer, Query>>(
                  all, item -> sent(item, byPosition, parts).iterator());
            })
        .mapToPair(sent -> sent)
        .partitionBy(layout.byPart())
        .values();
  }

  private static List<Tuple2<Integer, Query>> sent(
      Tuple2<Integer, Weighed> item, Map<Integer, Candidates> candidates, Layout layout) {
    Candidates found = candidates.get(item._1());
    List<Tuple2<Integer, Query>> sent = new ArrayList<>();
    if (found == null) {
      return sent;
    }
    Map<Integer, List<Integer>> byPart = new HashMap<>();
    for (int target : found.targets()) {
      byPart
          .computeIfAbsent(layout.items().getPartition(target), p -> new ArrayList<>())
          .add(target);
    }
    byPart.forEach(
        (part, targets) ->
            sent.add(
                new Tuple2<>(
                    part,
                    new Query(
                        item._1(),
                        item._2(),
                        targets.stream().mapToInt(Integer::intValue).toArray()))));
    return sent;
  }

  private static FlatMapFunction2<
          Iterator<Tuple2<Integer, Weighed>>, Iterator<Query>, Tuple2<Integer, List<Found>>>
      look(Broadcast<LinkStatistics> statistics) {
    return (items, queries) -> {
      Map<Integer, Weighed> part = new HashMap<>();
      items.forEachRemaining(item -> part.put(item._1(), item._2()));
      Linker linker = Equipment.linker();
      return new Flattened<>(
          queries, query -> List.of(look(query, part, linker, statistics.value())).iterator());
    };
  }

  private static Tuple2<Integer, List<Found>> look(
      Query query, Map<Integer, Weighed> part, Linker linker, LinkStatistics statistics) {
    List<Weighed> targets = new ArrayList<>();
    Map<String, Integer> positions = new HashMap<>();
    for (int position : query.targets()) {
      Weighed target = Objects.requireNonNull(part.get(position));
      targets.add(target);
      positions.put(target.demand().itemId(), position);
    }
    List<Found> found = new ArrayList<>();
    for (Link link : linker.links(query.item(), targets, statistics)) {
      found.add(new Found(positions.getOrDefault(link.target(), -1), link));
    }
    return new Tuple2<>(query.position(), found);
  }

  private static List<Found> best(List<Found> some, List<Found> others) {
    Map<Link, Found> byLink = new HashMap<>();
    some.forEach(found -> byLink.put(found.link(), found));
    others.forEach(found -> byLink.put(found.link(), found));
    return Equipment.linker().best(List.copyOf(byLink.keySet())).stream()
        .map(link -> Objects.requireNonNull(byLink.get(link)))
        .toList();
  }
}
