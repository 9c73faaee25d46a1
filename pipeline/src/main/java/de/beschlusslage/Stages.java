package de.beschlusslage;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.link.Linked;
import de.beschlusslage.reference.Archive;
import de.beschlusslage.reference.References;
import de.beschlusslage.structure.Outline;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The doors of the stages, so that a test can put one of its own in the place of any.
 *
 * @param ingest file to text
 * @param structure text to outline
 * @param annotate section of an outline to statements
 * @param references stretch of text to what it cites
 * @param sentences stretch of text to its sentences
 * @param priors a document to the same with its citations looked up among all
 * @param link all minutes to links and threads
 */
public record Stages(
    Ingest ingest,
    Structure structure,
    Annotate annotate,
    Cite references,
    Sentences sentences,
    Priors priors,
    Links link) {

  /** Reads a file's bytes under the name the user knows. */
  public interface Ingest {
    Ingested read(byte[] bytes, String name, String sha256);
  }

  /** Finds resolutions and items. */
  public interface Structure {
    Outline outline(SourceText source);
  }

  /** Finds the statements of a section: item path to statements. */
  public interface Annotate {
    Map<String, List<Statement>> annotate(
        SourceText source, Outline outline, Outline.Section section);
  }

  /** Finds norms and earlier resolutions. */
  public interface Cite {
    References find(String text, Span within);
  }

  /** Cuts text into sentences. */
  public interface Sentences {
    List<Span> split(String text, Span within);
  }

  /** Looks up earlier resolutions. */
  public interface Priors {
    /**
     * The same document, its citations looked up.
     *
     * @param outlines all documents, perhaps in outline
     * @param whole the document of an outline
     */
    Minutes resolve(Minutes document, Archive outlines, UnaryOperator<Minutes> whole);
  }

  /** Finds repeated demands. */
  public interface Links {
    Linked link(List<Minutes> all, Progress progress);
  }
}
