package de.beschlusslage.cli;

import de.beschlusslage.measure.LoadFiles;
import de.beschlusslage.measure.RunLoad;
import de.beschlusslage.measure.TempFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Time and memory of whole runs as the number of documents grows. */
@Command(
    name = "load",
    description = "Runs the main job on many grown documents and prints time and memory.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate load corpus/sample --documents 2500,5000,10000 --heap 1g",
      "Each run is a process of its own with the launcher's options; the table is Markdown.",
      "The documents are those of \"evaluate grow\", with reports attached up to their size."
    })
final class LoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Minutes to grow from.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--documents",
      paramLabel = "N",
      split = ",",
      description = "How many documents, one run each (default: ${DEFAULT-VALUE}).")
  private int[] documents = {2_500, 5_000, 10_000};

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Demands of a document, on average (default: ${DEFAULT-VALUE}).")
  private int items = 20;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      description = "Size of a document (default: ${DEFAULT-VALUE}).")
  private int bytes = 20_000;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Heap of each run, as in -Xmx (default: ${DEFAULT-VALUE}).")
  private String heap = "1g";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Processors that a run may use (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  LoadCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (threads < 1 || bytes < 1 || items < 1 || documents.length == 0) {
      throw new ParameterException(
          spec.commandLine(), "--threads, --items, --bytes and --documents take numbers from 1");
    }
    try {
      return measure(
          new LoadFiles(GrowthSeeds.read(inputs, threads, GrowthSeeds.SEED), items, bytes));
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private int measure(LoadFiles files) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| documents | text MB | items | links | s | heap after full GC MB | after any GC MB |"
            + " RSS MB | tables MB | report MB | exit |");
    out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    int worst = 0;
    for (int count : documents) {
      try (TempFolder temp = TempFolder.create()) {
        Path in = Files.createDirectory(temp.path().resolve("in"));
        long written = files.write(in, count);
        Path tables = temp.path().resolve("out");
        RunLoad.Taken taken =
            new RunLoad(heap).run(temp.path(), threads, "run", in + "", "--out", tables + "");
        out.println(line(count, written, taken, tables));
        out.flush();
        if (taken.status() > 1) {
          taken.output().stream().limit(5).forEach(spec.commandLine().getErr()::println);
        }
        worst = Math.max(worst, taken.status());
      }
    }
    return worst > 1 ? 1 : 0;
  }

  private static String line(int count, long written, RunLoad.Taken taken, Path tables)
      throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add("" + count);
    cells.add("" + written / 1_000_000);
    cells.add("" + rows(tables.resolve("items.csv")));
    cells.add("" + rows(tables.resolve("links.csv")));
    cells.add(String.format(Locale.ROOT, "%.0f", taken.seconds()));
    cells.add("" + taken.live());
    cells.add("" + taken.young());
    cells.add("" + taken.resident());
    cells.add(
        ""
            + size(
                tables.resolve("statements.csv"),
                tables.resolve("items.csv"),
                tables.resolve("links.csv")));
    cells.add("" + size(tables.resolve("report.html")));
    cells.add("" + taken.status());
    return "| " + String.join(" | ", cells) + " |";
  }

  private static long rows(Path table) throws IOException {
    if (!Files.exists(table)) {
      return 0;
    }
    try (var lines = Files.lines(table)) {
      return lines.count() - 1; // no cell of these tables holds a line break
    }
  }

  private static long size(Path... files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.exists(file) ? Files.size(file) : 0;
    }
    return bytes / 1_000_000;
  }
}
