package de.beschlusslage.cli;

import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.measure.Ablation;
import de.beschlusslage.measure.TrainingData;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders of minutes with a folder {@code labels} in them. */
final class LabelledFolders {
  private static final String LABELS = "labels";

  private static final String POOL = "hard";

  private static final Set<String> LEARNT = Set.of("sample", "stress", POOL);

  private LabelledFolders() {}

  /** All of them below {@code corpus}, in the order of their names. */
  static List<Path> below(Path corpus) throws CommandException {
    try (Stream<Path> folders = Files.find(corpus, 2, (path, is) -> is.isDirectory())) {
      return folders.filter(f -> Files.isDirectory(f.resolve(LABELS))).sorted().toList();
    } catch (IOException e) {
      throw new CommandException(corpus + ": no such folder");
    }
  }

  /** Those that models may learn from; the others are kept to be read unseen. */
  static List<Path> learntFrom(Path corpus) throws CommandException {
    return below(corpus).stream()
        .filter(folder -> LEARNT.contains(corpus.relativize(folder).getName(0).toString()))
        .toList();
  }

  /** Whether a folder is a pool of statements, of which those the rules get wrong matter. */
  static boolean isPool(Path folder) {
    return folder.endsWith(POOL);
  }

  static List<Input> minutes(Path folder) {
    return Inputs.find(List.of(folder), TargetFolder::isResult, InputStream.nullInputStream())
        .documents();
  }

  static List<LabelledResolution> labels(Path folder, PrintWriter err)
      throws IOException, CommandException {
    return GoldFiles.read(List.of(folder.resolve(LABELS)), err).resolutions();
  }

  /** What classifiers learn from: the lexicon's examples and the sentences of all folders. */
  static List<ActExample> examples(List<Path> folders, PrintWriter err)
      throws IOException, CommandException, InterruptedException {
    List<ActExample> examples = new ArrayList<>(TrainingData.lexicon());
    for (Path folder : folders) {
      examples.addAll(Ablation.examples(Assembly.stages(), minutes(folder), labels(folder, err)));
    }
    return examples;
  }
}
