package de.beschlusslage.cli;

import de.beschlusslage.Desk;
import de.beschlusslage.Pipeline;
import de.beschlusslage.Progress;
import de.beschlusslage.Stages;
import de.beschlusslage.annotate.Annotator;
import de.beschlusslage.annotate.SecondReading;
import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.corpus.store.Scratch;
import de.beschlusslage.corpus.store.Shelf;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.link.LinkOptions;
import de.beschlusslage.link.LinkRoom;
import de.beschlusslage.link.Linker;
import de.beschlusslage.link.ResolutionIndex;
import de.beschlusslage.models.act.ActLearner;
import de.beschlusslage.models.act.MaxentLearner;
import de.beschlusslage.models.parse.ParserSource;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.reference.PriorResolver;
import de.beschlusslage.reference.ReferenceFinder;
import de.beschlusslage.report.JsonCodec;
import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.structure.Structurer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Puts the stages together by hand. */
public final class Assembly {
  /** Some hundred sessions: most corpora never touch the disk. */
  private static final long HELD_CHARACTERS = 8_000_000;

  private static final int HELD_LINKS = 20_000;

  private Assembly() {}

  static Pipeline pipeline() {
    return pipeline(Profile.fast());
  }

  /** A pipeline that labels by a profile. */
  static Pipeline pipeline(Profile profile) {
    return new Pipeline(stages(profile, "", () -> new Linker(linkOptions())));
  }

  /**
   * A pipeline for one run, however large.
   *
   * @param profile how to label
   * @param password tried on encrypted files
   * @param scratch for what is too much to be held
   */
  static Pipeline pipeline(Profile profile, String password, Scratch scratch) {
    return pipeline(profile, password, scratch, HELD_CHARACTERS, HELD_LINKS);
  }

  static Pipeline pipeline(
      Profile profile, String password, Scratch scratch, long characters, int links) {
    return new Pipeline(
        stages(
            profile,
            password,
            () -> new Linker(linkOptions(), linkRoom(scratch, characters, links))),
        new Desk(scratch, JsonCodec.of(Minutes.class), characters));
  }

  /** A linker as a run has it. */
  static Linker linker(int threads, Scratch scratch) {
    return new Linker(
        LinkOptions.standard().withThreads(threads),
        linkRoom(scratch, HELD_CHARACTERS, HELD_LINKS));
  }

  private static LinkRoom linkRoom(Scratch scratch, long characters, int links) {
    return new LinkRoom(
        () -> Shelf.of(scratch, JsonCodec.ofList(Link.class), links),
        () -> Shelf.of(scratch, JsonCodec.ofList(DemandThread.class), links),
        () -> Rows.of(scratch, characters));
  }

  static Stages stages() {
    return stages(Profile.fast(), "", () -> new Linker(linkOptions()));
  }

  /** The stages as the program was released with them, trying a password on encrypted files. */
  public static Stages stages(String password) {
    return stages(Profile.fast(), password, () -> new Linker(linkOptions()));
  }

  private static Stages stages(Profile profile, String password, Supplier<Linker> links) {
    // what the links know of words is read while the first documents are
    CompletableFuture<Linker> linker = CompletableFuture.supplyAsync(links);
    return new Stages(
        Ingest.standard(password)::read,
        Structurer.standard()::outline,
        Annotator.german(profile.second())::annotate,
        ReferenceFinder.standard()::find,
        RuleSentenceSplitter.german()::split,
        PriorResolver.standard()::resolve,
        (all, progress) -> linker.join().link(all, watcher(progress)));
  }

  private static Linker.Watcher watcher(Progress progress) {
    return new Linker.Watcher() {
      @Override
      public void counted(int done, int all) {
        progress.at(Progress.Step.COUNT, done, all);
      }

      @Override
      public void linked(int done, int all) {
        progress.at(Progress.Step.LINK, done, all);
      }
    };
  }

  /** As many workers as there are processors. */
  private static LinkOptions linkOptions() {
    return LinkOptions.standard().withThreads(Runtime.getRuntime().availableProcessors());
  }

  /**
   * What {@code --profile accurate} reads unsure clauses with.
   *
   * @throws IOException if the class path or the models lack what it needs
   */
  public static SecondReading accurateReading() throws IOException {
    try {
      return Profile.accurate().second();
    } catch (CommandException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** What can be trained: what is built in, then what the class path adds. */
  static List<ActLearner> learners() {
    List<ActLearner> all = new ArrayList<>(List.of(new MaxentLearner()));
    ServiceLoader.load(ActLearner.class).forEach(all::add);
    return all;
  }

  /** Whether the class path has what {@code --profile accurate} needs. */
  static boolean canReadAccurately() {
    return ServiceLoader.load(ActLearner.class).findFirst().isPresent()
        && ServiceLoader.load(ParserSource.class).findFirst().isPresent();
  }

  static ReportWriter writer(Scratch scratch) {
    return new ReportWriter(
        (all, folder) -> ResolutionIndex.update(folder, all),
        () -> Rows.of(scratch, HELD_CHARACTERS));
  }
}
