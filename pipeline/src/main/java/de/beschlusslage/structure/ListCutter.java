package de.beschlusslage.structure;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cuts the lists of a whole text, whatever it is: no TOP and no decision formula is asked for.
 *
 * <p>A point begins with a label that is first or next in a list of its kind, and goes on over
 * paragraphs that stand further right than its label. It ends with the next point, with text that
 * goes back to the left, or with a heading.
 */
public final class ListCutter {
  /** A bold paragraph up to this length, without a full stop at its end, is a heading. */
  private static final int HEADING = 160;

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

  /** A list that is open. */
  private static final class Open {
    private final Label.Kind kind;
    private final int depth;
    private int last;
    private final List<Span> parts = new ArrayList<>();
    private boolean closed;

    Open(Label label, int depth) {
      this.kind = label.kind();
      this.depth = depth;
      this.last = label.value();
    }
  }

  /** The points in reading order. */
  public List<Point> cut(SourceText source) {
    List<Point> out = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    List<Pending> pending = new ArrayList<>();
    for (SourceText.Paragraph paragraph : source.paragraphs()) {
      String text = paragraph.span().in(source.text());
      if (paragraph.tableRow()) {
        continue;
      }
      if (heading(paragraph, text)) {
        open.clear();
        continue;
      }
      Optional<Label> label = Label.at(text);
      if (label.isPresent() && starts(label.get(), paragraph, open)) {
        Open list = enter(label.get(), paragraph.depth(), open);
        Pending point = new Pending(label.get().text(), open.size() - 1, list);
        int from = paragraph.span().start() + label.get().length();
        point.parts.add(new Span(Math.min(from, paragraph.span().end()), paragraph.span().end()));
        pending.add(point);
        list.closed = false;
      } else {
        leave(paragraph.depth(), open);
        if (!open.isEmpty() && !pending.isEmpty()) {
          Pending last = pending.get(pending.size() - 1);
          // what follows a nested list belongs to the stem, whose text ended before it
          if (last.list == open.peek()) {
            last.parts.add(paragraph.span());
          }
        }
      }
    }
    for (Pending point : pending) {
      out.add(new Point(point.label, point.level, point.parts));
    }
    return out;
  }

  private static final class Pending {
    private final String label;
    private final int level;
    private final Open list;
    private final List<Span> parts = new ArrayList<>();

    Pending(String label, int level, Open list) {
      this.label = label;
      this.level = level;
      this.list = list;
    }
  }

  private static boolean heading(SourceText.Paragraph paragraph, String text) {
    return paragraph.bold()
        && text.length() <= HEADING
        && (!text.endsWith(".") || Label.at(text).isEmpty());
  }

  private static boolean starts(Label label, SourceText.Paragraph paragraph, Deque<Open> open) {
    if (label.isBullet() || label.value() <= 1) {
      return true;
    }
    for (Open list : open) {
      if (list.kind == label.kind() && label.value() == list.last + 1) {
        return true;
      }
    }
    return open.stream().anyMatch(l -> l.kind == label.kind() && l.depth == paragraph.depth());
  }

  /** The list a label belongs to; lists nested deeper end. */
  private static Open enter(Label label, int depth, Deque<Open> open) {
    while (!open.isEmpty()) {
      Open list = open.peek();
      boolean next = list.kind == label.kind() && (label.isBullet() || label.value() == list.last + 1);
      if (list.kind == label.kind() && list.depth == depth || next && list.depth >= depth) {
        list.last = label.value();
        return list;
      }
      if (list.depth < depth || list.depth == depth && !label.isBullet() && label.value() == 1) {
        break;
      }
      open.pop();
    }
    Open list = new Open(label, depth);
    open.push(list);
    return list;
  }

  private static void leave(int depth, Deque<Open> open) {
    while (!open.isEmpty() && depth <= open.peek().depth) {
      open.pop();
    }
  }
}
