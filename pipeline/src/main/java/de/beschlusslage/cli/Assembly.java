package de.beschlusslage.cli;

import de.beschlusslage.Pipeline;
import de.beschlusslage.Stages;
import de.beschlusslage.annotate.Annotator;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.link.LinkOptions;
import de.beschlusslage.link.Linker;
import de.beschlusslage.link.ResolutionIndex;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.reference.PriorResolver;
import de.beschlusslage.reference.ReferenceFinder;
import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.structure.Structurer;

/** Puts the stages together by hand. */
final class Assembly {
  private Assembly() {}

  static Pipeline pipeline() {
    return new Pipeline(stages());
  }

  /** A pipeline that tries a password on encrypted files. */
  static Pipeline pipeline(String password) {
    return new Pipeline(stages(password));
  }

  static Stages stages() {
    return stages("");
  }

  private static Stages stages(String password) {
    return new Stages(
        Ingest.standard(password)::read,
        Structurer.standard()::outline,
        Annotator.german()::annotate,
        ReferenceFinder.standard()::find,
        RuleSentenceSplitter.german()::split,
        PriorResolver.standard()::resolve,
        new Linker(LinkOptions.standard())::link);
  }

  static ReportWriter writer() {
    return new ReportWriter((all, folder) -> ResolutionIndex.update(folder, all));
  }
}
