package de.beschlusslage.benchmarks;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.link.LinkOptions;
import de.beschlusslage.link.Linked;
import de.beschlusslage.link.Linker;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * For each item its ten nearest, from items in memory to answers: the program's links, with score,
 * decision, evidence and threads, and Lucene's MoreLikeThis. An operation is the whole corpus.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RankingBenchmark {
  private static final int WANTED = 10;

  /** Where the minutes are. */
  @Param("corpus/sample")
  public String folder = "";

  private List<Minutes> minutes = List.of();
  private List<String> items = List.of();

  /** Reads and labels the minutes. */
  @Setup
  public void read() throws IOException, InterruptedException {
    minutes = Labeller.fast().label(Documents.of(Path.of(folder))).corpus().minutes();
    items =
        minutes.stream()
            .flatMap(m -> m.resolutions().stream())
            .flatMap(r -> r.items().stream())
            .map(Item::text)
            .toList();
  }

  /** The program. */
  @Benchmark
  public Linked links() {
    return new Linker(LinkOptions.standard().withThreads(1)).link(minutes);
  }

  /** Lucene, with the two settings without which it finds nothing for short texts. */
  @Benchmark
  public long moreLikeThis() throws IOException {
    Analyzer analyzer = new GermanAnalyzer();
    try (TextIndex index = TextIndex.create(analyzer)) {
      index.add(items);
      try (DirectoryReader reader = DirectoryReader.open(index.directory())) {
        IndexSearcher searcher = new IndexSearcher(reader);
        MoreLikeThis more = new MoreLikeThis(reader);
        more.setAnalyzer(analyzer);
        more.setFieldNames(new String[] {TextIndex.FIELD});
        more.setMinTermFreq(1);
        more.setMinDocFreq(1);
        long found = 0;
        for (String item : items) {
          found +=
              searcher.search(more.like(TextIndex.FIELD, new StringReader(item)), WANTED)
                  .scoreDocs
                  .length;
        }
        return found;
      }
    }
  }
}
