package de.beschlusslage.report;

import de.beschlusslage.Progress;
import de.beschlusslage.Progress.Step;
import de.beschlusslage.Run;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Ahead;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.corpus.table.Corpus;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Writes a run's result: tables, cleaned texts, report, index, and last {@code run.json}, which
 * says that the folder is whole.
 */
public final class ReportWriter {
  private static final String INDEX = "index";
  private static final Set<String> FOLDERS = Set.of("text", INDEX, RunMemory.FOLDER);

  private static final int FETCHED_AHEAD = 16;

  private final IndexDoor index;
  private final Supplier<Rows> rows;

  /**
   * @param index brings the search index up to date
   * @param rows makes room for what is known of items until the last table is written
   */
  public ReportWriter(IndexDoor index, Supplier<Rows> rows) {
    this.index = index;
    this.rows = rows;
  }

  /** Brings the search index in a folder, empty or an earlier run's, up to date. */
  public interface IndexDoor {
    void update(List<Minutes> all, Path folder) throws IOException;
  }

  /** Whether a run writes something of that name into its folder. */
  public static boolean writes(Path name) {
    String file = name.toString();
    return file.endsWith(".csv")
        || file.equals(TargetFolder.MARKER)
        || file.equals(RunLog.FILE)
        || file.equals(HtmlReport.FILE)
        || FOLDERS.contains(file);
  }

  /**
   * Writes {@code run} into the folder that {@code target} builds.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Run run, RunFacts facts, TargetFolder target, Progress progress)
      throws IOException {
    Path folder = target.fresh();
    Corpus corpus = run.corpus();
    HtmlReport report = new HtmlReport(ActorTree.ofRegister());
    Survey survey = report.survey(corpus.threads());
    Path texts = Files.createDirectory(folder.resolve("text"));
    try (CorpusTables tables = new CorpusTables(folder, facts.dialects(), corpus, rows.get())) {
      each(
          watched(corpus.minutes(), Step.TABLES, progress),
          minutes -> {
            tables.add(minutes);
            survey.add(minutes);
            Files.writeString(texts.resolve(minutes.id() + ".txt"), minutes.text());
          });
    }
    CompletableFuture<Void> indexed = // beside the report: neither needs the other
        CompletableFuture.runAsync(
            () ->
                unchecked(
                    () -> writeIndex(watched(corpus.minutes(), Step.INDEX, progress), target)));
    try {
      try (Writer page = Files.newBufferedWriter(folder.resolve(HtmlReport.FILE))) {
        report.write(survey, corpus, new WriterOutput(page));
      }
    } finally {
      await(indexed);
    }
    RunLog.write(run, folder);
    try (Writer marker = Files.newBufferedWriter(folder.resolve(TargetFolder.MARKER))) {
      facts.write(run, marker);
    }
  }

  private interface Use {
    void of(Minutes minutes) throws IOException;
  }

  /** Uses all documents in order; those on disk are fetched while the ones before are used. */
  private static void each(List<Minutes> all, Use use) throws IOException {
    try {
      Ahead.inOrder(
          all.size(), FETCHED_AHEAD, all::get, minutes -> unchecked(() -> use.of(minutes)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The same documents; each is told of when it is fetched. */
  private static List<Minutes> watched(List<Minutes> all, Step step, Progress progress) {
    return new AbstractList<>() {
      @Override
      public Minutes get(int index) {
        progress.at(step, index + 1, all.size());
        return all.get(index);
      }

      @Override
      public int size() {
        return all.size();
      }
    };
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CompletableFuture<Void> writing) throws IOException {
    try {
      writing.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failed) {
        throw failed.getCause();
      }
      throw e;
    }
  }

  // Lucene never writes into a file it has finished, so the last index can be taken over by links
  // and brought up to date; if it cannot be opened, it is made anew.
  private void writeIndex(List<Minutes> all, TargetFolder target) throws IOException {
    Path folder = target.fresh().resolve(INDEX);
    Optional<Path> last = target.last().map(f -> f.resolve(INDEX)).filter(Files::isDirectory);
    if (last.isPresent()) {
      try {
        TargetFolder.copy(last.get(), folder);
        Files.deleteIfExists(folder.resolve("write.lock"));
        index.update(all, folder);
        return;
      } catch (IOException | IllegalArgumentException e) {
        TargetFolder.delete(folder);
      }
    }
    index.update(all, Files.createDirectory(folder));
  }
}
