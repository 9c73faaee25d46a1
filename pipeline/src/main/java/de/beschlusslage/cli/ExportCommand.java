package de.beschlusslage.cli;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.TableFolder;
import de.beschlusslage.export.inception.InceptionFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A run's results in the formats of other tools. */
@Command(
    name = "export",
    description = "Writes what a run found in the format of another tool.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Formats:",
      "  inception   UIMA CAS JSON for the annotation tool INCEpTION, one file a document, and",
      "              layers.xml for its project settings; 'beschlusslage import' reads it back.",
      "Example: beschlusslage export tabellen --format inception --out zum-korrigieren",
      "Files that are there already are never replaced."
    })
final class ExportCommand implements Callable<Integer> {
  private final SortedMap<String, Exporter> formats =
      new TreeMap<>(Map.of("inception", ExportCommand::inception));

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder that a run wrote.")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "The other tool's format.")
  private String format;

  @Option(names = "--out", paramLabel = "PATH", required = true, description = "Where to write.")
  private Path out;

  ExportCommand() {}

  /** Writes a corpus to a path in one format. */
  private interface Exporter {
    void write(Corpus corpus, Path out) throws IOException;
  }

  @Override
  public Integer call() throws CommandException {
    Exporter exporter =
        Optional.ofNullable(formats.get(format))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--format takes one of "
                            + String.join(", ", formats.keySet())
                            + ", not "
                            + format));
    try {
      exporter.write(new TableFolder(folder).read(), out);
      spec.commandLine().getOut().println("written to " + out);
      return 0;
    } catch (FileAlreadyExistsException e) {
      throw new CommandException(e.getMessage() + " is there already and is not replaced");
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private static void inception(Corpus corpus, Path out) throws IOException {
    Files.createDirectories(out);
    try (OutputStream layers = fresh(out.resolve("layers.xml"))) {
      InceptionFormat.writeLayers(layers);
    }
    for (Minutes minutes : corpus.minutes()) {
      if (!minutes.resolutions().isEmpty()) {
        try (OutputStream document = fresh(out.resolve(minutes.id() + ".json"))) {
          InceptionFormat.write(minutes, document);
        }
      }
    }
  }

  private static OutputStream fresh(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
  }
}
