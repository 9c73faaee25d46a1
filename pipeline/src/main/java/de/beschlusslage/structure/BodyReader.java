package de.beschlusslage.structure;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Cues;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.ingest.SourceText.Paragraph;
import de.beschlusslage.structure.Outline.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the text of one resolution into its points, and stops where its text ends: at attachments,
 * reasons, reports, lists of people, tables.
 */
final class BodyReader {
  /** Headings are short. */
  private static final int HEADING = 120;

  private static final int CLOSING = 80;

  private final Cues cues;
  private final LandNames lands;
  private final SourceText source;
  private final String text;
  private final boolean everyLine;

  private final Points points;
  private final Numbering numbering = new Numbering();
  private final List<Span> leftovers = new ArrayList<>();

  /** Path of the unnumbered paragraph that leads into what follows. */
  private Optional<String> lead = Optional.empty();

  /** Whether a heading of its own stands before the current paragraph. */
  private boolean headed;

  /** Whether the last point's stem got its closing fragment: nothing can be added to that point. */
  private boolean closed;

  private boolean declaring;
  private boolean ended;
  private boolean margins;

  /**
   * @param everyLine whether the source numbers every line in its margin
   */
  BodyReader(Cues cues, LandNames lands, SourceText source, boolean everyLine) {
    this.everyLine = everyLine;
    this.cues = cues;
    this.lands = lands;
    this.source = source;
    this.text = source.text();
    this.points = new Points(text);
  }

  /**
   * A resolution's points.
   *
   * @param leftovers stretches that are no point: headings of their own, attachments, tables
   */
  record Body(List<Point> points, List<Span> leftovers) {}

  /** Reads the paragraphs {@code from} (inclusive) to {@code to} (exclusive). */
  Body read(int from, int to) {
    for (int i = from; i < to; i++) {
      Paragraph p = source.paragraphs().get(i);
      Optional<Paragraph> next =
          i + 1 < to ? Optional.of(source.paragraphs().get(i + 1)) : Optional.empty();
      paragraph(p, next);
    }
    return new Body(points.all(), List.copyOf(leftovers));
  }

  private void paragraph(Paragraph p, Optional<Paragraph> next) {
    String line = p.span().in(text);
    Optional<Cues.Cue> cue = p.tableRow() ? Optional.empty() : cues.at(line);
    if (cue.isPresent() && cue.get().kind() == Cues.Kind.DECLARATION && declaration(p, cue.get())) {
      return;
    }
    if (ended || ends(p, line, cue, next)) {
      ended = true;
      declaring = false;
      leftovers.add(p.span());
      return;
    }
    margins |= source.places().at(p.span().start()).line().isPresent();
    if (declaring) {
      points.extend(p.span().end());
      return;
    }
    Optional<Label> label = Label.at(line);
    if (label.isPresent() && labelled(p, line, label.get())) {
      return;
    }
    unlabelled(p, line, next);
  }

  /** "Protokollerklärung Bayern:" and its text; up to the next one or the end it is one item. */
  private boolean declaration(Paragraph p, Cues.Cue cue) {
    String line = p.span().in(text);
    int colon = line.indexOf(':');
    int headEnd = colon < 0 ? line.length() : colon;
    if (colon < 0 && line.length() > HEADING) {
      return false;
    }
    List<String> by = lands.in(line.substring(0, headEnd));
    String path = by.isEmpty() ? "PE" : "PE-" + String.join("+", by);
    int start = p.span().start() + (colon < 0 ? line.length() : colon + 1);
    while (start < p.span().end() && text.charAt(start) == ' ') {
      start++;
    }
    numbering.reset();
    lead = Optional.empty();
    points.add(
        path,
        Optional.empty(),
        Optional.of(new Span(p.span().start(), p.span().start() + headEnd)),
        new Span(start, p.span().end()),
        by);
    declaring = true;
    ended = false;
    margins = false;
    return true;
  }

  private boolean ends(Paragraph p, String line, Optional<Cues.Cue> cue, Optional<Paragraph> next) {
    if (p.tableRow() || cues.session(line).isPresent()) {
      return true;
    }
    boolean heading = line.length() <= 2 * HEADING && !sentence(line);
    if (cue.isPresent()) {
      switch (cue.get().kind()) {
        case ATTACHMENT, REASON -> {
          boolean alone = cue.get().rest().isEmpty() || cue.get().colon();
          return alone || heading && cue.get().rest().length() < HEADING && !points.isEmpty();
        }
        case AGENDA, PEOPLE -> {
          return heading;
        }
        case REPORT -> {
          return heading && !points.isEmpty() && Label.at(line).isEmpty() && finished();
        }
        default -> {}
      }
    }
    // where the resolution's lines are numbered, what is not numbered is attached to it
    return everyLine
        && margins
        && !points.isEmpty()
        && unnumbered(p)
        && next.map(this::unnumbered).orElse(true);
  }

  private boolean unnumbered(Paragraph p) {
    for (int at = p.span().start(); at < p.span().end(); at += 40) {
      if (source.places().at(at).line().isPresent()) {
        return false;
      }
    }
    return source.places().at(Math.max(p.span().start(), p.span().end() - 1)).line().isEmpty();
  }

  private boolean labelled(Paragraph p, String line, Label label) {
    // a heading ends a list, unless the next label goes on with it: then it was a page's header
    if (headed && !numbering.goesOn(label, p.depth())) {
      startAfresh();
    }
    boolean finished = points.isEmpty() || finished();
    Optional<Numbering.Place> place = numbering.place(label, p.depth(), lead, finished);
    if (place.isEmpty()) {
      return false;
    }
    headed = false;
    closed = false;
    int at = p.span().start() + Math.min(label.length(), line.length());
    points.add(
        place.get().path(),
        place.get().parent(),
        Optional.of(new Span(p.span().start(), at)),
        new Span(at, p.span().end()),
        List.of());
    return true;
  }

  private void unlabelled(Paragraph p, String line, Optional<Paragraph> next) {
    if (closes(line)) {
      Optional<Point> stem = stem();
      if (stem.isPresent() && points.close(stem.get().path(), p.span())) {
        numbering.leave(stem.get().path());
        lead = Optional.empty();
        closed = true;
        return;
      }
    }
    if (heading(p, line, next)) {
      leftovers.add(p.span());
      headed = true;
      return;
    }
    if (headed) {
      startAfresh();
    }
    boolean middle = !points.isEmpty() && Character.isLowerCase(line.charAt(0)) && !finished();
    if (!points.isEmpty() && !closed && (numbering.numbered() || middle)) {
      points.extend(p.span().end());
      return;
    }
    startAfresh();
    lead = Optional.of(points.nextParagraph());
    points.add(lead.get(), Optional.empty(), Optional.empty(), p.span(), List.of());
  }

  private void startAfresh() {
    numbering.reset();
    lead = Optional.empty();
    headed = false;
    closed = false;
  }

  /** A fragment in lower case after points: the end of their stem's sentence. */
  private boolean closes(String line) {
    return numbering.listing()
        && Character.isLowerCase(line.charAt(0))
        && line.length() <= CLOSING
        && line.endsWith(".")
        && line.indexOf(". ") < 0;
  }

  /** The stem of the open list, where its sentence is unfinished. */
  private Optional<Point> stem() {
    Optional<String> parent = points.last().parent();
    return parent.flatMap(points::find).filter(stem -> !sentence(stem.span().in(text)));
  }

  private boolean finished() {
    return sentence(points.last().span().in(text)) || points.last().span().length() == 0;
  }

  /** Whether a text ends as sentences and lead-ins do. */
  static boolean sentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && "“”\"»«)’'] ".indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?:;".indexOf(line.charAt(i)) >= 0;
  }

  /** A heading of its own: short, no sentence, and followed by something that begins anew. */
  private boolean heading(Paragraph p, String line, Optional<Paragraph> next) {
    if (line.length() > HEADING || sentence(line) && !p.bold() || line.endsWith(",")) {
      return false;
    }
    if (next.isEmpty() || next.get().tableRow()) {
      return false;
    }
    String after = next.get().span().in(text);
    boolean fresh = !Character.isLowerCase(after.charAt(0));
    Optional<Label> label = Label.at(after);
    boolean stem =
        label.isPresent() && (label.get().isBullet() || label.get().value() == 1) && speaks(line);
    return fresh && !stem && (p.gapBefore() || p.bold());
  }

  /** Whether a short line has a verb where sentences have it: "Die IntMK bittet den Bund". */
  private boolean speaks(String line) {
    String[] words = line.split(" ");
    if (words.length < 2 || !Character.isUpperCase(words[0].charAt(0))) {
      return false;
    }
    boolean subject =
        cues.conference(line.substring(line.indexOf(' ') + 1)).isPresent()
            || words[0].matches("Sie|Wir|Er|Es|Dazu|Hierzu|Dabei|Deshalb|Daher");
    return subject;
  }
}
