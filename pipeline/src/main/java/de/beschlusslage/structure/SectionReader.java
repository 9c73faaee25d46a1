package de.beschlusslage.structure;

import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.ingest.Cues;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.ingest.SourceText.Paragraph;
import de.beschlusslage.ingest.TopHeading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one TOP: title, applicants, decision, then its points. */
final class SectionReader {
  /** Title, applicants and decision stand within so many paragraphs after the heading. */
  private static final int HEAD = 12;

  private static final int LONGEST_TITLE = 200;

  /** Shorter than any printed line. */
  private static final int STEP = 20;

  private final Cues cues;
  private final LandNames lands;
  private final Decision.Reader decisions;
  private final SourceText source;
  private final String text;
  private final boolean everyLine;

  SectionReader(Cues cues, LandNames lands, Decision.Reader decisions, SourceText source) {
    this.cues = cues;
    this.lands = lands;
    this.decisions = decisions;
    this.source = source;
    this.text = source.text();
    this.everyLine = everyLine(source);
  }

  /** Whether most margin numbers are followed by the next: not only every fifth line has one. */
  private static boolean everyLine(SourceText source) {
    int last = -1;
    int next = 0;
    int jumps = 0;
    for (Paragraph p : source.paragraphs()) {
      for (int at = p.span().start(); at < p.span().end(); at += STEP) {
        int line = source.places().at(at).line().orElse(-1);
        if (line > last && last > 0) {
          next += line == last + 1 ? 1 : 0;
          jumps += line == last + 1 ? 0 : 1;
        }
        last = line >= 0 ? line : last;
      }
    }
    return next > jumps;
  }

  /**
   * A TOP as read.
   *
   * @param announced whether a line of applicants or of decision marks it as a resolution
   */
  record Read(Outline.Section section, boolean announced, List<Span> leftovers, List<Span> head) {}

  /**
   * Reads the TOP whose heading is paragraph {@code at}.
   *
   * @param to the paragraph that is no longer part of it
   */
  Read read(TopHeading heading, int at, int to, Agenda agenda, Session session) {
    Head head = new Head();
    head.read(heading, at, to);
    BodyReader.Body body =
        new BodyReader(cues, lands, decisions, source, everyLine).read(head.bodyStart, to);
    Agenda.Entry entry = agenda.of(heading.top());
    Paragraph first = source.paragraphs().get(at);
    int end = source.paragraphs().get(Math.max(at, to - 1)).span().end();
    if (!body.points().isEmpty()) {
      end = 0;
      for (Outline.Point p : body.points()) {
        end = Math.max(end, Math.max(p.span().end(), p.closing().map(Span::end).orElse(0)));
      }
    }
    Outline.Section section =
        new Outline.Section(
            heading.top(),
            String.join(" ", head.title),
            entry.section(),
            List.copyOf(head.applicants),
            head.leads(entry),
            head.decision.vote() == Vote.UNSTATED ? body.vote() : head.decision.vote(),
            head.decision.resolvedOn().or(session::start),
            head.decision.circular(),
            entry.green(),
            new Span(first.span().start(), end),
            body.points());
    boolean announced = head.decided || !head.applicants.isEmpty();
    return new Read(section, announced, body.leftovers(), head.spans);
  }

  /** What stands before the text. */
  private final class Head {
    private final List<String> title = new ArrayList<>();
    private final Set<String> applicants = new LinkedHashSet<>();
    private final Set<String> leads = new LinkedHashSet<>();
    private final List<Span> spans = new ArrayList<>();
    private Decision decision = Decision.UNSTATED;
    private boolean decided;
    private int bodyStart;

    /** Whether the line of the applicants names none: they follow. */
    private boolean listing;

    void read(TopHeading heading, int at, int to) {
      Span top = source.paragraphs().get(at).span();
      spans.add(top);
      String line = top.in(text);
      if (heading.titleStart() < line.length()) {
        title.add(line.substring(heading.titleStart()).strip());
      }
      int last = lastOfHead(at + 1, to);
      int i = at + 1;
      // without applicants or decision only the first paragraph can be the title
      int titleEnd = last >= 0 ? to : title.isEmpty() ? Math.min(to, at + 2) : at + 1;
      while (i < to && (i <= last || i < titleEnd)) {
        Paragraph p = source.paragraphs().get(i);
        String part = p.span().in(text);
        Optional<Cues.Cue> cue = cues.at(part);
        if (p.tableRow() || i > last && last >= 0) {
          break;
        }
        if (cue.isPresent() && cue.get().kind() == Cues.Kind.APPLICANTS) {
          applicants.addAll(lands.in(part.substring(cue.get().length())));
          leads(p, part);
          listing = lands.in(part.substring(cue.get().length())).isEmpty();
        } else if (listing && onlyLands(part)) {
          applicants.addAll(lands.in(part));
        } else if (isDecision(part)) {
          decide(part);
        } else if (!title.isEmpty() && onlyLands(part)) {
          applicants.addAll(lands.in(part));
        } else if (!decided && (applicants.isEmpty() || title.isEmpty())) {
          if (i > last && BodyReader.sentence(part) && !title.isEmpty()) {
            break;
          }
          title.add(part);
        } else if (onlyLands(part)) {
          applicants.addAll(lands.in(part));
        }
        spans.add(p.span());
        i++;
      }
      bodyStart = i;
    }

    /** The last paragraph with applicants or decision before the text, -1 without any. */
    private int lastOfHead(int from, int to) {
      int last = -1;
      for (int i = from; i < Math.min(to, from + HEAD); i++) {
        Paragraph p = source.paragraphs().get(i);
        String part = p.span().in(text);
        Optional<Cues.Cue> cue = p.tableRow() ? Optional.empty() : cues.at(part);
        boolean applicantsLine = cue.isPresent() && cue.get().kind() == Cues.Kind.APPLICANTS;
        if (applicantsLine || isDecision(part)) {
          last = i;
        } else if (last >= 0 && !onlyLands(part) && !(last == from && i == from + 1 && title(p))) {
          break;
        } else if (p.tableRow() || last < 0 && part.length() > 400) {
          break;
        }
      }
      return last;
    }

    /** Whether the title stands below the applicants. */
    private boolean title(Paragraph p) {
      String part = p.span().in(text);
      return title.isEmpty()
          && part.length() <= LONGEST_TITLE
          && !BodyReader.sentence(part)
          && Label.at(part).isEmpty();
    }

    private boolean isDecision(String part) {
      Optional<Cues.Cue> cue = cues.at(part);
      boolean label =
          cue.isPresent()
              && cue.get().kind() == Cues.Kind.RESOLUTION
              && (cue.get().rest().isEmpty() || cue.get().rest().startsWith("("));
      return label || decisions.read(part).isPresent();
    }

    private void decide(String part) {
      decided = true;
      Optional<Decision> read = decisions.read(part);
      if (read.isPresent()) {
        Decision d = read.get();
        decision =
            new Decision(
                d.vote() == Vote.UNSTATED ? decision.vote() : d.vote(),
                d.resolvedOn().or(decision::resolvedOn),
                d.circular().isEmpty() ? decision.circular() : d.circular());
      }
    }

    private boolean onlyLands(String part) {
      return part.length() <= 300 && lands.fill(part, 7);
    }

    private void leads(Paragraph p, String part) {
      for (LandNames.Hit hit : lands.hits(part)) {
        Span where = hit.span().shifted(p.span().start());
        String behind = part.substring(hit.span().end()).strip();
        boolean coordinates = behind.startsWith("(koord") || behind.startsWith("(federf");
        if (coordinates || p.underlined().stream().anyMatch(u -> u.overlaps(where))) {
          leads.add(hit.land());
        }
      }
    }

    /** Those of the agenda who are applicants still: some withdraw before the session. */
    private List<String> leads(Agenda.Entry entry) {
      Set<String> all = new LinkedHashSet<>(leads);
      all.addAll(entry.leads());
      if (!applicants.contains("Alle Länder")) {
        all.retainAll(applicants);
      }
      return List.copyOf(all);
    }
  }
}
