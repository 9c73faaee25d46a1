package de.beschlusslage.cli;

import de.beschlusslage.Pipeline;
import de.beschlusslage.Stages;
import de.beschlusslage.annotate.Annotator;
import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.link.LinkOptions;
import de.beschlusslage.link.Linker;
import de.beschlusslage.link.ResolutionIndex;
import de.beschlusslage.reference.References;
import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.structure.Outline;
import java.util.List;

/** Puts the stages together by hand. */
final class Assembly {
  private Assembly() {}

  static Pipeline pipeline() {
    return new Pipeline(
        new Stages(
            Ingest.standard()::read,
            source -> new Outline(DocumentKind.OTHER, Session.unknown(), List.of(), List.of()),
            Annotator.german()::annotate,
            (text, within) -> References.NONE,
            all -> all,
            new Linker(LinkOptions.standard())::link));
  }

  static ReportWriter writer() {
    return new ReportWriter((all, folder) -> ResolutionIndex.update(folder, all));
  }
}
