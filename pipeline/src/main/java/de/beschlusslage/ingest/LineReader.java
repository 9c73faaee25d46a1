package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Problem;
import java.util.List;

/** One file format: bytes to lines. Wrong input is a value, never an exception. */
public interface LineReader {

  /**
   * Whether these bytes are of this format: judged by their content, the name only where the
   * content leaves it open.
   */
  boolean accepts(byte[] bytes, String name);

  /** The lines of a file that {@link #accepts} held for its own. */
  Result read(byte[] bytes, String name);

  /** What came of reading. */
  sealed interface Result permits Lines, Refused {}

  /**
   * The lines in reading order.
   *
   * @param pages number of pages, 0 where the format has none
   * @param positioned whether the reader knows by position where paragraphs begin, so that {@link
   *     SourceLine#gapBefore()} says it all; such a reader has also taken out margin numbers,
   *     running headers and page numbers
   * @param running running headers that were taken out, each once
   * @param problems what the reader could not make sense of
   */
  record Lines(
      List<SourceLine> lines,
      int pages,
      boolean positioned,
      List<String> running,
      List<Problem> problems)
      implements Result {
    public Lines {
      lines = List.copyOf(lines);
      running = List.copyOf(running);
      problems = List.copyOf(problems);
    }

    /** Lines of a format that knows no positions. */
    public Lines(List<SourceLine> lines, int pages, List<Problem> problems) {
      this(lines, pages, false, List.of(), problems);
    }
  }

  /** Nothing can be read; why. */
  record Refused(Problem problem) implements Result {}
}
