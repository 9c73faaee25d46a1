package de.beschlusslage.benchmarks;

import de.beschlusslage.Run;
import de.beschlusslage.cli.Assembly;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Files to minutes with acts, addressees and citations, beside a parser and beside mere indexing.
 * An operation is all documents of the folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LabellingBenchmark {
  /** Where the texts are. */
  @Param("corpus/sample")
  public String folder = "";

  private Documents documents = Documents.NONE;

  /** Reads the documents. */
  @Setup
  public void read() throws IOException {
    documents = Documents.of(Path.of(folder));
  }

  /** The program. */
  @State(Scope.Benchmark)
  public static class Program {
    private final Labeller labeller = Labeller.fast();
  }

  /** The program with parser and network. */
  @State(Scope.Benchmark)
  public static class AccurateProgram {
    private Labeller labeller = Labeller.fast();

    /** Finds the models; {@code run --accurate} says where they are. */
    @Setup
    public void load() throws IOException {
      labeller = new Labeller(Assembly.accurateReading());
    }
  }

  /** CoreNLP's German pipeline as it comes, but for its names of persons and places. */
  @State(Scope.Benchmark)
  public static class Parser {
    private final StanfordCoreNLP pipeline = new StanfordCoreNLP(german());

    private static Properties german() {
      Properties properties = new Properties();
      try (InputStream in =
          StanfordCoreNLP.class.getResourceAsStream("/StanfordCoreNLP-german.properties")) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.setProperty("annotators", "tokenize, ssplit, mwt, pos, depparse");
      return properties;
    }
  }

  /** All labels of the program, from bytes to minutes. */
  @Benchmark
  public Run label(Program program) throws InterruptedException {
    return program.labeller.label(documents);
  }

  /** The same by the profile {@code accurate}. */
  @Benchmark
  public Run labelAccurately(AccurateProgram program) throws InterruptedException {
    return program.labeller.label(documents);
  }

  /** Sentences, tags and dependencies. */
  @Benchmark
  public int parse(Parser parser) {
    int sentences = 0;
    for (String text : documents.texts()) {
      CoreDocument document = new CoreDocument(text);
      parser.pipeline.annotate(document);
      sentences += document.sentences().size();
    }
    return sentences;
  }

  /** An inverted index with positions, nothing stored, committed to disk. */
  @Benchmark
  public long index() throws IOException {
    try (TextIndex index = TextIndex.create(new GermanAnalyzer())) {
      return index.add(List.copyOf(documents.texts()));
    }
  }
}
