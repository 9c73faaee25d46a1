package de.beschlusslage.cli;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.label.LabelFormat;
import de.beschlusslage.corpus.label.LabelValidator;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.corpus.label.Labels;
import de.beschlusslage.export.inception.InceptionReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Labels that experts corrected in INCEpTION, as a label file. */
@Command(
    name = "import",
    description = "Reads documents corrected in INCEpTION (UIMA CAS JSON) back as labels.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage import korrigiert/*.json --out gold.jsonl",
      "The labels are held against the guidelines; what does not keep them is listed.",
      "Exit status: 0 all well, 1 written but something does not keep the guidelines, 2 nothing"
          + " written."
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "UIMA CAS JSON files.")
  private List<Path> files;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Label file to write (*.jsonl); one that is there already is not replaced.")
  private Path out;

  ImportCommand() {}

  @Override
  public Integer call() throws CommandException {
    try {
      List<LabelledResolution> resolutions = new ArrayList<>();
      List<Problem> problems = new ArrayList<>();
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          Labels labels = InceptionReader.read(file.toString(), in);
          resolutions.addAll(labels.resolutions());
          problems.addAll(labels.problems());
        }
      }
      problems.addAll(
          new LabelValidator().check(new Labels(resolutions, List.of(), List.of()), Map.of()));
      try (BufferedWriter writer = Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW)) {
        LabelFormat.write(resolutions, writer);
      }
      problems.forEach(p -> spec.commandLine().getErr().println(p.file() + ": " + p.message()));
      spec.commandLine().getOut().println(resolutions.size() + " resolutions written to " + out);
      return problems.isEmpty() ? 0 : 1;
    } catch (NoSuchFileException e) {
      throw new CommandException(e.getMessage() + ": no such file");
    } catch (FileAlreadyExistsException e) {
      throw new CommandException(e.getMessage() + " is there already and is not replaced");
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }
}
