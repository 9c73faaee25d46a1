package de.beschlusslage.ingest.office;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Offsets;
import de.beschlusslage.ingest.SourceLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Collects paragraphs and table rows, then turns left edges into ranks. */
final class DraftLines {
  /** Left edges closer than this (points) share a rank. */
  private static final double SAME_EDGE = 3;

  private record Draft(
      String text,
      OptionalInt page,
      boolean bold,
      List<Span> underlined,
      boolean table,
      double edge,
      boolean gap) {}

  private final List<Draft> drafts = new ArrayList<>();
  private boolean blankBefore = true;

  /** A blank paragraph: the next line has a gap before it. */
  void blank() {
    blankBefore = true;
  }

  /**
   * A paragraph.
   *
   * @param edge left edge of its first line in points
   * @param gap whether its style asks for space before it
   */
  void paragraph(StyledText text, OptionalInt page, double edge, boolean gap) {
    for (StyledText line : text.lines()) {
      if (line.isBlank()) {
        blank();
      } else {
        add(line, page, false, edge, gap);
      }
    }
  }

  /** A table row, its cells joined by a tab. */
  void row(List<StyledText> cells, OptionalInt page) {
    StyledText joined = new StyledText();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        joined.add("\t", false, false);
      }
      joined.add(cells.get(i).oneLine());
    }
    if (!joined.isBlank()) {
      add(joined, page, true, 0, false);
    }
  }

  private void add(StyledText text, OptionalInt page, boolean table, double edge, boolean gap) {
    StyledText trimmed = table ? text : text.trimmed();
    drafts.add(
        new Draft(
            trimmed.text(),
            page,
            trimmed.allBold(),
            trimmed.underlined(),
            table,
            edge,
            gap || blankBefore));
    blankBefore = false;
  }

  /** The lines, each whole. */
  List<SourceLine> lines() {
    TreeSet<Double> edges = new TreeSet<>();
    drafts.stream().filter(d -> !d.table).forEach(d -> edges.add(d.edge));
    List<Double> ranks = new ArrayList<>();
    for (double edge : edges) {
      if (ranks.isEmpty() || edge - ranks.get(ranks.size() - 1) > SAME_EDGE) {
        ranks.add(edge);
      }
    }
    List<SourceLine> out = new ArrayList<>();
    int source = 0;
    for (Draft draft : drafts) {
      int rank = 0;
      while (!draft.table && rank + 1 < ranks.size() && ranks.get(rank + 1) <= draft.edge) {
        rank++;
      }
      boolean composed = Normalizer.isNormalized(draft.text, Normalizer.Form.NFC);
      out.add(
          new SourceLine(
              composed ? draft.text : Normalizer.normalize(draft.text, Normalizer.Form.NFC),
              Offsets.from(source),
              draft.page,
              OptionalInt.empty(),
              draft.bold,
              composed ? draft.underlined : List.of(),
              draft.table,
              true,
              rank,
              draft.gap));
      source += draft.text.length() + 1;
    }
    return out;
  }
}
