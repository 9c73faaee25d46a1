package de.beschlusslage.report;

import de.beschlusslage.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is different each time: when it ran and how long each part took. */
final class RunLog {
  static final String FILE = "run.log";

  private RunLog() {}

  static void write(Run run, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("written " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    lines.add(
        "documents %d, of these %d read by an earlier run"
            .formatted(run.ledger().documents(), run.reused()));
    run.times().forEach((part, time) -> lines.add("%s: %d ms".formatted(part, time.toMillis())));
    Files.write(folder.resolve(FILE), lines);
  }
}
