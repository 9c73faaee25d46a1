package de.beschlusslage.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.annotate.SecondReading.Limits;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.evaluation.JsonFigures;
import de.beschlusslage.evaluation.Measure;
import de.beschlusslage.evaluation.PairedTest;
import de.beschlusslage.evaluation.Scores;
import de.beschlusslage.measure.Ablation;
import de.beschlusslage.models.act.ActLearner;
import de.beschlusslage.models.parse.ParserSource;
import de.beschlusslage.models.parse.SentenceParser;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What each part of the labelling is worth. */
@Command(
    name = "ablation",
    description = "Measures the rules alone, and with what reads again where they are unsure.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Prints a table in Markdown for each labelled folder of the corpus, then for the minutes given.",
      "Documents of the corpus are read by classifiers trained without their part of it. Network and",
      "parser take part with --profile accurate.",
      "Example: beschlusslage evaluate ablation --profile accurate --labels gold/ minutes/"
    })
final class AblationCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "0..*", description = "Further labelled minutes.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--labels",
      paramLabel = "PATH",
      description = "The labels of further minutes; may be given again.")
  private List<Path> labels = List.of();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The labelled corpus (default: ${DEFAULT-VALUE}).")
  private Path corpus = Path.of("corpus");

  @Option(
      names = "--short",
      description = "Measure only the rules and what the profile makes of them.")
  private boolean shortened;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Parts of the corpus (default: ${DEFAULT-VALUE}); 1000 leaves out one session at a time.")
  private int folds = 3;

  @Mixin private ExpectationOptions expectations = new ExpectationOptions();

  @Mixin private ProfileOption profile = new ProfileOption();

  AblationCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (folds < 2) {
      throw new ParameterException(spec.commandLine(), "--folds takes a number from 2");
    }
    List<Path> folders = LabelledFolders.below(corpus);
    List<Ablation.Variant> variants = variants(profile.accurate());
    if (shortened) {
      variants = List.of(variants.get(0), variants.get(variants.size() - 1));
    }
    ObjectNode figures = new ObjectMapper().createObjectNode();
    try {
      List<LabelledResolution> gold =
          inputs.isEmpty() ? List.of() : GoldFiles.read(labels, err).resolutions();
      Ablation ablation =
          new Ablation(
              Assembly.stages(),
              LabelledFolders.examples(LabelledFolders.learntFrom(corpus), err),
              folds);
      for (Path folder : folders) {
        List<Ablation.Row> rows =
            rows(
                ablation,
                variants,
                LabelledFolders.minutes(folder),
                LabelledFolders.labels(folder, err));
        table(folder.toString(), rows);
        figures.set(
            corpus.relativize(folder).toString(),
            JsonFigures.of(rows.get(rows.size() - 1).scores()));
        if (LabelledFolders.isPool(folder)) {
          Set<String> failed = rows.get(0).failed();
          table(
              folder + ", items that the rules get wrong",
              rows.stream().map(row -> row.only(failed)).toList());
        }
      }
      if (!inputs.isEmpty()) {
        List<Input> minutes =
            Inputs.find(inputs, TargetFolder::isResult, InputStream.nullInputStream()).documents();
        table("minutes outside the corpus", rows(ablation, variants, minutes, gold));
      }
      return expectations.status(figures, err);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private static List<Ablation.Variant> variants(boolean accurate) throws CommandException {
    Limits limits = Limits.standard();
    List<ActLearner> all = Assembly.learners();
    List<ActLearner> maxent = all.subList(0, 1);
    List<Ablation.Variant> variants = new ArrayList<>();
    variants.add(new Ablation.Variant("rules", List.of(), Optional.empty(), limits));
    variants.add(new Ablation.Variant("+ maxent", maxent, Optional.empty(), limits));
    if (accurate) {
      ParserSource source =
          ServiceLoader.load(ParserSource.class)
              .findFirst()
              .orElseThrow(() -> new CommandException("the parser is missing"));
      Once<SentenceParser> once = new Once<>(source::load);
      Optional<Supplier<SentenceParser>> parser = Optional.of(once);
      List<ActLearner> network = all.subList(1, all.size());
      variants.add(new Ablation.Variant("+ network", network, Optional.empty(), limits));
      variants.add(new Ablation.Variant("+ parser, maxent", maxent, parser, limits));
      variants.add(new Ablation.Variant("+ parser, network", network, parser, limits));
      variants.add(new Ablation.Variant("accurate: all of them", all, parser, limits));
    }
    return variants;
  }

  private static List<Ablation.Row> rows(
      Ablation ablation,
      List<Ablation.Variant> variants,
      List<Input> minutes,
      List<LabelledResolution> gold)
      throws InterruptedException {
    List<Ablation.Row> rows = new ArrayList<>();
    for (Ablation.Variant variant : variants) {
      rows.add(ablation.row(variant, minutes, gold));
    }
    return rows;
  }

  /** Each row against the first, which is the rules. */
  private void table(String title, List<Ablation.Row> rows) {
    PrintWriter out = spec.commandLine().getOut();
    Scores rules = rows.get(0).scores();
    out.printf("%n### %s (%d statements)%n%n", title, rules.count(Measure.STATEMENT).support());
    out.println(
        "| variant | statement | type_count | change | p | type_macro_f1 | addressee"
            + " | type+addressee | change | p | holder | seconds |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Ablation.Row row : rows) {
      Scores scores = row.scores();
      out.printf(
          Locale.ROOT,
          "| %s | %.4f | %.4f | %s | %.4f | %.4f | %.4f | %s | %.4f | %.1f |%n",
          row.name(),
          f1(scores, Measure.STATEMENT),
          f1(scores, Measure.TYPE_COUNT),
          change(rules, scores, Measure.TYPE_COUNT),
          scores.typeMacroF1(),
          f1(scores, Measure.ADDRESSEE),
          f1(scores, Measure.TYPE_ADDRESSEE),
          change(rules, scores, Measure.TYPE_ADDRESSEE),
          f1(scores, Measure.HOLDER),
          row.seconds());
    }
    out.flush();
  }

  private static double f1(Scores scores, Measure measure) {
    return scores.count(measure).f1();
  }

  private static String change(Scores before, Scores after, Measure measure) {
    PairedTest.Outcome outcome = PairedTest.f1(before, after, measure);
    return String.format(
        Locale.ROOT,
        "%+.4f (%+.4f..%+.4f) | %.3f",
        outcome.after() - outcome.before(),
        outcome.difference().low(),
        outcome.difference().high(),
        outcome.p());
  }
}
