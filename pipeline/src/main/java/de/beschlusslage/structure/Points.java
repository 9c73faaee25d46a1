package de.beschlusslage.structure;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.structure.Outline.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects a section's points in reading order and keeps their paths apart. */
final class Points {
  private final String text;
  private final List<Point> points = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** A path as printed to the path given, for the last point that bore it. */
  private final Map<String, String> renamed = new HashMap<>();

  private int paragraphs;

  Points(String text) {
    this.text = text;
  }

  /** The number of the next unnumbered paragraph: p1, p2, … through the resolution. */
  String nextParagraph() {
    paragraphs++;
    return "p" + paragraphs;
  }

  /** Begins a point whose text so far is {@code span}; returns its path. */
  String add(
      String path, Optional<String> parent, Optional<Span> label, Span span, List<String> land) {
    // children of a repeated "3" are children of "3~2"
    String under = parent.map(p -> renamed.getOrDefault(p, p)).orElse("");
    String wanted = path;
    if (parent.isPresent() && !under.equals(parent.get()) && path.startsWith(parent.get() + ".")) {
      wanted = under + path.substring(parent.get().length());
    }
    int times = seen.merge(wanted, 1, Integer::sum);
    String unique = times == 1 ? wanted : wanted + "~" + times;
    renamed.put(path, unique);
    points.add(
        new Point(
            unique,
            parent.isPresent() ? Optional.of(under) : Optional.empty(),
            label,
            trimmed(span),
            Optional.empty(),
            land));
    return unique;
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  Point last() {
    return points.get(points.size() - 1);
  }

  /** The path that a point printed as {@code path} was given last. */
  String given(String path) {
    return renamed.getOrDefault(path, path);
  }

  /** Lets the last point's text go on to {@code end}. */
  void extend(int end) {
    Point p = last();
    int start = p.span().length() == 0 ? skip(p.span().start(), end) : p.span().start();
    points.set(
        points.size() - 1,
        new Point(
            p.path(),
            p.parent(),
            p.label(),
            trimmed(new Span(start, end)),
            p.closing(),
            p.declarants()));
  }

  /** Gives the stem {@code path} the fragment that closes its sentence after its points. */
  boolean close(String path, Span closing) {
    for (int i = points.size() - 1; i >= 0; i--) {
      Point p = points.get(i);
      if (p.path().equals(path)) {
        if (p.closing().isPresent()) {
          return false;
        }
        points.set(
            i,
            new Point(
                p.path(), p.parent(), p.label(), p.span(), Optional.of(closing), p.declarants()));
        return true;
      }
    }
    return false;
  }

  Optional<Point> find(String path) {
    return points.stream().filter(p -> p.path().equals(path)).reduce((a, b) -> b);
  }

  List<Point> all() {
    return List.copyOf(points);
  }

  private int skip(int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private Span trimmed(Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }
}
