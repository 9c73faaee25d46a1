package de.beschlusslage.ingest;

import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Lines to paragraphs: takes margin numbers, running headers and page numbers out, mends words
 * split at line and page ends, joins the lines of a paragraph, and keeps for each code unit where
 * it stood.
 *
 * <p>Whether two lines belong together is decided by {@link Joiner}, how they meet by {@link Seam}.
 */
public final class LineMender {
  private final Cues cues;

  /**
   * @param cues the words that make a line a heading
   */
  public LineMender(Cues cues) {
    this.cues = cues;
  }

  /**
   * Mends the lines of one file.
   *
   * @param file the input as the user named it
   * @param sha256 of its bytes
   */
  public SourceText mend(LineReader.Lines read, String file, String sha256) {
    List<SourceLine> clean =
        new FormRows(cues)
            .open(read.lines().stream().map(Characters::clean).filter(LineMender::full).toList());
    RunningLines.Cleared cleared =
        read.positioned()
            ? new RunningLines.Cleared(clean, List.of()) // the reader knew better, by position
            : new RunningLines(cues).clear(new MarginNumbers(cues).lift(clean));
    List<SourceLine> lines = MisreadLabels.mend(cleared.lines());
    Set<String> running = new LinkedHashSet<>(read.running());
    running.addAll(cleared.running());
    Joiner joiner = new Joiner(cues, lines, read.positioned());
    Writer writer = new Writer();
    for (int i = 0; i < lines.size(); i++) {
      writer.write(lines.get(i), joiner.seam(i));
    }
    return new SourceText(
        file,
        sha256,
        writer.text(),
        writer.places(),
        writer.paragraphs(),
        List.copyOf(running),
        read.pages(),
        read.problems());
  }

  private static boolean full(SourceLine line) {
    return !line.text().isBlank();
  }

  /** Puts the cleaned text together. */
  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.Builder places = new OffsetMap.Builder();
    private final List<SourceText.Paragraph> paragraphs = new ArrayList<>();
    private int expected = -1;
    private OptionalInt page = OptionalInt.empty();
    private OptionalInt margin = OptionalInt.empty();

    private int start;
    private SourceLine first;
    private boolean bold;
    private List<Span> underlined = new ArrayList<>();

    private Writer() {
      first = SourceLine.plain("", 0, false);
    }

    void write(SourceLine line, Seam seam) {
      int lastSource = Math.max(0, expected);
      switch (seam) {
        case BREAK -> {
          close(lastSource);
          start = text.length();
          first = line;
          bold = true;
        }
        case BLANK -> put(' ', lastSource, page, margin);
        case MEND -> text.setLength(text.length() - 1);
        case GLUE -> {}
      }
      bold &= line.bold();
      int at = text.length();
      for (int k = 0; k < line.text().length(); k++) {
        put(line.text().charAt(k), line.offsets().at(k), line.page(), line.margin());
      }
      for (Span span : line.underlined()) {
        underlined.add(span.shifted(at));
      }
    }

    private void close(int source) {
      if (text.length() > start) {
        paragraphs.add(
            new SourceText.Paragraph(
                new Span(start, text.length()),
                bold,
                first.tableRow(),
                first.indent(),
                first.gapBefore(),
                underlined));
        put('\n', source, page, margin);
      }
      underlined = new ArrayList<>();
    }

    private void put(char c, int source, OptionalInt newPage, OptionalInt newMargin) {
      if (source != expected || !newPage.equals(page) || !newMargin.equals(margin)) {
        places.add(text.length(), source, newPage, newMargin);
        page = newPage;
        margin = newMargin;
      }
      expected = source + 1;
      text.append(c);
    }

    String text() {
      close(Math.max(0, expected));
      start = text.length();
      return text.toString();
    }

    OffsetMap places() {
      return places.build();
    }

    List<SourceText.Paragraph> paragraphs() {
      return paragraphs;
    }
  }
}
