package de.beschlusslage;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.link.Linked;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole chain, one door: files in, {@link Run} out.
 *
 * <p>Documents are read in parallel and on their own; from the sorting on everything is in order,
 * so that the result does not depend on the number of threads.
 */
public final class Pipeline {
  private final Stages stages;
  private final DocumentReader reader;

  public Pipeline(Stages stages) {
    this.stages = stages;
    this.reader = new DocumentReader(stages);
  }

  /**
   * Reads, labels and links what was found. What could not even be looked into, such as a broken
   * archive, counts as one unreadable document.
   *
   * @param memory documents an earlier run has read
   * @throws InterruptedException if the run is to end early; nothing has been written
   */
  public Run run(Inputs found, DocumentMemory memory, RunOptions options, Progress progress)
      throws InterruptedException {
    return run(found, Corrections.NONE, memory, options, progress);
  }

  /**
   * The same with a person's corrections, which are applied after the labelling and before anything
   * is looked up or linked; a document that is remembered is corrected anew.
   *
   * @throws InterruptedException if the run is to end early; nothing has been written
   */
  public Run run(
      Inputs found,
      Corrections corrections,
      DocumentMemory memory,
      RunOptions options,
      Progress progress)
      throws InterruptedException {
    Stopwatch watch = new Stopwatch();
    List<Outcome> outcomes = reader.read(found.documents(), memory, options, progress);
    watch.lap("read and label");

    List<Minutes> documents = outcomes.stream().flatMap(o -> o.minutes().stream()).toList();
    List<Problem> problems = new ArrayList<>(Outcome.problems(found, outcomes));

    List<Minutes> named = DocumentIds.assign(documents);
    Corrections.Applied corrected = corrections.apply(named);
    problems.addAll(corrected.problems());
    List<Minutes> resolved = stages.priors().resolve(corrected.minutes());
    watch.lap("look up earlier resolutions");
    Linked linked = stages.link().link(resolved);
    watch.lap("link");

    int asked = found.documents().size() + found.problems().size();
    Corpus corpus = new Corpus(resolved, linked.links(), linked.threads(), problems);
    return new Run(
        corpus,
        Ledger.of(asked, asked - documents.size(), corpus),
        outcomes.stream().map(o -> new Run.Source(o.file(), o.sha256())).toList(),
        (int) outcomes.stream().filter(Outcome::reused).count(),
        watch.laps());
  }
}
