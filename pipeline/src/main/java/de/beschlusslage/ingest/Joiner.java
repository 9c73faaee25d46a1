package de.beschlusslage.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides for each line whether it goes on the paragraph before it.
 *
 * <p>Evidence, strongest first: a table row, a heading cue or a number that is next in its list
 * begins anew; a split word, a lower-case beginning or an open word ("der", "und") before it goes
 * on; else the line's width tells: where the next word would still have fitted, the break was
 * meant.
 */
final class Joiner {
  /** A line this much narrower than the column, next word included, was broken on purpose. */
  private static final double FITS = 0.85;

  /** Paragraphs of this length are prose, which a page break may cut anywhere. */
  private static final int PROSE = 150;

  private static final int HEADING = 60;

  private final Cues cues;
  private final List<SourceLine> lines;
  private final boolean positioned;
  private final int width;
  private final Map<Label.Kind, Integer> last = new EnumMap<>(Label.Kind.class);

  /** Length of the paragraph that is open before the current line. */
  private int open;

  /** Its number of lines and the longest of them: an indented block is narrower than the column. */
  private int openLines;

  private int openWidth;

  private boolean openLabelled;
  private boolean openDash;
  private boolean openDecimal;
  private String lastNumber = "";
  private Optional<Cues.Kind> openCue = Optional.empty();
  private boolean siblingUnfinished;

  /**
   * @param positioned whether the reader knows by position where paragraphs begin
   */
  Joiner(Cues cues, List<SourceLine> lines, boolean positioned) {
    this.cues = cues;
    this.lines = lines;
    this.positioned = positioned;
    this.width = width(lines);
  }

  /** The column's width in code units, 0 where lines are not broken by width. */
  private static int width(List<SourceLine> lines) {
    int[] lengths =
        lines.stream()
            .filter(l -> !l.tableRow() && !l.whole() && l.text().length() >= 20)
            .mapToInt(l -> l.text().length())
            .sorted()
            .toArray();
    if (lengths.length == 0) {
      return 0;
    }
    int wide = lengths[lengths.length * 9 / 10];
    return wide <= 140 ? wide : 0;
  }

  /** How line {@code i} meets the one before; to be asked in order, once for each line. */
  Seam seam(int i) {
    SourceLine line = lines.get(i);
    Seam seam = i == 0 ? Seam.BREAK : decide(lines.get(i - 1), line);
    if (seam == Seam.BREAK) {
      Optional<Label> label = line.tableRow() ? Optional.empty() : Label.at(line.text());
      boolean unfinished = i > 0 && !Endings.terminal(lines.get(i - 1).text());
      siblingUnfinished = openLabelled && label.isPresent() && unfinished;
      openLabelled = label.isPresent();
      openDash = label.filter(l -> l.kind() == Label.Kind.DASH).isPresent();
      openDecimal = label.filter(l -> l.kind() == Label.Kind.DECIMAL).isPresent();
      label
          .filter(l -> l.kind() == Label.Kind.NUMBER_DOT || l.kind() == Label.Kind.NUMBER_PAREN)
          .ifPresent(l -> lastNumber = l.text());
      openCue = line.tableRow() ? Optional.empty() : cues.at(line.text()).map(Cues.Cue::kind);
      open = 0;
      openLines = 0;
      openWidth = 0;
      if (TopHeading.of(line.text(), cues).isPresent()) {
        last.clear();
      }
      label.ifPresent(l -> last.put(l.kind(), l.value()));
      label.flatMap(Label::asRoman).ifPresent(l -> last.put(l.kind(), l.value()));
    }
    open += line.text().length();
    openLines++;
    openWidth = Math.max(openWidth, line.text().length());
    return seam;
  }

  private Seam decide(SourceLine before, SourceLine line) {
    String a = before.text();
    String b = line.text();
    if (line.whole() || before.whole() || line.tableRow() || before.tableRow()) {
      return Seam.BREAK;
    }
    if (a.charAt(a.length() - 1) == Characters.SOFT) {
      return Seam.MEND;
    }
    boolean unfinished = !Endings.terminal(a);
    boolean split = Endings.hyphen(a) && Endings.lower(b);
    boolean sameByPosition = positioned && !line.gapBefore() && unfinished;
    if (cues.session(a).isPresent() && line.gapBefore()
        || cues.session(b).isPresent() && !sameByPosition) {
      return Seam.BREAK;
    }
    Optional<TopHeading> top = TopHeading.of(b, cues);
    if (top.isPresent()) {
      // "siehe / TOP 5.1" is none
      boolean bare = top.get().titleStart() >= b.length();
      boolean inside = bare ? cues.open(Endings.lastWord(a)) : unfinished && prose(a);
      if (line.gapBefore() || !inside) {
        return Seam.BREAK;
      }
    }
    Optional<Cues.Cue> cue = cues.at(b);
    if (cue.isPresent() && !split && announces(cue.get(), b, unfinished)) {
      return Seam.BREAK;
    }
    if (!unfinished && conferenceAlone(b)) {
      return Seam.BREAK;
    }
    if (openCue.equals(Optional.of(Cues.Kind.APPLICANTS))) {
      boolean listGoesOn =
          a.endsWith(":") && openLines == 1
              || a.endsWith(",")
              || Endings.hyphen(a)
              || cues.open(Endings.lastWord(a));
      return listGoesOn && !b.endsWith(":") ? Seam.within(a, b, cues) : Seam.BREAK;
    }
    Optional<Label> label = Label.at(b);
    if (label.isPresent() && begins(label.get(), a, b, line, unfinished)) {
      return Seam.BREAK;
    }
    if (TopHeading.of(a, cues).isPresent() || lonelyLabel(a)) {
      return lonelyLabel(a) && label.isEmpty() ? Seam.BLANK : Seam.BREAK;
    }
    boolean goesOn =
        line.gapBefore()
            ? overGap(before, line, unfinished, split)
            : samePage(before, line) || nextLine(before, line, unfinished, split);
    return goesOn ? Seam.within(a, b, cues) : Seam.BREAK;
  }

  /** Whether a cue really announces something and is no word of running text. */
  private static boolean announces(Cues.Cue cue, String line, boolean unfinished) {
    if (cue.colon() || cue.rest().isEmpty()) {
      return true;
    }
    int colon = line.indexOf(':');
    return !unfinished
        && switch (cue.kind()) {
          case DECLARATION -> colon > 0 && colon < HEADING * 2;
          case AGENDA, PEOPLE -> !Endings.terminal(line);
          default -> false;
        };
  }

  /** A conference's name as a heading: "Finanzministerkonferenz". */
  private boolean conferenceAlone(String line) {
    return line.length() <= HEADING * 2
        && cues.conference(line).filter(named -> named.rest().isEmpty()).isPresent();
  }

  private boolean prose(String a) {
    return open >= HEADING || a.length() >= HEADING;
  }

  /** A number alone on its line: its text follows. */
  private static boolean lonelyLabel(String a) {
    return Label.at(a).filter(l -> l.length() >= a.length()).isPresent();
  }

  private boolean begins(Label label, String a, String b, SourceLine line, boolean unfinished) {
    if (positioned && !line.gapBefore() && unfinished) {
      return false;
    }
    if (label.isBullet()) {
      // a dash may also be a parenthesis that happens to begin a line
      boolean dash = label.kind() == Label.Kind.DASH;
      boolean inside = unfinished && !line.gapBefore() && prose(a) && full(a, b);
      return !(dash && inside && !a.endsWith(",") && !openDash && !leadsIn(a));
    }
    boolean next = next(label) || label.asRoman().filter(this::next).isPresent();
    boolean nested = label.kind() == Label.Kind.DECIMAL;
    if (nested && (label.text().equals(lastNumber + ".1") || next && openDecimal)) {
      return true;
    }
    if (!unfinished) {
      return next || nested || line.gapBefore();
    }
    boolean paren = label.text().length() <= 2 && b.indexOf(')') >= 0 && b.indexOf(')') < 5;
    if (line.gapBefore()) {
      return next || !prose(a);
    }
    // "im Beschluss der / 17. Konferenz": an open sentence and a full line before it
    return next
        && (paren
            || !full(a, b)
            || (openLabelled && !cues.open(Endings.lastWord(a)) && width == 0));
  }

  /** Whether it is first in its list or goes on with it; one may have been lost. */
  private boolean next(Label label) {
    int step = label.value() - last.getOrDefault(label.kind(), 0);
    return label.value() == 1 || step == 1 || step == 2;
  }

  private boolean leadsIn(String a) {
    return cues.open(Endings.lastWord(a));
  }

  private boolean full(String a, String b) {
    boolean block = openLines >= 2 && openWidth * 2 >= width;
    int column = block ? Math.min(width, openWidth) : width;
    return width == 0
        ? a.length() >= PROSE
        : a.length() + 1 + Endings.firstWord(b).length() > FITS * column;
  }

  /** Inside a page the reader that knows positions knows better; across pages it guesses, too. */
  private boolean samePage(SourceLine before, SourceLine line) {
    return positioned && before.page().equals(line.page());
  }

  private boolean nextLine(SourceLine before, SourceLine line, boolean unfinished, boolean split) {
    String a = before.text();
    String b = line.text();
    if (split) {
      return true;
    }
    if (openLabelled && siblingUnfinished && Endings.lower(b) && !full(a, b)) {
      return false;
    }
    if (before.bold() != line.bold() && !unfinished) {
      return false;
    }
    if (unfinished) {
      return Endings.lower(b)
          || a.endsWith(",")
          || a.endsWith("/")
          || Endings.hyphen(a)
          || cues.open(Endings.lastWord(a))
          || full(a, b) && before.bold() == line.bold();
    }
    return Endings.lower(b) && !a.endsWith(":") || width > 0 && full(a, b);
  }

  private boolean overGap(SourceLine before, SourceLine line, boolean unfinished, boolean split) {
    String a = before.text();
    String b = line.text();
    if (split && before.bold() == line.bold()) {
      return true;
    }
    if (!unfinished || openCue.isPresent() || before.bold() != line.bold()) {
      return false;
    }
    if (positioned) {
      boolean goesOn = Endings.lower(b) || cues.open(Endings.lastWord(a));
      return goesOn && open >= HEADING && !siblingUnfinished;
    }
    if (Endings.hyphen(a)) {
      return open >= HEADING;
    }
    // "6. des Bundesamtes" / "zur Kenntnis.": a list of unfinished points, then its stem's end
    if (openLabelled && (open < 100 || siblingUnfinished)) {
      return false;
    }
    if (cues.open(Endings.lastWord(a)) && open >= HEADING) {
      return true;
    }
    if (Endings.lower(b)) {
      return open >= HEADING;
    }
    return open >= PROSE && !before.bold();
  }
}
