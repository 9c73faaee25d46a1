package de.beschlusslage;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.store.Ahead;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.link.Linked;
import de.beschlusslage.reference.Archive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The whole chain, one door: files in, {@link Run} out.
 *
 * <p>Documents are read in parallel and on their own; from the sorting on everything is in order,
 * so that the result does not depend on the number of threads.
 */
public final class Pipeline {
  /** Documents that are looked up before those before them are put down. */
  private static final int LOOKED_UP_AHEAD = 32;

  private final Stages stages;
  private final DocumentReader reader;
  private final Desk desk;

  /** A chain that holds all documents in memory. */
  public Pipeline(Stages stages) {
    this(stages, Desk.holdingAll());
  }

  /**
   * A chain for one run.
   *
   * @param desk where documents lie while they are worked on
   */
  public Pipeline(Stages stages, Desk desk) {
    this.stages = stages;
    this.reader = new DocumentReader(stages);
    this.desk = desk;
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
    List<Outcome> outcomes = reader.read(found.documents(), memory, desk::take, options, progress);
    watch.lap("read and label");

    List<Minutes> named =
        DocumentIds.assign(outcomes.stream().flatMap(o -> o.minutes().stream()).toList());
    List<Problem> problems = new ArrayList<>(Outcome.problems(found, outcomes));
    int asked = found.documents().size() + found.problems().size();
    problems.addAll(corrections.problems());
    Ledger ledger = Ledger.NOTHING;
    List<Minutes> resolved = new ArrayList<>(named.size());
    for (LookedUp document : lookedUp(named, corrections, options.threads())) {
      resolved.add(document.taken());
      problems.addAll(document.problems());
      ledger = ledger.and(document.ledger());
    }
    problems.addAll(
        corrections.missing(named.stream().map(Minutes::id).collect(Collectors.toSet())));
    watch.lap("look up earlier resolutions");

    List<Minutes> all = desk.all(resolved);
    Linked linked = stages.link().link(all, progress);
    watch.lap("link");
    int unreadable = asked - named.size();
    Corpus rest = new Corpus(List.of(), linked.links(), linked.threads(), problems);
    ledger = ledger.and(Ledger.of(unreadable, unreadable, rest));
    Corpus corpus = new Corpus(all, linked.links(), linked.threads(), problems);
    return new Run(
        corpus,
        ledger,
        outcomes.stream().map(o -> new Run.Source(o.file(), o.sha256())).toList(),
        (int) outcomes.stream().filter(Outcome::reused).count(),
        watch.laps());
  }

  /**
   * A document, its citations looked up.
   *
   * @param taken the document, or what stands for it
   * @param problems of its corrections
   */
  private record LookedUp(Minutes taken, List<Problem> problems, Ledger ledger) {}

  private List<LookedUp> lookedUp(List<Minutes> named, Corrections corrections, int threads)
      throws InterruptedException {
    Archive archive = new Archive(named);
    List<LookedUp> all = new ArrayList<>(named.size());
    Ahead.inOrder(
        threads,
        named.size(),
        LOOKED_UP_AHEAD,
        number -> lookedUp(named.get(number), corrections, archive),
        all::add);
    return all;
  }

  private LookedUp lookedUp(Minutes taken, Corrections corrections, Archive archive) {
    Minutes whole = desk.whole(taken);
    List<Problem> problems = new ArrayList<>();
    Minutes done =
        stages.priors().resolve(corrected(whole, corrections, problems), archive, desk::whole);
    return new LookedUp(
        done == whole ? taken : desk.replace(done), problems, Ledger.of(1, 0, corpus(done)));
  }

  private static Minutes corrected(
      Minutes minutes, Corrections corrections, List<Problem> problems) {
    if (!corrections.concern(minutes.id())) {
      return minutes;
    }
    Corrections.Applied applied = corrections.of(minutes.id()).apply(List.of(minutes));
    problems.addAll(applied.problems());
    return applied.minutes().get(0);
  }

  private static Corpus corpus(Minutes minutes) {
    return new Corpus(List.of(minutes), List.of(), List.of(), List.of());
  }
}
