package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Span;
import java.util.List;
import java.util.OptionalInt;

/**
 * One line as a format's reader delivers it, before mending: mark-up decoded, nothing joined yet.
 * Blank lines are not delivered; {@code gapBefore} tells of them.
 *
 * @param text the line without its line break, in Unicode's composed form (NFC)
 * @param offsets where each code unit stood in the decoded source (see {@link
 *     de.beschlusslage.corpus.Place})
 * @param page 1-based page, empty where the format has none
 * @param margin margin line number where the reader knows it by position; a number that is still
 *     part of {@code text} is found later
 * @param bold whether all of it is bold
 * @param underlined underlined parts, as offsets into {@code text}
 * @param tableRow whether it is a table row, cells joined by a tab
 * @param whole whether it is a whole paragraph of its format, never to be joined with the next
 * @param indent left edge as a rank, 0 for the leftmost
 * @param gapBefore whether a blank line or as much space stands before it
 */
public record SourceLine(
    String text,
    Offsets offsets,
    OptionalInt page,
    OptionalInt margin,
    boolean bold,
    List<Span> underlined,
    boolean tableRow,
    boolean whole,
    int indent,
    boolean gapBefore) {
  public SourceLine {
    underlined = List.copyOf(underlined);
  }

  /** The line with other characters in the same places. */
  SourceLine withText(String other) {
    return new SourceLine(
        other, offsets, page, margin, bold, underlined, tableRow, whole, indent, gapBefore);
  }

  /** A plain line that stands in the source as it is, beginning at {@code source}. */
  public static SourceLine plain(String text, int source, boolean gapBefore) {
    return new SourceLine(
        text,
        Offsets.from(source),
        OptionalInt.empty(),
        OptionalInt.empty(),
        false,
        List.of(),
        false,
        false,
        0,
        gapBefore);
  }
}
