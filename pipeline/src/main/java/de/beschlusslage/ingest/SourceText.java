package de.beschlusslage.ingest;

import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Span;
import java.util.List;

/**
 * A file as cleaned text: lines mended to paragraphs, margin numbers, running headers, page numbers
 * and mark-up gone, one paragraph a line.
 *
 * @param file the input as the user named it
 * @param sha256 of its bytes
 * @param text the cleaned text; paragraphs end with {@code \n}
 * @param places the way back to page, margin line and source offset
 * @param paragraphs in reading order; their spans do not overlap
 * @param running running headers and footers that were taken out, each once
 * @param pages number of pages, 0 where the source shows none
 * @param problems found while reading
 */
public record SourceText(
    String file,
    String sha256,
    String text,
    OffsetMap places,
    List<Paragraph> paragraphs,
    List<String> running,
    int pages,
    List<Problem> problems) {

  public SourceText {
    paragraphs = List.copyOf(paragraphs);
    running = List.copyOf(running);
    problems = List.copyOf(problems);
  }

  /**
   * One paragraph, heading, list point or table row.
   *
   * @param span its text without the closing line break
   * @param bold whether all of it is printed bold
   * @param tableRow whether it is a row of a table (agenda); cells are joined by a tab
   * @param depth indentation as a rank, 0 for the leftmost
   * @param gapBefore whether a blank line (or as much space) stands before it
   * @param underlined underlined parts
   */
  public record Paragraph(
      Span span,
      boolean bold,
      boolean tableRow,
      int depth,
      boolean gapBefore,
      List<Span> underlined) {
    public Paragraph {
      underlined = List.copyOf(underlined);
    }
  }
}
