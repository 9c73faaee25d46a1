package de.beschlusslage.cli;

import de.beschlusslage.evaluation.SentenceScorer;
import de.beschlusslage.measure.Training;
import de.beschlusslage.models.ModelCard;
import de.beschlusslage.models.ModelStore;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.ActLearner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "The corpus folder holds minutes with their labels (a folder labels/ beside them) and",
      "sentences/. Beside each model a card says what it was trained from, how, and what was",
      "measured. The network needs --profile accurate; the launcher fetches what it is built with.",
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

  @Mixin private ProfileOption profile = new ProfileOption();

  TrainCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    Path sentences = corpus.resolve("sentences");
    List<Path> folders = LabelledFolders.learntFrom(corpus);
    if (folders.isEmpty() || !Files.isDirectory(sentences)) {
      throw new CommandException(corpus + ": no labelled corpus");
    }
    PrintWriter err = spec.commandLine().getErr();
    ModelStore store = new ModelStore(out);
    Training training = new Training();
    try {
      List<ActExample> examples = LabelledFolders.examples(folders, err);
      for (ActLearner learner : Assembly.learners()) {
        print(training.act(learner, examples, store));
      }
      print(training.sentences(paragraphs(sentences), store));
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
    if (!Assembly.canReadAccurately()) {
      err.println("the network is trained with --profile accurate only");
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
