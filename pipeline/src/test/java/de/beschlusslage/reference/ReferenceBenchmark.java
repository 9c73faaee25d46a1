package de.beschlusslage.reference;

import de.beschlusslage.corpus.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast the reference stage reads. An operation is one megabyte (10^6 bytes of UTF-8), so
 * operations per second are megabytes per second; one thread. How to run it is said in {@code
 * evaluation/references.md}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReferenceBenchmark {
  private static final int MEGABYTE = 1_000_000;

  /** A text file or a folder of them, repeated until a megabyte is full. */
  @Param("corpus/sample")
  public String input = "";

  private final ReferenceFinder finder = ReferenceFinder.standard();
  private String text = "";
  private long operations;
  private long cpuStart;

  /** Reads the text; not measured. */
  @Setup
  public void read() throws IOException {
    StringBuilder all = new StringBuilder();
    Path path = Path.of(input);
    try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    String once = all.toString();
    int bytes = once.getBytes(StandardCharsets.UTF_8).length;
    StringBuilder repeated = new StringBuilder();
    for (int sum = 0; sum < MEGABYTE; sum += bytes) {
      repeated.append(once);
    }
    double unitsPerByte = (double) once.length() / bytes;
    text = repeated.substring(0, Math.min(repeated.length(), (int) (MEGABYTE * unitsPerByte)));
  }

  /** Starts the clock that other programs on the machine do not disturb. */
  @Setup(Level.Iteration)
  public void start() {
    operations = 0;
    cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Prints the speed by the thread's own CPU time. */
  @TearDown(Level.Iteration)
  public void stop() {
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart;
    System.out.printf(Locale.ROOT, "[%.1f MB per CPU second] ", operations * 1e9 / spent);
  }

  /** Norms and earlier resolutions, as the pipeline asks for them. */
  @Benchmark
  public References find() {
    operations++;
    return finder.find(text, new Span(0, text.length()));
  }
}
