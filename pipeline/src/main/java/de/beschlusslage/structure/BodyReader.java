package de.beschlusslage.structure;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.ingest.Cues;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.ingest.SourceText.Paragraph;
import de.beschlusslage.structure.Outline.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the text of one resolution into its points, and stops where its text ends: at attachments,
 * reasons, reports, lists of people, tables.
 */
final class BodyReader {
  /** Headings are short. */
  private static final int HEADING = 120;

  private static final int CLOSING = 80;

  private static final int GROUP = 60;

  /** So much may go on without margin numbers where only every fifth line has one. */
  private static final int FEW_LINES = 400;

  private static final Set<String> NO_VERBS =
      Set.of(
          "mit", "statt", "seit", "nicht", "erst", "fast", "selbst", "laut", "samt", "gegen",
          "den");

  private final Cues cues;
  private final Decision.Reader decisions;
  private final Declarations declarations;
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

  /** Head of declarations that names no Land, until its first paragraph does. */
  private Optional<Span> pending = Optional.empty();

  /** Index of the last paragraph with margin numbers. */
  private int lastNumbered = -1;

  /** Code units after it. */
  private int tail;

  private Vote vote = Vote.UNSTATED;
  private boolean ended;
  private boolean margins;

  /**
   * @param everyLine whether the source numbers every line in its margin
   */
  BodyReader(
      Cues cues, LandNames lands, Decision.Reader decisions, SourceText source, boolean everyLine) {
    this.everyLine = everyLine;
    this.cues = cues;
    this.decisions = decisions;
    this.declarations = new Declarations(cues, lands);
    this.source = source;
    this.text = source.text();
    this.points = new Points(text);
  }

  /**
   * A resolution's points.
   *
   * @param vote what a line of the vote after the text says
   * @param leftovers stretches that are no point: headings of their own, attachments, tables
   */
  record Body(List<Point> points, Vote vote, List<Span> leftovers) {}

  /** Reads the paragraphs {@code from} (inclusive) to {@code to} (exclusive). */
  Body read(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!unnumbered(source.paragraphs().get(i))) {
        lastNumbered = i;
        tail = 0;
      } else {
        tail += source.paragraphs().get(i).span().length();
      }
    }
    for (int i = from; i < to; i++) {
      Optional<Paragraph> next =
          i + 1 < to ? Optional.of(source.paragraphs().get(i + 1)) : Optional.empty();
      paragraph(i, next);
    }
    pending.ifPresent(leftovers::add);
    return new Body(points.all(), vote, List.copyOf(leftovers));
  }

  private void paragraph(int i, Optional<Paragraph> next) {
    Paragraph p = source.paragraphs().get(i);
    String line = p.span().in(text);
    Optional<Cues.Cue> cue = p.tableRow() ? Optional.empty() : cues.at(line);
    Optional<Declarations.Head> declaration =
        p.tableRow() ? Optional.empty() : declarations.head(line, declaring);
    if (declaration.isPresent() && Label.at(line).isEmpty()) {
      declare(p, declaration.get());
      return;
    }
    if (!points.isEmpty() && (decisions.isVoteLine(line) || decisions.isVoteAlone(line))) {
      vote = decisions.read(line).map(Decision::vote).orElse(vote);
      leftovers.add(p.span());
      return;
    }
    if (ended || ends(p, line, cue, i)) {
      ended = true;
      declaring = false;
      leftovers.add(p.span());
      return;
    }
    margins |= source.places().at(p.span().start()).line().isPresent();
    if (declaring) {
      declared(p, line);
      return;
    }
    Optional<Label> label = Label.at(line);
    if (label.isPresent() && labelled(p, line, label.get())) {
      return;
    }
    unlabelled(p, line, next);
  }

  /** Begins a Protokollerklärung; up to the next one or the end it is one item. */
  private void declare(Paragraph p, Declarations.Head head) {
    Span label = new Span(p.span().start(), p.span().start() + head.end());
    Span rest = new Span(p.span().start() + head.text(), p.span().end());
    startAfresh();
    pending.ifPresent(leftovers::add);
    ended = false;
    margins = false;
    declaring = true;
    if (head.by().isEmpty() && rest.length() == 0) {
      // "Protokollerklärungen:": who declares stands in what follows
      pending = Optional.of(label);
      return;
    }
    pending = Optional.empty();
    points.add(Declarations.path(head.by()), Optional.empty(), Optional.of(label), rest, head.by());
  }

  /** A paragraph below the head of a declaration. */
  private void declared(Paragraph p, String line) {
    if (pending.isPresent()) {
      List<String> by = declarations.speaker(line);
      points.add(Declarations.path(by), Optional.empty(), pending, p.span(), by);
      pending = Optional.empty();
    } else {
      points.extend(p.span().end());
    }
  }

  private boolean ends(Paragraph p, String line, Optional<Cues.Cue> cue, int index) {
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
    boolean next = Label.at(line).filter(l -> numbering.goesOn(l, p.depth())).isPresent();
    boolean attached = everyLine && tail > FEW_LINES && index > lastNumbered;
    return attached && margins && !points.isEmpty() && !next;
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
    Optional<Numbering.Place> place = numbering.place(label, p.depth(), lead, ending(p, label));
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
    closed = false;
    lead = Optional.of(points.nextParagraph());
    points.add(lead.get(), Optional.empty(), Optional.empty(), p.span(), List.of());
  }

  private void startAfresh() {
    numbering.reset();
    lead = Optional.empty();
    headed = false;
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

  private Numbering.Ending ending(Paragraph p, Label label) {
    if (points.isEmpty() || points.last().span().length() == 0 || headed || closed) {
      return Numbering.Ending.SENTENCE;
    }
    String before = points.last().span().in(text);
    if (before.endsWith(":")) {
      return Numbering.Ending.COLON;
    }
    // "II. Arbeit": a group's heading has no full stop
    boolean group =
        p.gapBefore() && before.length() <= GROUP && label.value() > 1 && !label.isBullet();
    return finished() || group ? Numbering.Ending.SENTENCE : Numbering.Ending.OPEN;
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

  /**
   * Whether a short line seems to have a verb: "Die IntMK bittet den Bund". Verbs end in -t or -en;
   * an adjective in -en stands before its noun, with a capital.
   */
  private static boolean speaks(String line) {
    String[] words = line.split(" ");
    for (int k = 1; k < words.length; k++) {
      String word = words[k];
      if (word.length() < 3 || !Character.isLowerCase(word.charAt(0)) || NO_VERBS.contains(word)) {
        continue;
      }
      boolean beforeNoun = k + 1 < words.length && Character.isUpperCase(words[k + 1].charAt(0));
      boolean last = k + 1 == words.length;
      if (word.endsWith("t") || word.endsWith("en") && !beforeNoun && !last) {
        return true;
      }
    }
    return false;
  }
}
