package de.beschlusslage;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.link.Linked;
import de.beschlusslage.structure.Outline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole chain, one door: files in, {@link Run} out.
 *
 * <p>Documents are read in parallel and on their own; from the sorting on everything is in order,
 * so that the result does not depend on the number of threads.
 */
public final class Pipeline {
  private final Stages stages;
  private final MinutesBuilder builder;

  public Pipeline(Stages stages) {
    this.stages = stages;
    this.builder = new MinutesBuilder(stages.references()::find, stages.sentences()::split);
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
    List<Outcome> outcomes =
        new InParallel(options.threads(), options.perDocument())
            .map(
                found.documents(),
                input -> outcome(input, memory, progress),
                input -> tooSlow(input, options, progress));
    watch.lap("read and label");

    List<Minutes> documents = outcomes.stream().flatMap(o -> o.minutes().stream()).toList();
    List<Problem> problems = new ArrayList<>(found.problems());
    outcomes.forEach(o -> o.problem().ifPresent(problems::add));
    found.passedOver().stream()
        .filter(file -> !Corrections.isOne(file))
        .forEach(file -> problems.add(passedOver(file)));
    problems.addAll(twins(outcomes));

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
        outcomes.stream().map(o -> new Run.Source(o.input().name(), o.sha256())).toList(),
        (int) outcomes.stream().filter(Outcome::reused).count(),
        watch.laps());
  }

  private Outcome outcome(Input input, DocumentMemory memory, Progress progress) {
    String sha256 = "";
    try {
      byte[] bytes = input.content().bytes();
      sha256 = Hashes.of(bytes);
      Optional<Minutes> known = memory.recall(input.name(), sha256);
      if (known.isPresent()) {
        return new Outcome(input, sha256, known, Optional.empty(), true);
      }
      Ingested ingested = stages.ingest().read(bytes, input.name());
      if (ingested instanceof Ingested.Unreadable unreadable) {
        return Outcome.failed(input, sha256, unreadable.problem());
      }
      Minutes minutes = label(((Ingested.Read) ingested).source());
      memory.keep(minutes);
      return new Outcome(input, sha256, Optional.of(minutes), Optional.empty(), false);
    } catch (IOException e) {
      return Outcome.failed(input, sha256, error(input, "cannot be read: " + Reasons.of(e)));
    } catch (OutOfMemoryError e) {
      return Outcome.failed(input, sha256, error(input, "left out: it needs more memory"));
    } catch (RuntimeException | StackOverflowError e) {
      // An error of the program in one document must not cost the others.
      String message =
          "left out: the program failed on this document, please report it (" + e + ")";
      return Outcome.failed(input, sha256, error(input, message));
    } finally {
      progress.done(input.name());
    }
  }

  private static Problem passedOver(String file) {
    return Problem.of(Severity.INFO, file, "passed over: no format that this program reads");
  }

  // Copies would be counted twice in every statistic; whoever put them there should know.
  private static List<Problem> twins(List<Outcome> outcomes) {
    Map<String, Outcome> first = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.minutes().isEmpty()) {
        continue;
      }
      Outcome twin = first.computeIfAbsent(outcome.sha256(), hash -> outcome);
      if (twin != outcome) {
        String message = "has the same content as " + twin.input().name();
        problems.add(Problem.of(Severity.WARNING, outcome.input().name(), message));
      }
    }
    return problems;
  }

  private static Outcome tooSlow(Input input, RunOptions options, Progress progress) {
    progress.done(input.name());
    long seconds = options.perDocument().toSeconds();
    return Outcome.failed(
        input, "", error(input, "left out: not done after " + seconds + " s, please report it"));
  }

  private static Problem error(Input input, String message) {
    return Problem.of(Severity.ERROR, input.name(), message);
  }

  private Minutes label(SourceText source) {
    Outline outline = stages.structure().outline(source);
    List<Map<String, List<Statement>>> acts = new ArrayList<>();
    for (Outline.Section section : outline.sections()) {
      acts.add(stages.annotate().annotate(source, outline, section));
    }
    return builder.build(source, outline, acts);
  }

  /** What came of one input: minutes or a problem. */
  private record Outcome(
      Input input,
      String sha256,
      Optional<Minutes> minutes,
      Optional<Problem> problem,
      boolean reused) {
    static Outcome failed(Input input, String sha256, Problem problem) {
      return new Outcome(input, sha256, Optional.empty(), Optional.of(problem), false);
    }
  }
}
