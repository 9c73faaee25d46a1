package de.beschlusslage.cli;

import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.annotate.SecondReading.Limits;
import de.beschlusslage.corpus.label.LabelledResolution;
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
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "Documents of the corpus are read by classifiers trained without their third of it. Network and",
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

  @Mixin private ProfileOption profile = new ProfileOption();

  AblationCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    List<Path> folders = LabelledFolders.below(corpus);
    List<Ablation.Variant> variants = variants(profile.accurate());
    try {
      List<LabelledResolution> gold =
          inputs.isEmpty() ? List.of() : GoldFiles.read(labels, err).resolutions();
      Ablation ablation =
          new Ablation(
              Assembly.stages(), LabelledFolders.examples(LabelledFolders.learntFrom(corpus), err));
      for (Path folder : folders) {
        table(
            folder.toString(),
            ablation,
            variants,
            LabelledFolders.minutes(folder),
            LabelledFolders.labels(folder, err));
      }
      if (!inputs.isEmpty()) {
        List<Input> minutes =
            Inputs.find(inputs, TargetFolder::isResult, InputStream.nullInputStream()).documents();
        table("minutes outside the corpus", ablation, variants, minutes, gold);
      }
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
    return 0;
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
      variants.add(new Ablation.Variant("+ maxent, network", all, Optional.empty(), limits));
      variants.add(new Ablation.Variant("+ parser", List.of(), parser, limits));
      variants.add(new Ablation.Variant("+ parser, maxent", maxent, parser, limits));
      variants.add(new Ablation.Variant("+ parser, network", network, parser, limits));
      variants.add(new Ablation.Variant("accurate: all of them", all, parser, limits));
    }
    return variants;
  }

  private void table(
      String title,
      Ablation ablation,
      List<Ablation.Variant> variants,
      List<Input> minutes,
      List<LabelledResolution> gold)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%n### %s%n%n", title);
    out.println(
        "| variant | statement | type_count | change | p | type_macro_f1 | addressee"
            + " | type+addressee | change | p | holder | seconds |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    Optional<Scores> rules = Optional.empty();
    for (Ablation.Variant variant : variants) {
      Ablation.Row row = ablation.row(variant, minutes, gold);
      Scores before = rules.orElse(row.scores());
      rules = Optional.of(before);
      out.printf(
          Locale.ROOT,
          "| %s | %.4f | %.4f | %s | %.4f | %.4f | %.4f | %s | %.4f | %.1f |%n",
          row.name(),
          f1(row, Measure.STATEMENT),
          f1(row, Measure.TYPE_COUNT),
          change(before, row, Measure.TYPE_COUNT),
          row.scores().typeMacroF1(),
          f1(row, Measure.ADDRESSEE),
          f1(row, Measure.TYPE_ADDRESSEE),
          change(before, row, Measure.TYPE_ADDRESSEE),
          f1(row, Measure.HOLDER),
          row.seconds());
      out.flush();
    }
  }

  private static double f1(Ablation.Row row, Measure measure) {
    return row.scores().count(measure).f1();
  }

  private static String change(Scores before, Ablation.Row row, Measure measure) {
    PairedTest.Outcome outcome = PairedTest.f1(before, row.scores(), measure);
    return String.format(
        Locale.ROOT,
        "%+.4f (%+.4f..%+.4f) | %.3f",
        outcome.after() - outcome.before(),
        outcome.difference().low(),
        outcome.difference().high(),
        outcome.p());
  }
}
