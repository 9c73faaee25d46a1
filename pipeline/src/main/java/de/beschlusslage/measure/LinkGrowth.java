package de.beschlusslage.measure;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Scratch;
import de.beschlusslage.link.FindQuery;
import de.beschlusslage.link.Linked;
import de.beschlusslage.link.Linker;
import de.beschlusslage.link.ResolutionIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How linking and searching grow with the number of items. */
public final class LinkGrowth {
  private static final int QUERIES = 200;

  private final GrowingCorpus corpus;
  private final Function<Scratch, Linker> linkers;

  /**
   * A measurement on grown corpora.
   *
   * @param linkers makes a linker that puts into a file what is too much to be held
   */
  public LinkGrowth(GrowingCorpus corpus, Function<Scratch, Linker> linkers) {
    this.corpus = corpus;
    this.linkers = linkers;
  }

  /**
   * One size.
   *
   * @param items items of the corpus
   * @param linkSeconds from minutes to links and threads
   * @param cpuSeconds processor time of the same, all threads together
   * @param links pairs written
   * @param threads histories found
   * @param peakMegabytes highest heap in use while linking, after the corpus itself was made
   * @param indexSeconds from minutes to an index on disk, 0 if none was asked for
   * @param queryMillis median time of a warm query, 0 if no index was made
   * @param slowMillis 99th percentile of the same
   */
  public record Row(
      int items,
      double linkSeconds,
      double cpuSeconds,
      int links,
      int threads,
      long peakMegabytes,
      double indexSeconds,
      double queryMillis,
      double slowMillis) {}

  /**
   * Measures one size.
   *
   * @param folder where to put an index; without one only linking is measured
   * @throws IOException if the index cannot be written
   */
  public Row measure(int items, Optional<Path> folder) throws IOException {
    try (TempFolder temp = TempFolder.create();
        Scratch scratch = new Scratch(temp.path().resolve("scratch"))) {
      return measure(items, linkers.apply(scratch), folder);
    }
  }

  private Row measure(int items, Linker linker, Optional<Path> folder) throws IOException {
    List<Minutes> minutes = corpus.grow(items);
    int made =
        minutes.stream()
            .flatMap(m -> m.resolutions().stream())
            .mapToInt(r -> r.items().size())
            .sum();
    PeakHeap peak = new PeakHeap();
    double cpu = cpuSeconds();
    long start = System.nanoTime();
    Linked linked = linker.link(minutes);
    double linkSeconds = (System.nanoTime() - start) / 1e9;
    double linkCpuSeconds = cpuSeconds() - cpu;
    long peakMegabytes = peak.stop();
    double indexSeconds = 0;
    double[] times = new double[1];
    if (folder.isPresent()) {
      start = System.nanoTime();
      ResolutionIndex.update(folder.get(), minutes);
      indexSeconds = (System.nanoTime() - start) / 1e9;
      times = queries(folder.get(), minutes);
    }
    return new Row(
        made,
        linkSeconds,
        linkCpuSeconds,
        linked.links().size(),
        linked.threads().size(),
        peakMegabytes,
        indexSeconds,
        times[times.length / 2],
        times[times.length * 99 / 100]);
  }

  /** Of the whole process, the compiler and the collector with it. */
  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  private static double[] queries(Path folder, List<Minutes> minutes) throws IOException {
    List<String> titles = new ArrayList<>();
    minutes.forEach(m -> m.resolutions().forEach(r -> titles.add(r.title())));
    try (ResolutionIndex index = ResolutionIndex.open(folder)) {
      double[] times = new double[QUERIES];
      for (int round = 0; round < 2; round++) { // the first round warms up
        for (int i = 0; i < QUERIES; i++) {
          String title = titles.get((int) ((long) i * titles.size() / QUERIES));
          long start = System.nanoTime();
          index.find(FindQuery.of(title, 10).withPlain(title));
          times[i] = (System.nanoTime() - start) / 1e6;
        }
      }
      Arrays.sort(times);
      return times;
    }
  }

  /** Samples the heap while something runs. */
  private static final class PeakHeap {
    private final Thread sampler;
    private volatile long peak;
    private volatile boolean running = true;

    PeakHeap() {
      sampler =
          new Thread(
              () -> {
                while (running) {
                  Runtime runtime = Runtime.getRuntime();
                  peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
                  try {
                    Thread.sleep(50);
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              },
              "peak heap");
      sampler.setDaemon(true);
      sampler.start();
    }

    long stop() {
      running = false;
      sampler.interrupt();
      return peak >> 20;
    }
  }
}
