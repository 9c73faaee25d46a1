package de.beschlusslage.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.evaluation.ExpectedFigures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Figures reached before, to be compared with or written. */
final class ExpectationOptions {
  @Option(
      names = "--expected",
      paramLabel = "FILE",
      description = "Compare with figures reached before; worse ends with status 1.")
  private Optional<Path> expected = Optional.empty();

  @Option(
      names = "--write-expected",
      paramLabel = "FILE",
      description = "Write the figures as what is expected from now on.")
  private Optional<Path> written = Optional.empty();

  /**
   * Does what was asked, printing what differs to {@code err}.
   *
   * @return the exit status: 1 if a figure is worse
   * @throws IOException if a file cannot be read or written
   */
  int status(ObjectNode figures, PrintWriter err) throws IOException {
    if (written.isPresent()) {
      ExpectedFigures.write(written.get(), figures);
    }
    List<ExpectedFigures.Drift> drifts =
        expected.isPresent() ? ExpectedFigures.compare(expected.get(), figures) : List.of();
    drifts.forEach(err::println);
    return drifts.stream().anyMatch(ExpectedFigures.Drift::worse) ? 1 : 0;
  }
}
