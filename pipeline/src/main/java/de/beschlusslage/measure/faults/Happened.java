package de.beschlusslage.measure.faults;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.table.Corpus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run made of a bad file. */
public final class Happened {
  /** Neither read nor named. */
  public static final String LOST = "lost";

  private Happened() {}

  /**
   * What happened to the file {@code path}, in a few words: the message, or how many resolutions
   * were read, or both.
   */
  public static String to(String path, Corpus corpus) {
    Optional<Problem> error =
        Stream.concat(
                corpus.problems().stream(),
                corpus.minutes().stream().flatMap(m -> m.problems().stream()))
            .filter(p -> p.severity() != Problem.Severity.INFO && within(path, p.file()))
            .findFirst();
    List<Minutes> read = corpus.minutes().stream().filter(m -> within(path, m.file())).toList();
    String told = error.map(Problem::message).orElse("");
    if (read.isEmpty()) {
      return told.isEmpty() ? LOST : told;
    }
    int resolutions = read.stream().mapToInt(m -> m.resolutions().size()).sum();
    return "read, " + resolutions + " resolutions" + (told.isEmpty() ? "" : "; " + told);
  }

  /** Whether {@code file} is the one at {@code path} or one inside that archive. */
  private static boolean within(String path, String file) {
    return file.equals(path) || file.startsWith(path + "!/");
  }
}
