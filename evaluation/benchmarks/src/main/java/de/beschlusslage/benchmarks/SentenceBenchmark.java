package de.beschlusslage.benchmarks;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.models.sentence.SentenceSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Sentences by the program's rules and by OpenNLP's own German model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SentenceBenchmark {
  private static final String MODEL = "/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin";

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
  public static class Rules {
    private final SentenceSplitter splitter = RuleSentenceSplitter.german();
  }

  /** The other. */
  @State(Scope.Benchmark)
  public static class Model {
    private final SentenceDetectorME detector = new SentenceDetectorME(model());

    private static SentenceModel model() {
      try (InputStream in =
          Objects.requireNonNull(SentenceBenchmark.class.getResourceAsStream(MODEL))) {
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** By rules. */
  @Benchmark
  public int rules(Rules rules) {
    int sentences = 0;
    for (String text : documents.texts()) {
      sentences += rules.splitter.split(text, new Span(0, text.length())).size();
    }
    return sentences;
  }

  /** By OpenNLP. */
  @Benchmark
  public int openNlp(Model model) {
    int sentences = 0;
    for (String text : documents.texts()) {
      sentences += model.detector.sentPosDetect(text).length;
    }
    return sentences;
  }
}
