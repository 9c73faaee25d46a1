package de.beschlusslage.cli;

import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.evaluation.Measure;
import de.beschlusslage.evaluation.PairedTest;
import de.beschlusslage.evaluation.Scores;
import de.beschlusslage.measure.Ablation;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What each part of the labelling is worth. */
@Command(
    name = "ablation",
    description =
        "Measures the rules alone and with what is learnt, leaving out each document in turn.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate ablation --labels corpus/sample/labels corpus/sample",
      "Every document is read by a classifier that was trained on the others; with --train also on",
      "further labelled minutes. The change is against the rules alone, by a paired test."
    })
final class AblationCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Labelled minutes.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--labels",
      paramLabel = "PATH",
      required = true,
      arity = "1",
      description = "Label files or a folder of them; may be given again.")
  private List<Path> labels = List.of();

  @Option(
      names = "--train",
      paramLabel = "PATH",
      description = "Further minutes to learn from in every fold; may be given again.")
  private List<Path> train = List.of();

  @Option(
      names = "--train-labels",
      paramLabel = "PATH",
      description = "The labels of further minutes; may be given again.")
  private List<Path> trainLabels = List.of();

  AblationCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    List<Ablation.Row> rows =
        new Ablation(Assembly.stages())
            .run(found(inputs), read(labels), found(train), read(trainLabels));
    Scores rules = rows.get(0).scores();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| variant | type_count | change | p | type_macro_f1 | statement | type+addressee | holder"
            + " | seconds |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    for (Ablation.Row row : rows) {
      PairedTest.Outcome types = PairedTest.f1(rules, row.scores(), Measure.TYPE_COUNT);
      out.printf(
          Locale.ROOT,
          "| %s | %.4f | %+.4f (%+.4f..%+.4f) | %.3f | %.4f | %.4f | %.4f | %.4f | %.1f |%n",
          row.name(),
          types.after(),
          types.after() - types.before(),
          types.difference().low(),
          types.difference().high(),
          types.p(),
          row.scores().typeMacroF1(),
          row.scores().count(Measure.STATEMENT).f1(),
          row.scores().count(Measure.TYPE_ADDRESSEE).f1(),
          row.scores().count(Measure.HOLDER).f1(),
          row.seconds());
    }
    return 0;
  }

  private static List<Input> found(List<Path> paths) {
    return paths.isEmpty()
        ? List.of()
        : Inputs.find(paths, TargetFolder::isResult, InputStream.nullInputStream()).documents();
  }

  private List<LabelledResolution> read(List<Path> paths) throws CommandException {
    if (paths.isEmpty()) {
      return List.of();
    }
    try {
      return GoldFiles.read(paths, spec.commandLine().getErr()).resolutions();
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }
}
