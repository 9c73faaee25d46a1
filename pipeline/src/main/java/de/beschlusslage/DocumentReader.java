package de.beschlusslage;

import de.beschlusslage.Progress.Step;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.structure.Outline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Reads and labels documents, each on its own: the part of the chain that needs to know nothing of
 * the rest of the corpus. A document that cannot be read is a problem, and costs no other.
 */
public final class DocumentReader {
  private final Stages stages;
  private final MinutesBuilder builder;

  public DocumentReader(Stages stages) {
    this.stages = stages;
    this.builder = new MinutesBuilder(stages.references()::find, stages.sentences()::split);
  }

  /**
   * Reads {@code documents} in parallel and keeps their order.
   *
   * @param memory documents an earlier run has read
   * @throws InterruptedException if reading is to end early
   */
  public List<Outcome> read(
      List<Input> documents, DocumentMemory memory, RunOptions options, Progress progress)
      throws InterruptedException {
    return read(documents, memory, UnaryOperator.identity(), options, progress);
  }

  /**
   * The same for documents that are put away when they are read.
   *
   * @param taken what stands for a document in the outcome
   */
  List<Outcome> read(
      List<Input> documents,
      DocumentMemory memory,
      UnaryOperator<Minutes> taken,
      RunOptions options,
      Progress progress)
      throws InterruptedException {
    AtomicInteger recalled = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    UnaryOperator<Outcome> told =
        outcome -> {
          if (outcome.reused()) {
            progress.at(Step.RECALL, recalled.incrementAndGet(), documents.size());
          } else {
            progress.at(Step.READ, read.incrementAndGet(), documents.size());
          }
          return outcome;
        };
    return new InParallel(options.threads(), options.perDocument())
        .map(
            documents,
            input -> told.apply(outcome(input, memory, taken)),
            input -> told.apply(tooSlow(input, options)));
  }

  private Outcome outcome(Input input, DocumentMemory memory, UnaryOperator<Minutes> taken) {
    String sha256 = "";
    try {
      byte[] bytes = input.content().bytes();
      sha256 = Hashes.of(bytes);
      Optional<Minutes> known = memory.recall(input.name(), sha256).map(taken);
      if (known.isPresent()) {
        return new Outcome(input.name(), sha256, known, Optional.empty(), true);
      }
      Ingested ingested = stages.ingest().read(bytes, input.name(), sha256);
      if (ingested instanceof Ingested.Unreadable unreadable) {
        return new Outcome(
            input.name(), sha256, Optional.empty(), Optional.of(unreadable.problem()), false);
      }
      Minutes minutes = label(((Ingested.Read) ingested).source());
      memory.keep(minutes);
      return new Outcome(
          input.name(), sha256, Optional.of(taken.apply(minutes)), Optional.empty(), false);
    } catch (IOException e) {
      return Outcome.failed(input, sha256, "cannot be read: " + Reasons.of(e));
    } catch (OutOfMemoryError e) {
      return Outcome.failed(
          input,
          sha256,
          "left out: it needs more memory; give more (BESCHLUSSLAGE_JAVA_OPTS=-Xmx4g) or split it");
    } catch (RuntimeException | StackOverflowError e) {
      // An error of the program in one document must not cost the others.
      String message =
          "left out: the program failed on this document, please report it (" + e + ")";
      return Outcome.failed(input, sha256, message);
    }
  }

  private static Outcome tooSlow(Input input, RunOptions options) {
    long seconds = options.perDocument().toSeconds();
    return Outcome.failed(
        input,
        "",
        "left out: not done after "
            + seconds
            + " s; give it more time (--time-limit), and please report it");
  }

  private Minutes label(SourceText source) {
    Outline outline = stages.structure().outline(source);
    List<Map<String, List<Statement>>> acts = new ArrayList<>();
    for (Outline.Section section : outline.sections()) {
      acts.add(stages.annotate().annotate(source, outline, section));
    }
    return builder.build(source, outline, acts);
  }
}
