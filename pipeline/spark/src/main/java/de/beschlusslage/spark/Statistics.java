package de.beschlusslage.spark;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.link.LinkStatistics;
import de.beschlusslage.link.LinkStatistics.Term;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** Counts the words of the whole corpus: each part by itself, then the sums. */
final class Statistics {
  private Statistics() {}

  /**
   * A term's counts.
   *
   * @param first where the corpus mentions it first: the part, then the place within it
   */
  record Counted(String printed, long first, int units, int items) implements Serializable {
    Counted and(Counted other) {
      return new Counted(
          first <= other.first ? printed : other.printed,
          Math.min(first, other.first),
          units + other.units,
          items + other.items);
    }
  }

  /**
   * @param ordered documents by rank, each partition a part of the corpus
   */
  static LinkStatistics of(JavaPairRDD<Integer, Minutes> ordered) {
    JavaRDD<LinkStatistics> parts =
        ordered
            .values()
            .mapPartitions(Statistics::count)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    List<Term> terms =
        parts
            .mapPartitionsWithIndex(Statistics::terms, false)
            .mapToPair(term -> term)
            .reduceByKey(Counted::and)
            .mapToPair(term -> new Tuple2<>(term._2().first(), term))
            .sortByKey()
            .map(term -> term(term._2()))
            .collect();
    int[] grams = parts.map(LinkStatistics::grams).treeReduce(Statistics::sum);
    int units = parts.map(LinkStatistics::units).reduce(Integer::sum);
    parts.unpersist();
    return new LinkStatistics(terms, grams, units);
  }

  private static Iterator<LinkStatistics> count(Iterator<Minutes> documents) {
    List<Minutes> part = new ArrayList<>();
    documents.forEachRemaining(part::add);
    return List.of(Equipment.linker().statistics(part)).iterator();
  }

  private static Iterator<Tuple2<String, Counted>> terms(
      int part, Iterator<LinkStatistics> counted) {
    List<Tuple2<String, Counted>> terms = new ArrayList<>();
    long first = (long) part << 32;
    for (Term term : counted.next().terms()) {
      terms.add(
          new Tuple2<>(
              term.text(), new Counted(term.printed(), first++, term.units(), term.items())));
    }
    return terms.iterator();
  }

  private static Term term(Tuple2<String, Counted> term) {
    Counted counted = term._2();
    return new Term(term._1(), counted.printed(), counted.units(), counted.items());
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = a.clone();
    for (int i = 0; i < b.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }
}
