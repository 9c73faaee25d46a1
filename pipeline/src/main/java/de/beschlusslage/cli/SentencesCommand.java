package de.beschlusslage.cli;

import de.beschlusslage.evaluation.Count;
import de.beschlusslage.evaluation.SentenceScorer;
import de.beschlusslage.measure.Training;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.models.sentence.SentenceSplitter;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sentence splitting: the rules against OpenNLP's model, trained on the other paragraphs. */
@Command(
    name = "sentences",
    description = "Measures sentence splitting on paragraphs whose sentences are known.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "A file holds one sentence a line and a blank line between paragraphs. The model is trained",
      "on nine tenths of the paragraphs and measured on the tenth, in turn.",
      "Example: beschlusslage evaluate sentences corpus/sentences/*.txt"
    })
final class SentencesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of known sentences.")
  private List<Path> files = List.of();

  @Option(names = "--errors", description = "Print every wrong boundary.")
  private boolean errors;

  SentencesCommand() {}

  @Override
  public Integer call() throws CommandException {
    List<List<String>> all = new ArrayList<>();
    try {
      for (Path file : files) {
        all.addAll(SentenceScorer.paragraphs(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
    SentenceSplitter rules = RuleSentenceSplitter.german();
    print("rules", SentenceScorer.score(all, rules::split));
    print("OpenNLP, trained on the other paragraphs", Training.tenFold(all));
    return 0;
  }

  private void print(String name, SentenceScorer.Scored scored) {
    PrintWriter out = spec.commandLine().getOut();
    Count.Figure f = scored.count().figure();
    out.printf(
        Locale.ROOT,
        "%s: P %.4f R %.4f F1 %.4f, %d boundaries, %d invented, %d missed%n",
        name,
        f.p(),
        f.r(),
        f.f1(),
        f.n(),
        scored.count().invented(),
        scored.count().missed());
    if (errors) {
      scored.errors().forEach(error -> out.println("  " + error));
    }
  }
}
