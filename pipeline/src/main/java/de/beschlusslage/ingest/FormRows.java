package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes plain lines of a TOP's head that is printed as a form: "Antragsteller:", a tab or a cell's
 * edge, "Hessen". The rows of the agenda look alike and stay rows.
 */
final class FormRows {
  /** So many rows or lines after its heading, a TOP's head says who applied or what was decided. */
  private static final int HEAD = 3;

  /** A cell of this length that ends like a sentence is a point's text, no agenda's title. */
  private static final int POINT = 30;

  private final Cues cues;

  FormRows(Cues cues) {
    this.cues = cues;
  }

  /** The same lines, those of forms without their cells. */
  List<SourceLine> open(List<SourceLine> lines) {
    List<SourceLine> opened = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).tableRow()
          && (entry(lines.get(i)) || point(lines.get(i)) || heading(lines, i))) {
        opened.set(i, plain(lines.get(i)));
      }
    }
    return opened;
  }

  /** "Antragsteller:", "Beschluss:" and what is filled in. */
  private boolean entry(SourceLine row) {
    return cue(row).filter(c -> c.colon() && announces(c)).isPresent();
  }

  /** A label in a cell of its own and the point's text: a table that only sets a list. */
  private static boolean point(SourceLine row) {
    String text = row.text();
    int tab = text.indexOf('\t');
    boolean two = tab > 0 && text.indexOf('\t', tab + 1) < 0 && text.length() - tab > POINT;
    return two
        && ".;,:".indexOf(text.charAt(text.length() - 1)) >= 0
        && Label.at(text)
            .filter(l -> l.length() == tab + 1 && l.kind() != Label.Kind.DECIMAL)
            .isPresent();
  }

  private static boolean announces(Cues.Cue cue) {
    return cue.kind() == Cues.Kind.APPLICANTS || cue.kind() == Cues.Kind.RESOLUTION;
  }

  /** "TOP 4.3" and its title, where a head follows and not the agenda's next row. */
  private boolean heading(List<SourceLine> lines, int at) {
    if (!top(lines.get(at))) {
      return false;
    }
    for (int i = at + 1; i < Math.min(lines.size(), at + 1 + HEAD); i++) {
      SourceLine line = lines.get(i);
      if (top(line)) {
        return false;
      }
      boolean first = Label.at(line.text()).filter(l -> l.value() == 1).isPresent();
      boolean closes = line.text().endsWith(":") || first;
      if (cue(line).filter(FormRows::announces).isPresent() || !line.tableRow() && closes) {
        return true;
      }
    }
    return false;
  }

  private boolean top(SourceLine line) {
    return TopHeading.of(words(line), cues).isPresent();
  }

  private Optional<Cues.Cue> cue(SourceLine line) {
    return cues.at(words(line));
  }

  private static String words(SourceLine line) {
    return line.text().replace('\t', ' ').strip();
  }

  /** A tab becomes a blank, so that every offset stays. */
  private static SourceLine plain(SourceLine row) {
    int from = 0;
    while (from < row.text().length() && row.text().charAt(from) <= ' ') {
      from++;
    }
    String text = row.text().substring(from).replace('\t', ' ');
    int[] sources = new int[text.length()];
    for (int k = 0; k < sources.length; k++) {
      sources[k] = row.offsets().at(from + k);
    }
    List<Span> underlined = new ArrayList<>();
    for (Span span : row.underlined()) {
      if (span.end() > from) {
        underlined.add(new Span(Math.max(0, span.start() - from), span.end() - from));
      }
    }
    return new SourceLine(
        text,
        Offsets.of(sources),
        row.page(),
        row.margin(),
        row.bold(),
        underlined,
        false,
        row.whole(),
        row.indent(),
        true);
  }
}
