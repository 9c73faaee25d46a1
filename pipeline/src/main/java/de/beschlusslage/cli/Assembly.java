package de.beschlusslage.cli;

import de.beschlusslage.Desk;
import de.beschlusslage.Pipeline;
import de.beschlusslage.Stages;
import de.beschlusslage.annotate.Annotator;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Scratch;
import de.beschlusslage.corpus.store.Shelf;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.link.LinkOptions;
import de.beschlusslage.link.Linker;
import de.beschlusslage.link.ResolutionIndex;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.reference.PriorResolver;
import de.beschlusslage.reference.ReferenceFinder;
import de.beschlusslage.report.JsonCodec;
import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.structure.Structurer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Puts the stages together by hand. */
public final class Assembly {
  /** Some hundred sessions: most corpora never touch the disk. */
  private static final long HELD_CHARACTERS = 8_000_000;

  private static final int HELD_LINKS = 50_000;

  private Assembly() {}

  static Pipeline pipeline() {
    return new Pipeline(stages());
  }

  /**
   * A pipeline for one run, however large.
   *
   * @param password tried on encrypted files
   * @param scratch for what is too much to be held
   */
  static Pipeline pipeline(String password, Scratch scratch) {
    return pipeline(password, scratch, HELD_CHARACTERS, HELD_LINKS);
  }

  static Pipeline pipeline(String password, Scratch scratch, long characters, int links) {
    return new Pipeline(
        stages(
            password,
            () ->
                new Linker(
                    linkOptions(), () -> Shelf.of(scratch, JsonCodec.ofList(Link.class), links))),
        new Desk(scratch, JsonCodec.of(Minutes.class), characters));
  }

  static Stages stages() {
    return stages("", () -> new Linker(linkOptions()));
  }

  /** The stages as the program was released with them, trying a password on encrypted files. */
  public static Stages stages(String password) {
    return stages(password, () -> new Linker(linkOptions()));
  }

  private static Stages stages(String password, Supplier<Linker> links) {
    // what the links know of words is read while the first documents are
    CompletableFuture<Linker> linker = CompletableFuture.supplyAsync(links);
    return new Stages(
        Ingest.standard(password)::read,
        Structurer.standard()::outline,
        Annotator.german()::annotate,
        ReferenceFinder.standard()::find,
        RuleSentenceSplitter.german()::split,
        PriorResolver.standard()::resolve,
        all -> linker.join().link(all));
  }

  /** As many workers as there are processors. */
  private static LinkOptions linkOptions() {
    return LinkOptions.standard().withThreads(Runtime.getRuntime().availableProcessors());
  }

  static ReportWriter writer() {
    return new ReportWriter((all, folder) -> ResolutionIndex.update(folder, all));
  }
}
