package de.beschlusslage.benchmarks;

import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Inputs;
import de.beschlusslage.Pipeline;
import de.beschlusslage.Progress;
import de.beschlusslage.Run;
import de.beschlusslage.RunOptions;
import de.beschlusslage.Stages;
import de.beschlusslage.annotate.Annotator;
import de.beschlusslage.annotate.SecondReading;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.link.Linked;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.reference.PriorResolver;
import de.beschlusslage.reference.ReferenceFinder;
import de.beschlusslage.structure.Structurer;
import java.util.List;

/** The main job on one thread, without its links, which are no labels. */
final class Labeller {
  private final Pipeline pipeline;

  /**
   * @param second what reads again where the rules are unsure
   */
  Labeller(SecondReading second) {
    pipeline =
        new Pipeline(
            new Stages(
                Ingest.standard()::read,
                Structurer.standard()::outline,
                Annotator.german(second)::annotate,
                ReferenceFinder.standard()::find,
                RuleSentenceSplitter.german()::split,
                PriorResolver.standard()::resolve,
                (all, progress) -> new Linked(List.of(), List.of())));
  }

  /** By the default profile. */
  static Labeller fast() {
    return new Labeller(SecondReading.none());
  }

  Run label(Documents documents) throws InterruptedException {
    return pipeline.run(
        new Inputs(documents.inputs(), List.of(), List.of()),
        DocumentMemory.NONE,
        new RunOptions(1, RunOptions.USUAL_LIMIT),
        Progress.SILENT);
  }
}
