package de.beschlusslage.cli;

import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.corpus.label.Labels;
import de.beschlusslage.evaluation.SentenceScorer;
import de.beschlusslage.measure.Training;
import de.beschlusslage.models.ModelCard;
import de.beschlusslage.models.ModelStore;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is learnt, from the labelled corpus. */
@Command(
    name = "train",
    description = "Trains models from the labelled corpus; same corpus, same bytes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "The corpus folder holds sample/ (minutes), sample/labels/ and sentences/. Beside each model",
      "a card says what it was trained from, how, and what was measured.",
      "Example: beschlusslage train --corpus corpus --out models/trained"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The labelled corpus (default: ${DEFAULT-VALUE}).")
  private Path corpus = Path.of("corpus");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where models go.")
  private Path out;

  TrainCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    Path sample = corpus.resolve("sample");
    Path sentences = corpus.resolve("sentences");
    for (Path needed : List.of(sample.resolve("labels"), sentences)) {
      if (!Files.isDirectory(needed)) {
        throw new CommandException(needed + ": no such folder");
      }
    }
    ModelStore store = new ModelStore(out);
    Training training = new Training(Assembly.stages());
    try {
      List<Input> inputs =
          Inputs.find(List.of(sample), TargetFolder::isResult, InputStream.nullInputStream())
              .documents();
      Labels labels =
          GoldFiles.read(List.of(sample.resolve("labels")), spec.commandLine().getErr());
      print(training.act(inputs, labels.resolutions(), store));
      print(training.sentences(paragraphs(sentences), store));
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
    return 0;
  }

  private static List<List<String>> paragraphs(Path folder) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        all.addAll(SentenceScorer.paragraphs(Files.readString(file)));
      }
    }
    return all;
  }

  private void print(ModelCard card) {
    spec.commandLine()
        .getOut()
        .println(card.name() + ": " + card.examples() + " examples, " + card.figures());
  }
}
