package de.beschlusslage.spark;

import de.beschlusslage.Ledger;
import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.corpus.table.Table;
import de.beschlusslage.corpus.table.TableFormat;
import de.beschlusslage.spark.Linking.Found;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Writes each table where its rows are, and counts them. */
final class Tables {
  private static final List<String> OF_DOCUMENTS =
      List.of(
          "documents",
          "resolutions",
          "items",
          "statements",
          "legal_references",
          "prior_references");
  private static final Ledger NOTHING =
      Ledger.of(0, 0, new Corpus(List.of(), List.of(), List.of(), List.of()));

  private final JavaSparkContext spark;
  private final Broadcast<SerializableConfiguration> files;
  private final TableParts parts;

  Tables(JavaSparkContext spark, Broadcast<SerializableConfiguration> files, TableParts parts) {
    this.spark = spark;
    this.files = files;
    this.parts = parts;
  }

  /**
   * Writes documents, what is in them, and their cleaned texts.
   *
   * @param problems that no document carries itself
   */
  Ledger documents(JavaPairRDD<Integer, Minutes> documents, List<Problem> problems) {
    Broadcast<SerializableConfiguration> there = files;
    Broadcast<Map<String, List<Problem>>> byFile = spark.broadcast(byFile(problems));
    TableParts out = parts;
    return documents
        .values()
        .mapPartitionsWithIndex(
            (part, all) -> {
              List<Minutes> minutes = new ArrayList<>();
              all.forEachRemaining(minutes::add);
              List<Problem> theirs = new ArrayList<>();
              minutes.forEach(m -> theirs.addAll(byFile.value().getOrDefault(m.file(), List.of())));
              Configuration here = there.value().value();
              out.write(
                  new Corpus(minutes, List.of(), List.of(), theirs), OF_DOCUMENTS, part, here);
              for (Minutes each : minutes) {
                Target.write(
                    new Path(out.folder(), "text/" + each.id() + ".txt"),
                    here,
                    text -> text.write(each.text().getBytes(StandardCharsets.UTF_8)));
              }
              Corpus counted = new Corpus(minutes, List.of(), List.of(), List.of());
              return List.of(Ledger.of(minutes.size(), 0, counted)).iterator();
            },
            true)
        .collect()
        .stream()
        .reduce(NOTHING, Ledger::and);
  }

  private static Map<String, List<Problem>> byFile(List<Problem> problems) {
    Map<String, List<Problem>> byFile = new HashMap<>();
    problems.forEach(p -> byFile.computeIfAbsent(p.file(), f -> new ArrayList<>()).add(p));
    return byFile;
  }

  Ledger links(JavaPairRDD<Integer, List<Found>> links) {
    return written(
        links.values().map(found -> corpusOf(found.stream().map(Found::link).toList())), "links");
  }

  private static Corpus corpusOf(List<Link> links) {
    return new Corpus(List.of(), links, List.of(), List.of());
  }

  Ledger threads(JavaRDD<Threads.History> threads) {
    return written(
        threads.map(t -> new Corpus(t.members(), List.of(), List.of(t.thread()), List.of())),
        "threads");
  }

  /**
   * Writes the problems, by file.
   *
   * @param problems that no document carries itself
   */
  void problems(JavaPairRDD<Integer, Minutes> documents, List<Problem> problems) {
    List<Tuple2<Row, Problem>> others = new ArrayList<>();
    for (Problem problem : problems) {
      others.add(new Tuple2<>(new Row(problem.file(), Integer.MAX_VALUE, others.size()), problem));
    }
    JavaPairRDD<Row, Problem> all =
        documents
            .flatMapToPair(
                each -> {
                  List<Tuple2<Row, Problem>> own = new ArrayList<>();
                  for (Problem problem : each._2().problems()) {
                    own.add(new Tuple2<>(new Row(problem.file(), each._1(), own.size()), problem));
                  }
                  return own.iterator();
                })
            .union(spark.parallelizePairs(others, 1))
            .sortByKey();
    written(
        all.values().map(p -> new Corpus(List.of(), List.of(), List.of(), List.of(p))), "problems");
  }

  /** Where a problem stands in its table: by file, the documents' own first. */
  private record Row(String file, int document, int number)
      implements Comparable<Row>, Serializable {
    @Override
    public int compareTo(Row other) {
      return Comparator.comparing(Row::file)
          .thenComparingInt(Row::document)
          .thenComparingInt(Row::number)
          .compare(this, other);
    }
  }

  /** Writes one table of rows that come as small corpora. */
  private Ledger written(JavaRDD<Corpus> rows, String table) {
    Broadcast<SerializableConfiguration> there = files;
    TableParts out = parts;
    return rows
        .mapPartitionsWithIndex(
            (part, all) -> {
              List<Minutes> minutes = new ArrayList<>();
              List<Link> links = new ArrayList<>();
              List<DemandThread> threads = new ArrayList<>();
              List<Problem> problems = new ArrayList<>();
              all.forEachRemaining(
                  each -> {
                    minutes.addAll(each.minutes());
                    links.addAll(each.links());
                    threads.addAll(each.threads());
                    problems.addAll(each.problems());
                  });
              out.write(
                  new Corpus(minutes, links, threads, problems),
                  List.of(table),
                  part,
                  there.value().value());
              return List.of(Ledger.of(0, 0, new Corpus(List.of(), links, threads, List.of())))
                  .iterator();
            },
            true)
        .collect()
        .stream()
        .reduce(NOTHING, Ledger::and);
  }

  /** Puts the CSV tables together, each by one task. */
  void join() throws IOException {
    Broadcast<SerializableConfiguration> there = files;
    TableParts out = parts;
    List<Tuple2<String, Dialect>> wanted = new ArrayList<>();
    for (Table table : empty()) {
      out.dialects().forEach(dialect -> wanted.add(new Tuple2<>(table.name(), dialect)));
    }
    spark
        .parallelize(wanted, wanted.size())
        .foreach(
            each -> {
              for (Table table : empty()) {
                if (table.name().equals(each._1())) {
                  out.join(table, each._2(), there.value().value());
                }
              }
            });
    out.clean(files.value().value());
  }

  private static List<Table> empty() {
    return TableFormat.tables(new Corpus(List.of(), List.of(), List.of(), List.of()));
  }
}
