package de.beschlusslage.spark;

import de.beschlusslage.Ledger;
import de.beschlusslage.Run;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.link.LinkStatistics;
import de.beschlusslage.report.Engine.Done;
import de.beschlusslage.report.Engine.Job;
import de.beschlusslage.report.RunFacts;
import de.beschlusslage.report.TargetException;
import de.beschlusslage.report.TargetFolder;
import de.beschlusslage.spark.Linking.Found;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** One run, from files to tables; reads top to bottom as the job runs. */
final class SparkJob {
  /** Documents that one task reads, and writes the rows of. */
  private static final int DOCUMENTS_OF_TASK = 500;

  /** Items that one task searches in; at most about so many are in its memory. */
  private static final int ITEMS_OF_PART = 50_000;

  private final JavaSparkContext spark;
  private final Job job;
  private final Configuration files;
  private final Broadcast<SerializableConfiguration> filesThere;
  private final int documentsOfTask;
  private final int itemsOfPart;

  SparkJob(JavaSparkContext spark, Job job) {
    this.spark = spark;
    this.job = job;
    this.files = spark.hadoopConfiguration();
    this.filesThere = spark.broadcast(new SerializableConfiguration(files));
    this.documentsOfTask =
        spark.getConf().getInt("spark.beschlusslage.documents", DOCUMENTS_OF_TASK);
    this.itemsOfPart = spark.getConf().getInt("spark.beschlusslage.items", ITEMS_OF_PART);
  }

  Done run() throws IOException {
    Files.Found found = Files.find(job.inputs(), files);
    try (Target target = Target.open(job.out(), files)) {
      JavaRDD<Documents.Read> read = read(found.sources());
      Survey survey = Survey.of(found, read.map(Documents.Read::outline).collect());
      if (survey.named().isEmpty()) {
        throw new TargetException("none of the files could be read; nothing written");
      }
      Documentary documents = new Documentary(spark, documentsOfTask);
      JavaPairRDD<Integer, Minutes> corrected = documents.corrected(read, survey);
      List<Problem> problems = survey.problems(documents.corrections());
      JavaPairRDD<Integer, Minutes> resolved = documents.resolved(corrected, survey);

      Layout layout = Layout.of(survey.named(), survey.items(), itemsOfPart);
      int[] ranks = layout.ranks();
      JavaPairRDD<Integer, Minutes> ordered =
          resolved
              .mapToPair(each -> new Tuple2<>(ranks[each._1()], each._2()))
              .repartitionAndSortWithinPartitions(layout.documents())
              .persist(StorageLevel.MEMORY_AND_DISK_SER());
      Broadcast<LinkStatistics> statistics = spark.broadcast(Statistics.of(ordered));
      JavaPairRDD<Integer, List<Found>> links =
          new Linking(layout, statistics)
              .links(ordered)
              .persist(StorageLevel.MEMORY_AND_DISK_SER());
      JavaRDD<Threads.History> threads =
          Threads.of(links, ordered, layout).persist(StorageLevel.MEMORY_AND_DISK_SER());

      Tables tables =
          new Tables(spark, filesThere, new TableParts(target.fresh(), job.facts().dialects()));
      Ledger ledger =
          tables
              .documents(resolved, problems)
              .and(tables.links(links))
              .and(tables.threads(threads))
              .and(survey.ledger(problems));
      tables.problems(resolved, problems);
      tables.join();
      writeFacts(survey, job.facts().with(found.hashes()), ledger, target);
      target.commit();
      return new Done(ledger, worthTelling(resolved, problems));
    }
  }

  private JavaRDD<Documents.Read> read(List<Documents.Source> sources) {
    Broadcast<SerializableConfiguration> there = filesThere;
    Documents.How how = new Documents.How(job.perDocument().toSeconds(), job.password());
    int tasks =
        Math.max(
            Math.min(sources.size(), 4 * spark.defaultParallelism()),
            sources.size() / documentsOfTask);
    return spark
        .parallelize(sources, Math.max(1, tasks))
        .flatMap(source -> Documents.read(source, how, there.value().value()))
        .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  private void writeFacts(Survey survey, RunFacts facts, Ledger ledger, Target target)
      throws IOException {
    Corpus outlines = new Corpus(survey.named(), List.of(), List.of(), List.of());
    Run run = new Run(outlines, ledger, survey.inputs(), 0, Map.of());
    Target.write(
        new Path(target.fresh(), TargetFolder.MARKER),
        files,
        out -> facts.write(run, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private static List<Problem> worthTelling(
      JavaPairRDD<Integer, Minutes> resolved, List<Problem> problems) {
    List<Problem> told =
        new ArrayList<>(
            resolved
                .values()
                .flatMap(minutes -> minutes.problems().iterator())
                .filter(problem -> problem.severity() != Problem.Severity.INFO)
                .collect());
    problems.stream().filter(p -> p.severity() != Problem.Severity.INFO).forEach(told::add);
    return told;
  }
}
