package de.beschlusslage.structure;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cuts the lists of a whole text, whatever it is: no TOP and no decision formula is asked for.
 *
 * <p>A point begins with a label that is first or next in a list of its kind, and goes on over
 * paragraphs that stand further right than its label. It ends with the next point, with text that
 * goes back to the left, or with a heading. A list goes on where its count does, also after text in
 * between.
 */
public final class ListCutter {
  /** A bold paragraph up to this length is a heading. */
  private static final int HEADING = 160;

  /** A list that does not begin with one has its second point within so many paragraphs. */
  private static final int SOON = 6;

  /**
   * One point.
   *
   * @param label as printed ("2", "a", "•")
   * @param level 0 for points of an outermost list
   * @param parts its text without label and nested points, one span a paragraph
   */
  public record Point(String label, int level, List<Span> parts) {
    public Point {
      parts = List.copyOf(parts);
    }

    /** Its text, paragraphs joined by a blank. */
    public String text(SourceText source) {
      return parts.stream().map(s -> s.in(source.text())).collect(Collectors.joining(" "));
    }
  }

  private record Kind(Label.Kind kind, int depth) {}

  /** The points in reading order. */
  public List<Point> cut(SourceText source) {
    return new Cut(source).points();
  }

  /** The state of one text. */
  private static final class Cut {
    private final SourceText source;
    private final int body;
    private final List<SourceText.Paragraph> paragraphs;
    private int at;
    private final Deque<OpenPoint> open = new ArrayDeque<>();
    private final List<OpenPoint> points = new ArrayList<>();
    private final Map<Kind, Integer> last = new HashMap<>();

    private static final class OpenPoint {
      private final Label label;
      private final int depth;
      private final int level;
      private final List<Span> parts = new ArrayList<>();
      private boolean stem;

      OpenPoint(Label label, int depth, int level) {
        this.label = label;
        this.depth = depth;
        this.level = level;
      }
    }

    Cut(SourceText source) {
      this.source = source;
      this.body = bodyDepth(source);
      this.paragraphs = source.paragraphs();
      for (at = 0; at < paragraphs.size(); at++) {
        paragraph(paragraphs.get(at));
      }
    }

    List<Point> points() {
      return points.stream().map(p -> new Point(p.label.text(), p.level, p.parts)).toList();
    }

    /** The left edge that most text without a label has. */
    private static int bodyDepth(SourceText source) {
      Map<Integer, Integer> weights = new HashMap<>();
      for (SourceText.Paragraph paragraph : source.paragraphs()) {
        String text = paragraph.span().in(source.text());
        if (!paragraph.tableRow() && !paragraph.bold() && Label.at(text).isEmpty()) {
          weights.merge(paragraph.depth(), text.length(), Integer::sum);
        }
      }
      return weights.entrySet().stream()
          .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
          .map(Map.Entry::getKey)
          .orElse(0);
    }

    private void paragraph(SourceText.Paragraph paragraph) {
      String text = paragraph.span().in(source.text());
      Optional<Label> label =
          paragraph.tableRow()
              ? Optional.empty()
              : Label.at(text).flatMap(l -> counted(l, paragraph.depth()));
      if (paragraph.tableRow() || heading(paragraph, text)) {
        open.clear();
      } else if (label.isPresent()) {
        begin(label.get(), paragraph);
      } else {
        while (!open.isEmpty() && paragraph.depth() <= open.peek().depth) {
          open.pop();
        }
        // what follows nested points belongs to their stem, whose text ended before them
        if (!open.isEmpty() && !open.peek().stem) {
          open.peek().parts.add(paragraph.span());
        }
      }
    }

    private static boolean heading(SourceText.Paragraph paragraph, String text) {
      boolean sentence = text.endsWith(".") && text.length() > 40;
      return paragraph.bold() && text.length() <= HEADING && !sentence;
    }

    /** The label as its list counts it, empty where it counts nothing: "i." may follow "h.". */
    private Optional<Label> counted(Label label, int depth) {
      if (label.kind() == Label.Kind.NUMBER_PARENS && depth <= body) {
        return Optional.empty(); // "(2) …" at the text's own edge is an Absatz of a law
      }
      Optional<Label> roman = label.asRoman();
      if (label.isBullet() || goesOn(label)) {
        return Optional.of(label);
      }
      if (roman.filter(this::goesOn).isPresent()) {
        return roman;
      }
      if (label.value() <= 1 || roman.filter(r -> r.value() <= 1).isEmpty() && isOpen(label)) {
        return Optional.of(label);
      }
      return roman.filter(r -> r.value() <= 1 || isOpen(r)).or(() -> leads(label, depth));
    }

    /** A label that begins at another number than one, where the next one follows soon. */
    private Optional<Label> leads(Label label, int depth) {
      return paragraphs.subList(at + 1, Math.min(paragraphs.size(), at + 1 + SOON)).stream()
          .filter(p -> p.depth() == depth && !p.tableRow())
          .flatMap(p -> Label.at(p.span().in(source.text())).stream())
          .filter(l -> l.kind() == label.kind())
          .findFirst()
          .filter(l -> l.value() == label.value() + 1)
          .map(l -> label);
    }

    /** Whether it is next in a list of its kind, open or not. */
    private boolean goesOn(Label label) {
      return last.entrySet().stream()
          .anyMatch(e -> e.getKey().kind == label.kind() && e.getValue() == label.value() - 1);
    }

    private boolean isOpen(Label label) {
      return open.stream().anyMatch(p -> p.label.kind() == label.kind());
    }

    private void begin(Label label, SourceText.Paragraph paragraph) {
      int depth = paragraph.depth();
      while (!open.isEmpty() && !nests(label, depth, open.peek())) {
        open.pop();
      }
      if (!open.isEmpty()) {
        open.peek().stem = true;
      }
      OpenPoint point = new OpenPoint(label, depth, open.size());
      int from = Math.min(paragraph.span().start() + label.length(), paragraph.span().end());
      point.parts.add(new Span(from, paragraph.span().end()));
      open.push(point);
      points.add(point);
      last.put(new Kind(label.kind(), depth), label.value());
    }

    /** Whether a label opens a list inside {@code outer} rather than beside or after it. */
    private static boolean nests(Label label, int depth, OpenPoint outer) {
      if (label.kind() == outer.label.kind()) {
        boolean next = !label.isBullet() && label.value() == outer.label.value() + 1;
        return depth > outer.depth && !next;
      }
      return depth > outer.depth || depth == outer.depth && label.value() <= 1;
    }
  }
}
