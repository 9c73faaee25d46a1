package de.beschlusslage.structure;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.ingest.Cues;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.ingest.SourceText.Paragraph;
import de.beschlusslage.ingest.TopHeading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stage's door: cleaned text to session, resolutions and their items.
 *
 * <p>A TOP is a resolution where its heading stands in the body and text follows; the agenda's
 * lines name the same TOPs but have none. Everything else (participants, agenda, reports, press
 * releases) is no resolution.
 */
public final class Structurer {
  /** A resolution without a TOP has its decision within so many paragraphs. */
  private static final int HEAD = 30;

  /** Lines of a session's heading are no longer. */
  private static final int LONGEST = 160;

  private static final int SHORT = 120;

  private static final Pattern SITTING =
      Pattern.compile("(?i)konferenz|sitzung|tagung|protokoll|umlauf");

  private static final Pattern NUMBERED =
      Pattern.compile("(?i)^\\d{1,3}\\.\\s?\\p{L}*(?:konferenz|sitzung|tagung)\\b");

  private final Cues cues;
  private final LandNames lands = new LandNames();
  private final Decision.Reader decisions = new Decision.Reader();
  private final SessionFinder sessions;

  /**
   * @param cues the words that make a line a heading
   */
  public Structurer(Cues cues) {
    this.cues = cues;
    this.sessions = new SessionFinder(cues);
  }

  /** A structurer with the program's own lexicons. */
  public static Structurer standard() {
    return new Structurer(Cues.standard());
  }

  /** What {@code source} is made of. */
  public Outline outline(SourceText source) {
    Session session = sessions.find(source);
    List<SectionReader.Read> kept = sections(source, session);
    boolean agenda = source.paragraphs().stream().anyMatch(Paragraph::tableRow);
    DocumentKind kind =
        kept.isEmpty()
            ? DocumentKind.OTHER
            : kept.size() > 1 || agenda ? DocumentKind.MINUTES : DocumentKind.SINGLE_RESOLUTION;
    return new Outline(
        kind, session, kept.stream().map(SectionReader.Read::section).toList(), List.of());
  }

  /**
   * The TOPs with a body, in reading order; of several with one label the one that is announced.
   */
  List<SectionReader.Read> sections(SourceText source, Session session) {
    Agenda agenda = new Agenda(source, lands, cues);
    SectionReader reader = new SectionReader(cues, lands, decisions, source);
    List<Integer> starts = new ArrayList<>();
    List<TopHeading> headings = new ArrayList<>();
    List<Paragraph> paragraphs = source.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      Optional<TopHeading> heading =
          p.tableRow() ? Optional.empty() : TopHeading.of(p.span().in(source.text()), cues);
      if (heading.isPresent()) {
        starts.add(i);
        headings.add(heading.get());
      }
    }
    Map<String, SectionReader.Read> best = new HashMap<>();
    List<SectionReader.Read> all = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      int to = k + 1 < starts.size() ? starts.get(k + 1) : paragraphs.size();
      if (k + 1 < starts.size()) {
        to = beforeHeading(source, starts.get(k), to);
      }
      SectionReader.Read read = reader.read(headings.get(k), starts.get(k), to, agenda, session);
      if (resolution(read, source.text())) {
        all.add(read);
        best.merge(headings.get(k).top(), read, Structurer::better);
      }
    }
    all.removeIf(read -> best.get(read.section().top()) != read);
    if (starts.isEmpty() && session.conference().isPresent()) {
      withoutTop(source, session, agenda, reader).ifPresent(all::add);
    }
    return all;
  }

  /**
   * The resolution of a document that prints no TOP, as circular resolutions do: where the line of
   * the decision stands, what is above it is its heading.
   */
  private Optional<SectionReader.Read> withoutTop(
      SourceText source, Session session, Agenda agenda, SectionReader reader) {
    List<Paragraph> paragraphs = source.paragraphs();
    for (int i = 1; i < Math.min(paragraphs.size(), HEAD); i++) {
      String line = paragraphs.get(i).span().in(source.text());
      Optional<Decision> decision = decisions.read(line).filter(d -> line.endsWith(":"));
      if (decision.isPresent() && !paragraphs.get(i).tableRow()) {
        int at = i;
        while (at > 0 && i - at < 5 && !sessionLine(source, at - 1)) {
          at--;
        }
        // a slash would split the item's id
        String circular = decision.get().circular().replace('/', '-');
        String top = circular.isEmpty() ? "1" : "Umlaufbeschluss " + circular;
        SectionReader.Read read =
            reader.read(new TopHeading(top, 0), at, paragraphs.size(), agenda, session);
        return Optional.of(read).filter(r -> resolution(r, source.text()));
      }
    }
    return Optional.empty();
  }

  private static SectionReader.Read better(SectionReader.Read a, SectionReader.Read b) {
    return rank(b) > rank(a) ? b : a;
  }

  private static int rank(SectionReader.Read read) {
    return (read.announced() ? 1000 : 0) + Math.min(999, read.section().points().size());
  }

  private static boolean resolution(SectionReader.Read read, String text) {
    List<Outline.Point> points = read.section().points();
    if (points.isEmpty()) {
      return false;
    }
    return read.announced()
        || points.stream()
            .anyMatch(
                p ->
                    p.span().length() >= 30 && BodyReader.sentence(p.span().in(text))
                        || p.closing().isPresent());
  }

  /** Steps back over the session's heading that stands above the next TOP. */
  private int beforeHeading(SourceText source, int from, int heading) {
    int to = heading;
    for (int steps = 0; steps < 4 && to - 1 > from && sessionLine(source, to - 1); steps++) {
      to--;
    }
    return to;
  }

  /** Whether paragraph {@code index} is a line of a session's heading. */
  private boolean sessionLine(SourceText source, int index) {
    Paragraph p = source.paragraphs().get(index);
    String line = p.span().in(source.text());
    if (p.tableRow() || line.length() > LONGEST || BodyReader.sentence(line)) {
      return false;
    }
    Optional<Dates.Days> days = line.length() <= SHORT ? Dates.first(line) : Optional.empty();
    boolean dated = days.isPresent() && sitting(line, days.get().from());
    boolean named = cues.session(line).isPresent() || cues.conference(line).isPresent();
    // "Beschluss" between the session's heading and the TOP
    boolean announces =
        cues.at(line)
            .filter(c -> c.kind() == Cues.Kind.RESOLUTION && c.rest().isEmpty())
            .isPresent();
    return dated || named || announces;
  }

  /** Whether the date is a session's: at the line's start, or after "Hauptkonferenz am". */
  private static boolean sitting(String line, int date) {
    String before = line.substring(0, date);
    return before.length() <= 4
        || Label.at(line).isEmpty() && SITTING.matcher(before).find()
        || NUMBERED.matcher(before).find();
  }
}
