package de.beschlusslage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.evaluation.ConllReader;
import de.beschlusslage.evaluation.Count;
import de.beschlusslage.evaluation.LabelledSpan;
import de.beschlusslage.evaluation.SpanScorer;
import de.beschlusslage.measure.ReferenceCases;
import de.beschlusslage.reference.ReferenceFinder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How well norms are found in annotated text. */
@Command(
    name = "references",
    description = "Measures how well norms are found in annotated text.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  beschlusslage evaluate references --conll decisions.conll",
      "Classes: GS (law), VO (ordinance), EUN (European norm). Norms that only a comma, und, sowie",
      "or i. V. m. keeps apart count as one span; overlap means one common character, one to one."
    })
final class ReferencesCommand implements Callable<Integer> {
  private static final List<String> CLASSES = List.of("GS", "VO", "EUN");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Spec private CommandSpec spec;

  @Option(
      names = "--conll",
      paramLabel = "FILE",
      description = "Annotated text: a token and its IOB2 tag per line.")
  private Optional<Path> conll = Optional.empty();

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description = "Instead: texts with the sections expected (JSON: text, refs[].book, section).")
  private Optional<Path> cases = Optional.empty();

  @Option(names = "--errors", description = "Print every difference to standard error.")
  private boolean errors;

  ReferencesCommand() {}

  @Override
  public Integer call() throws CommandException, JsonProcessingException {
    if (conll.isPresent() == cases.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "give either --conll FILE or --cases FILE (see --help)");
    }
    return conll.isPresent() ? spans(conll.get()) : sections(cases.orElseThrow());
  }

  private int sections(Path file) throws CommandException, JsonProcessingException {
    ReferenceCases.Outcome outcome;
    try {
      outcome = new ReferenceCases(ReferenceFinder.standard()).tryAll(file);
    } catch (IOException e) {
      throw new CommandException(file + ": cannot be read: " + e.getMessage());
    }
    spec.commandLine().getOut().println(JSON.writeValueAsString(outcome));
    return 0;
  }

  private int spans(Path file) throws CommandException, JsonProcessingException {
    List<ConllReader.Sentence> sentences;
    try (Reader reader = Files.newBufferedReader(file)) {
      sentences = ConllReader.read(reader);
    } catch (IOException e) {
      throw new CommandException(file + ": cannot be read: " + e.getMessage());
    }
    ReferenceFinder finder = ReferenceFinder.standard();
    SpanScorer scorer = new SpanScorer(CLASSES);
    for (ConllReader.Sentence sentence : sentences) {
      List<LabelledSpan> found =
          finder.mentions(sentence.text()).stream()
              .map(mention -> new LabelledSpan(mention.span(), mention.kind().code()))
              .toList();
      List<SpanScorer.Difference> differences =
          scorer.add(sentence.text(), sentence.spans(), found);
      if (errors) {
        differences.forEach(difference -> print(difference, sentence));
      }
    }
    ObjectNode node = JSON.createObjectNode();
    node.set("exact", figures(scorer.exact()));
    node.set("overlap", figures(scorer.overlap()));
    spec.commandLine().getOut().println(JSON.writeValueAsString(node));
    return 0;
  }

  private void print(SpanScorer.Difference difference, ConllReader.Sentence sentence) {
    spec.commandLine()
        .getErr()
        .printf(
            "%s | gold: %s | found: %s | %s%n",
            difference.label(), difference.gold(), difference.predicted(), sentence.text());
  }

  private static ObjectNode figures(Map<String, Count> counts) {
    ObjectNode node = JSON.createObjectNode();
    counts.forEach(
        (label, count) ->
            node.putObject(label)
                .put("p", count.figure().p())
                .put("r", count.figure().r())
                .put("f1", count.figure().f1())
                .put("n", count.support()));
    return node;
  }
}
