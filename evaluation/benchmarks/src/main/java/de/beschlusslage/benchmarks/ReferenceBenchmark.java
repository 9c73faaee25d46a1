package de.beschlusslage.benchmarks;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.reference.ReferenceFinder;
import de.beschlusslage.reference.References;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Norms and earlier resolutions by the program, and what a regular expression of the usual kind
 * finds of them: a section sign, a number with its parts, a law's short form.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReferenceBenchmark {
  private static final Pattern USUAL =
      Pattern.compile(
          "(?:§§?|Art\\.|Artikel)\\s*\\d+[a-z]?"
              + "(?:\\s+(?:Abs\\.|Absatz)\\s*\\d+)?"
              + "(?:\\s+(?:S\\.|Satz)\\s*\\d+)?"
              + "(?:\\s+(?:Nr\\.|Nummer)\\s*\\d+)?"
              + "(?:\\s+(?:SGB\\s+[IVX]+|[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*(?:GB|G|O|V)\\b))?");

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
    private final ReferenceFinder finder = ReferenceFinder.standard();
  }

  /** By the program. */
  @Benchmark
  public int finder(Program program) {
    int found = 0;
    for (String text : documents.texts()) {
      References references = program.finder.find(text, new Span(0, text.length()));
      found += references.legal().size() + references.prior().size();
    }
    return found;
  }

  /** By the expression. */
  @Benchmark
  public int expression() {
    int found = 0;
    for (String text : documents.texts()) {
      Matcher matcher = USUAL.matcher(text);
      while (matcher.find()) {
        found++;
      }
    }
    return found;
  }
}
