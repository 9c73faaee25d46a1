package de.beschlusslage.cli;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.label.LabelFormat;
import de.beschlusslage.corpus.label.Labels;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Label files as commands take them: all of them whole, or none. */
final class GoldFiles {
  private GoldFiles() {}

  /**
   * Reads labels; what cannot be read is named with file and line on {@code err}.
   *
   * @throws CommandException if a file is missing, a line is no label, or there is none
   * @throws IOException if a file cannot be read
   */
  static Labels read(List<Path> paths, PrintWriter err) throws CommandException, IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new CommandException(path + ": no such file or folder");
      }
    }
    Labels gold = LabelFormat.read(paths);
    gold.problems().forEach(p -> err.println(described(p)));
    if (!gold.problems().isEmpty()) {
      throw new CommandException(gold.problems().size() + " problems in labels, nothing done");
    }
    if (gold.resolutions().isEmpty()) {
      throw new CommandException(
          "no labelled resolution in "
              + String.join(", ", paths.stream().map(Path::toString).toList()));
    }
    return gold;
  }

  static String described(Problem problem) {
    return problem.file()
        + (problem.line().isPresent() ? ":" + problem.line().getAsInt() : "")
        + ": "
        + problem.message();
  }
}
