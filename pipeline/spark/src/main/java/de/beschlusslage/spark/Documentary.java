package de.beschlusslage.spark;

import de.beschlusslage.Corrections;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.reference.Archive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Gives each document what the whole corpus decides: its id, and whom its citations mean. */
final class Documentary {
  private final JavaSparkContext spark;
  private final int documentsOfTask;
  private final List<Problem> corrections = new ArrayList<>();

  Documentary(JavaSparkContext spark, int documentsOfTask) {
    this.spark = spark;
    this.documentsOfTask = documentsOfTask;
  }

  /** What came of correcting the documents, in their order. */
  List<Problem> corrections() {
    return List.copyOf(corrections);
  }

  /** All documents with their ids and corrected, by their place in the order of ids. */
  JavaPairRDD<Integer, Minutes> corrected(JavaRDD<Documents.Read> read, Survey survey) {
    Broadcast<Map<String, Integer>> places = spark.broadcast(survey.places());
    Broadcast<List<Minutes>> named = spark.broadcast(survey.named());
    Broadcast<Corrections> lines = spark.broadcast(survey.corrections());
    JavaPairRDD<Integer, Corrections.Applied> applied =
        read.flatMap(each -> each.outcome().stream().flatMap(o -> o.minutes().stream()).iterator())
            .mapToPair(
                minutes -> {
                  int place = places.value().get(minutes.file());
                  String id = named.value().get(place).id();
                  return new Tuple2<>(
                      place, lines.value().of(id).apply(List.of(minutes.withId(id))));
                })
            .repartitionAndSortWithinPartitions(Ranges.of(survey.named().size(), documentsOfTask))
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    corrections.addAll(applied.values().flatMap(each -> each.problems().iterator()).collect());
    return applied.mapValues(each -> each.minutes().get(0));
  }

  /** The same documents in the same order, their citations looked up among each other. */
  JavaPairRDD<Integer, Minutes> resolved(JavaPairRDD<Integer, Minutes> documents, Survey survey) {
    Broadcast<Archive> archive = spark.broadcast(new Archive(survey.named()));
    Broadcast<Map<String, Integer>> byId = spark.broadcast(placesById(survey.named()));
    Ranges ranges = Ranges.of(survey.named().size(), documentsOfTask);
    JavaPairRDD<Integer, Integer> asked =
        documents.flatMapToPair(
            each ->
                Equipment.priors().consulted(each._2(), archive.value()).stream()
                    .map(id -> new Tuple2<>(byId.value().get(id), each._1()))
                    .iterator());
    JavaPairRDD<Integer, Iterable<Minutes>> answers =
        asked
            .partitionBy(ranges)
            .join(documents.mapValues(Documents::withoutText))
            .values()
            .mapToPair(answer -> answer)
            .groupByKey(ranges);
    return documents
        .leftOuterJoin(answers, ranges)
        .mapValues(
            each -> {
              List<Minutes> consulted = new ArrayList<>();
              each._2().or(List.of()).forEach(consulted::add);
              consulted.sort(Comparator.comparing(Minutes::id));
              return Equipment.priors().resolve(each._1(), consulted);
            })
        .repartitionAndSortWithinPartitions(ranges)
        .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  private static Map<String, Integer> placesById(List<Minutes> named) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < named.size(); i++) {
      places.put(named.get(i).id(), i);
    }
    return places;
  }
}
