package de.beschlusslage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Inputs;
import de.beschlusslage.Progress;
import de.beschlusslage.Run;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.corpus.label.Labels;
import de.beschlusslage.evaluation.ErrorReport;
import de.beschlusslage.evaluation.JsonFigures;
import de.beschlusslage.evaluation.LinkScorer;
import de.beschlusslage.evaluation.LinkScores;
import de.beschlusslage.evaluation.Predictions;
import de.beschlusslage.evaluation.Scorer;
import de.beschlusslage.evaluation.Scores;
import de.beschlusslage.evaluation.TableReader;
import de.beschlusslage.evaluation.TextReport;
import de.beschlusslage.measure.CorpusPredictions;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Labels against tables, or against what the program makes of minutes now. */
@Command(
    name = "evaluate",
    description = "Measures the labelling against a labelled corpus.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AblationCommand.class,
      SegmentationCommand.class,
      ReferencesCommand.class,
      RetrievalCommand.class,
      SentencesCommand.class,
      FaultsCommand.class,
      GrowCommand.class,
      LinkGrowthCommand.class,
      LoadCommand.class,
      LinkStudyCommand.class,
      PageCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  beschlusslage evaluate --labels corpus/sample/labels corpus/sample",
      "  beschlusslage evaluate --labels gold/ --tables tabellen --baseline tabellen-alt",
      "Intervals are 95 %% bootstrap intervals over TOPs; a star marks p < 0.05.",
      "Exit status: 0 measured, 1 worse than the expected figures, 2 nothing measured."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Minutes to read and label now, instead of --tables.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--labels",
      paramLabel = "PATH",
      arity = "1",
      description = "Label files or a folder of them (*.jsonl); may be given again.")
  private List<Path> labels = List.of();

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Tables of an earlier run, or of any tool that writes the contract's.")
  private Optional<Path> tables = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = "Tables of another run to compare with, by paired tests.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "DOC:TOP,TOP",
      description = "Only these TOPs; may be given again.")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(names = "--errors", description = "Print every error after the figures.")
  private boolean errors;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one page with all figures and every error, gold and prediction.")
  private Optional<Path> html = Optional.empty();

  @Mixin private ExpectationOptions expectations = new ExpectationOptions();

  @Mixin private ProfileOption profileOption = new ProfileOption();

  EvaluateCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (labels.isEmpty()) { // not required: the subcommands have none
      throw new ParameterException(spec.commandLine(), "Missing required option: '--labels=PATH'");
    }
    if (tables.isPresent() != inputs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "give either --tables DIR or minutes to read");
    }
    Predicate<LabelledResolution> part = part();
    try {
      Labels gold = GoldFiles.read(labels, spec.commandLine().getErr());
      Predictions predictions = tables.isPresent() ? read(tables.get()) : run();
      Scores scores = Scorer.score(gold.resolutions(), predictions, part);
      Optional<Scores> before = Optional.empty();
      if (baseline.isPresent()) {
        before = Optional.of(Scorer.score(gold.resolutions(), read(baseline.get()), part));
      }
      Optional<LinkScores> links =
          gold.links().isEmpty()
              ? Optional.empty()
              : Optional.of(LinkScorer.score(gold.links(), gold.resolutions(), predictions));
      print(scores, before, links);
      if (html.isPresent()) {
        Files.writeString(html.get(), ErrorReport.html(scores, before, links));
      }
      return expectations(scores, links);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private Predictions read(Path folder) throws IOException, CommandException {
    TableReader.Read read = TableReader.read(folder);
    refuse(read.problems());
    return read.predictions();
  }

  private Predictions run() throws CommandException, InterruptedException {
    Inputs found = Inputs.find(inputs, TargetFolder::isResult, System.in);
    if (found.documents().isEmpty()) {
      throw new CommandException("no readable file in " + inputs);
    }
    Run run =
        Assembly.pipeline(profileOption.profile())
            .run(found, DocumentMemory.NONE, RunOptions.usual(), Progress.SILENT);
    PrintWriter err = spec.commandLine().getErr();
    run.corpus().problems().stream()
        .filter(p -> p.severity() != Problem.Severity.INFO)
        .forEach(p -> err.println(GoldFiles.described(p)));
    if (run.corpus().minutes().isEmpty()) {
      throw new CommandException("none of the files could be read, nothing measured");
    }
    return CorpusPredictions.of(run.corpus());
  }

  private void refuse(List<Problem> problems) throws CommandException {
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(p -> err.println(GoldFiles.described(p)));
    if (!problems.isEmpty()) {
      throw new CommandException(problems.size() + " problems, nothing measured");
    }
  }

  private Predicate<LabelledResolution> part() {
    if (only.isEmpty()) {
      return resolution -> true;
    }
    Map<String, Set<String>> tops = new HashMap<>();
    for (String each : only) {
      int colon = each.indexOf(':');
      if (colon < 1) {
        throw new ParameterException(spec.commandLine(), "--only takes DOC:TOP,TOP, not " + each);
      }
      tops.computeIfAbsent(each.substring(0, colon), k -> new HashSet<>())
          .addAll(List.of(each.substring(colon + 1).split(",")));
    }
    return resolution -> tops.getOrDefault(resolution.doc(), Set.of()).contains(resolution.top());
  }

  private void print(Scores scores, Optional<Scores> before, Optional<LinkScores> links)
      throws JsonProcessingException {
    PrintWriter terminal = spec.commandLine().getOut();
    if (json) {
      ObjectNode node = JsonFigures.full(scores);
      links.ifPresent(l -> node.set("links", JsonFigures.of(l)));
      before.ifPresent(b -> node.set("compared", JsonFigures.compared(b, scores)));
      terminal.println(JSON.writeValueAsString(node));
    } else {
      terminal.print(TextReport.of(scores, before, links));
    }
    if (errors) {
      terminal.println();
      terminal.print(TextReport.errors(scores));
    }
  }

  private int expectations(Scores scores, Optional<LinkScores> links) throws IOException {
    ObjectNode figures = JsonFigures.of(scores);
    links.ifPresent(l -> figures.set("links", JsonFigures.of(l)));
    return expectations.status(figures, spec.commandLine().getErr());
  }
}
