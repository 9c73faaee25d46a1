package de.beschlusslage.spark;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.link.SessionKey;
import de.beschlusslage.link.ThreadBuilder;
import de.beschlusslage.spark.Linking.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Joins repeated demands to histories. What no chain of links connects is never one history, so the
 * engine finds the connected components, and each is joined by itself.
 */
final class Threads {
  private Threads() {}

  /** An item that may stand in a history: the item alone in its document, for the table. */
  private record Member(int position, ThreadBuilder.Member member, Minutes minutes) {}

  /**
   * A history.
   *
   * @param first position of its first member
   * @param members documents that hold the members alone, in the order of the history
   */
  record History(int first, DemandThread thread, List<Minutes> members) {}

  /**
   * All histories in order, numbered.
   *
   * @param ordered documents by rank, each partition a part of the corpus
   */
  static JavaRDD<History> of(
      JavaPairRDD<Integer, List<Found>> links,
      JavaPairRDD<Integer, Minutes> ordered,
      Layout layout) {
    JavaPairRDD<Integer, Found> joining =
        links
            .flatMapValues(
                all -> all.stream().filter(f -> ThreadBuilder.joins(f.link())).iterator())
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    JavaPairRDD<Integer, Long> components = components(joining, layout);
    JavaPairRDD<Long, Link> linksOf =
        joining.join(components).values().mapToPair(f -> new Tuple2<>(f._2(), f._1().link()));
    JavaPairRDD<Long, Member> membersOf =
        ordered
            .values()
            .mapPartitionsWithIndex(
                (part, documents) ->
                    new Flattened<>(documents, new Positions(layout.items().start(part))),
                true)
            .zipPartitions(
                components,
                (members, known) -> {
                  Map<Integer, Long> componentOf = new HashMap<>();
                  known.forEachRemaining(each -> componentOf.put(each._1(), each._2()));
                  return new Flattened<Member, Tuple2<Long, Member>>(
                      members,
                      member -> {
                        Long component = componentOf.get(member.position());
                        return component == null
                            ? List.<Tuple2<Long, Member>>of().iterator()
                            : List.of(new Tuple2<>(component, member)).iterator();
                      });
                })
            .mapToPair(member -> member);
    return membersOf
        .cogroup(linksOf)
        .values()
        .flatMap(group -> histories(group._1(), group._2()))
        .mapToPair(history -> new Tuple2<>(history.first(), history))
        .sortByKey()
        .values()
        .zipWithIndex()
        .map(numbered -> numbered(numbered._1(), (int) (numbered._2() + 1)));
  }

  /** For each linked item the least position among those it is connected with. */
  private static JavaPairRDD<Integer, Long> components(
      JavaPairRDD<Integer, Found> joining, Layout layout) {
    ClassTag<Object> tag = ClassTag$.MODULE$.apply(Object.class);
    JavaRDD<Edge<Object>> edges =
        joining.map(link -> new Edge<>(link._1().longValue(), link._2().target(), 0));
    StorageLevel level = StorageLevel.MEMORY_AND_DISK_SER();
    Graph<Object, Object> graph = Graph.fromEdges(edges.rdd(), 0, level, level, tag, tag);
    return ConnectedComponents.run(graph, tag, tag)
        .vertices()
        .toJavaRDD()
        .mapToPair(vertex -> new Tuple2<>(((Long) vertex._1()).intValue(), (Long) vertex._2()))
        .partitionBy(layout.items());
  }

  private static Iterator<History> histories(Iterable<Member> members, Iterable<Link> links) {
    List<Member> ordered = new ArrayList<>();
    members.forEach(ordered::add);
    ordered.sort(Comparator.comparingInt(Member::position));
    List<Link> all = new ArrayList<>();
    links.forEach(all::add);
    Map<String, Member> byId = new HashMap<>();
    ordered.forEach(member -> byId.put(member.member().itemId(), member));
    List<DemandThread> threads =
        new ThreadBuilder(ordered.stream().map(Member::member).toList()).threads(all);
    return threads.stream()
        .map(
            thread -> {
              List<Member> own = thread.itemIds().stream().map(byId::get).toList();
              return new History(
                  own.get(0).position(), thread, own.stream().map(Member::minutes).toList());
            })
        .iterator();
  }

  private static History numbered(History history, int number) {
    return new History(
        history.first(),
        ThreadBuilder.numbered(number, history.thread().itemIds()),
        history.members());
  }

  /** The items of documents, which come in order, with their positions. */
  private static final class Positions implements Function<Minutes, Iterator<Member>> {
    private int next;

    Positions(int first) {
      next = first;
    }

    @Override
    public Iterator<Member> apply(Minutes minutes) {
      SessionKey session = SessionKey.of(minutes);
      Minutes bare = Documents.withoutText(minutes);
      List<Member> members = new ArrayList<>();
      for (Resolution resolution : minutes.resolutions()) {
        for (Item item : resolution.items()) {
          String id = minutes.itemId(resolution, item);
          members.add(
              new Member(
                  next++,
                  new ThreadBuilder.Member(id, session),
                  bare.withResolutions(List.of(resolution.withItems(List.of(item))))));
        }
      }
      return members.iterator();
    }
  }
}
