package de.beschlusslage.spark;

import de.beschlusslage.Desk;
import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.Outcome;
import de.beschlusslage.Progress;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Problem;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Reads and labels files, each on its own, wherever a partition of them lands. */
final class Documents {
  private Documents() {}

  /**
   * A file to read.
   *
   * @param number its place among all, by name
   * @param name how the user knows it
   * @param location where it is, with its file system
   */
  record Source(int number, String name, String location) implements Serializable {}

  /**
   * What came of a file, or of one document in an archive.
   *
   * @param file the file's number
   * @param entry place within the archive
   * @param outcome none where the archive could not be opened
   * @param items how many items it has
   * @param problems of the archive
   */
  record Read(int file, int entry, List<Outcome> outcome, int items, List<Problem> problems) {

    /** The same without what only the document itself needs. */
    Read outline() {
      List<Outcome> outlines =
          outcome.stream()
              .map(
                  o ->
                      new Outcome(
                          o.file(),
                          o.sha256(),
                          o.minutes().map(Desk::outline),
                          o.problem(),
                          o.reused()))
              .toList();
      return new Read(file, entry, outlines, items, problems);
    }
  }

  /** How files are read. */
  record How(long seconds, String password) implements Serializable {}

  /**
   * Reads a file, or the documents of an archive.
   *
   * @throws IOException if the file system does not answer
   */
  static Iterator<Read> read(Source source, How how, Configuration files) throws IOException {
    List<Read> all = new ArrayList<>();
    Input file = new Input(source.name(), content(source, files));
    Inputs found =
        Inputs.isArchive(source.name())
            ? Inputs.opened(file)
            : new Inputs(List.of(file), List.of(), List.of());
    if (!found.problems().isEmpty()) {
      all.add(new Read(source.number(), 0, List.of(), 0, found.problems()));
    }
    RunOptions options = new RunOptions(1, Duration.ofSeconds(how.seconds()));
    try {
      List<Outcome> outcomes =
          Equipment.reader(how.password())
              .read(found.documents(), DocumentMemory.NONE, options, Progress.SILENT);
      for (Outcome outcome : outcomes) {
        int items = outcome.minutes().map(Documents::items).orElse(0);
        all.add(new Read(source.number(), all.size(), List.of(outcome), items, List.of()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was ended", e);
    }
    return all.iterator();
  }

  private static int items(Minutes minutes) {
    return minutes.resolutions().stream().mapToInt(r -> r.items().size()).sum();
  }

  // A file that cannot be read is told of; a file system that does not answer ends the task, which
  // the engine then tries again: a result must not lack what was out of reach for a minute.
  private static Input.Content content(Source source, Configuration files) throws IOException {
    Path path = new Path(source.location());
    try {
      byte[] bytes = Files.bytes(Files.system(path, files), path);
      return () -> bytes;
    } catch (IOException e) {
      if (Trouble.outage(e).isPresent()) {
        throw e;
      }
      IOException told = new IOException(Trouble.reason(e), e);
      return () -> {
        throw told;
      };
    }
  }

  /** What another document that cites this one must know of it. */
  static Minutes withoutText(Minutes minutes) {
    return new Minutes(
        minutes.id(),
        minutes.file(),
        minutes.sha256(),
        minutes.kind(),
        minutes.session(),
        minutes.pages(),
        "",
        OffsetMap.identity(),
        minutes.resolutions(),
        List.of());
  }
}
