package de.beschlusslage.cli;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.measure.GrowingCorpus;
import de.beschlusslage.measure.PrintedMinutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Text files of grown minutes, for tests of whole runs. */
@Command(
    name = "grow",
    description = "Writes minutes mixed from the given ones, as many as asked for, as text files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate grow corpus/sample --documents 10000 --out grown",
      "The same minutes, sizes and seed give the same files."
    })
final class GrowCommand implements Callable<Integer> {
  /** Documents of a folder: file managers stumble over more. */
  private static final int A_FOLDER = 1000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Minutes to mix.")
  private List<Path> inputs = List.of();

  @Option(names = "--documents", paramLabel = "N", required = true, description = "Files.")
  private int documents;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "Ziffern of a document, on average (default: ${DEFAULT-VALUE}).")
  private int items = 60;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder.")
  private Path out = Path.of("");

  @Option(names = "--seed", paramLabel = "N", description = "Another number, another corpus.")
  private long seed = GrowthSeeds.SEED;

  GrowCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (documents < 1 || items < 1 || (long) documents * items > Integer.MAX_VALUE) {
      throw new ParameterException(
          spec.commandLine(), "--documents and --items take numbers from 1, not too large");
    }
    if (Files.exists(out)) {
      throw new CommandException(out + " is there already");
    }
    GrowingCorpus corpus =
        GrowthSeeds.read(inputs, Runtime.getRuntime().availableProcessors(), seed);
    if (documents > corpus.mostSessions()) {
      throw new CommandException("at most " + corpus.mostSessions() + " documents can be grown");
    }
    try {
      long bytes = 0;
      int written = 0;
      Iterator<Minutes> grown = corpus.sessions(documents, documents * items).iterator();
      while (grown.hasNext()) {
        Minutes minutes = grown.next();
        Path folder = out.resolve(String.format(Locale.ROOT, "%03d", written++ / A_FOLDER));
        Files.createDirectories(folder);
        Path file = folder.resolve(minutes.file());
        Files.writeString(file, PrintedMinutes.of(minutes));
        bytes += Files.size(file);
      }
      spec.commandLine().getOut().printf("%d documents, %d bytes%n", written, bytes);
      return 0;
    } catch (IOException e) {
      throw new CommandException(out + " cannot be written: " + e.getMessage());
    }
  }
}
