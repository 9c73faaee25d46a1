package de.beschlusslage.cli;

import de.beschlusslage.measure.LinkGrowth;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Time and memory of linking as the corpus grows. */
@Command(
    name = "growth",
    description = "Links corpora grown from the given minutes and prints time and memory.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate growth corpus/sample --items 1000,10000,100000",
      "The first size is measured twice, so that the machine is warm; the table is Markdown."
    })
final class LinkGrowthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Minutes to grow from.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--items",
      paramLabel = "N",
      split = ",",
      description = "Sizes, smallest first (default: ${DEFAULT-VALUE}).")
  private int[] sizes = {1_000, 10_000, 100_000};

  @Option(names = "--threads", paramLabel = "N", description = "Workers (default: processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--search", description = "Also write an index and time queries.")
  private boolean search;

  LinkGrowthCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (threads < 1 || sizes.length == 0) {
      throw new ParameterException(spec.commandLine(), "--threads and --items take numbers from 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      LinkGrowth growth =
          new LinkGrowth(
              GrowthSeeds.read(inputs, threads, GrowthSeeds.SEED),
              scratch -> Assembly.linker(threads, scratch));
      growth.measure(sizes[0], Optional.empty());
      out.println(
          "| items | link s | exponent | CPU s | links | threads | heap MB | index s | find ms | p99 ms |");
      out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
      Optional<LinkGrowth.Row> before = Optional.empty();
      for (int size : sizes) {
        LinkGrowth.Row row = measured(growth, size);
        out.println(line(row, before));
        out.flush();
        before = Optional.of(row);
      }
      return 0;
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private LinkGrowth.Row measured(LinkGrowth growth, int size) throws IOException {
    if (!search) {
      return growth.measure(size, Optional.empty());
    }
    Path folder = Files.createTempDirectory("beschlusslage-growth");
    try {
      return growth.measure(size, Optional.of(folder));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(LinkGrowthCommand::delete);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(LinkGrowth.Row row, Optional<LinkGrowth.Row> before) {
    String exponent =
        before
            .map(
                b ->
                    String.format(
                        Locale.ROOT,
                        "%.2f",
                        Math.log(row.linkSeconds() / b.linkSeconds())
                            / Math.log((double) row.items() / b.items())))
            .orElse("");
    return String.format(
        Locale.ROOT,
        "| %d | %.2f | %s | %.2f | %d | %d | %d | %.1f | %.1f | %.1f |",
        row.items(),
        row.linkSeconds(),
        exponent,
        row.cpuSeconds(),
        row.links(),
        row.threads(),
        row.peakMegabytes(),
        row.indexSeconds(),
        row.queryMillis(),
        row.slowMillis());
  }
}
