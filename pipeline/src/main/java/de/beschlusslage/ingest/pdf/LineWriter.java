package de.beschlusslage.ingest.pdf;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Offsets;
import de.beschlusslage.ingest.SourceLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Lines in reading order to the border record: text, underlining, indent ranks, gaps. */
final class LineWriter {
  /** Left edges closer than this (points) share a rank. */
  private static final double SAME_EDGE = 3;

  private final Map<Integer, List<Rule>> rules = new HashMap<>();
  private int source;

  LineWriter(List<PageRows> pages) {
    for (PageRows page : pages) {
      rules.put(page.number(), page.rules().stream().filter(Rule::horizontal).toList());
    }
  }

  /** The document's lines, then its footnotes, each a whole paragraph. */
  List<SourceLine> write(List<Line> lines, List<Footnotes.Note> notes) {
    Paragraphs paragraphs = new Paragraphs(lines);
    Ranks ranks = new Ranks(lines);
    List<SourceLine> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean begins = paragraphs.begins(lines, i);
      Text text = line.table() ? cells(line) : text(line.row().words(), line.page());
      out.add(
          source(
              text,
              line.page(),
              line.margin(),
              Paragraphs.allBold(line),
              line.table(),
              false,
              ranks.of(line),
              begins));
    }
    if (!notes.isEmpty()) {
      out.add(
          source(
              new Text("Fußnoten", List.of()),
              notes.get(0).page(),
              OptionalInt.empty(),
              true,
              false,
              true,
              0,
              true));
    }
    for (Footnotes.Note note : notes) {
      List<Word> words = note.rows().stream().flatMap(r -> r.words().stream()).toList();
      boolean marked = words.get(0).raised() && words.size() > 1;
      String mark = marked ? words.get(0).text() : "";
      String body = text(marked ? words.subList(1, words.size()) : words, -1).text;
      String label = mark.isEmpty() ? "Fußnote: " : "Fußnote " + mark + ": ";
      out.add(
          source(
              new Text(label + body, List.of()),
              note.page(),
              OptionalInt.empty(),
              false,
              false,
              true,
              0,
              true));
    }
    return out;
  }

  private record Text(String text, List<Span> underlined) {}

  private SourceLine source(
      Text text,
      int page,
      OptionalInt margin,
      boolean bold,
      boolean table,
      boolean whole,
      int indent,
      boolean gap) {
    SourceLine line =
        new SourceLine(
            text.text,
            Offsets.from(source),
            OptionalInt.of(page),
            margin,
            bold,
            text.underlined,
            table,
            whole || table,
            indent,
            gap);
    source += text.text.length() + 1;
    return line;
  }

  private Text cells(Line line) {
    StringBuilder out = new StringBuilder();
    List<Span> underlined = new ArrayList<>();
    boolean first = true;
    for (List<Word> cell : line.cells()) {
      if (!first) {
        out.append('\t');
      }
      first = false;
      Text text = text(cell, line.page());
      for (Span span : text.underlined) {
        underlined.add(new Span(span.start() + out.length(), span.end() + out.length()));
      }
      out.append(text.text);
    }
    return new Text(out.toString(), underlined);
  }

  /** Joins words; where they go back to the left a row ended, and a hyphen there is mended. */
  private Text text(List<Word> words, int page) {
    StringBuilder out = new StringBuilder();
    List<Span> underlined = new ArrayList<>();
    Word last = null;
    for (Word word : words) {
      String text = Normalizer.normalize(word.text(), Normalizer.Form.NFC);
      if (last != null) {
        boolean newRow = word.x0() < last.x0();
        boolean touching =
            !newRow
                && word.raised() != last.raised()
                && word.x0() - last.x1() < 0.12 * Math.max(word.size(), last.size());
        if (newRow && endsInHyphen(out) && Paragraphs.startsLower(text)) {
          out.setLength(out.length() - 1);
        } else if (!(newRow && endsInHyphen(out)) && !touching) {
          out.append(' ');
        }
      }
      int start = out.length();
      out.append(text);
      int covered = page > 0 ? underlined(word, page) : 0;
      if (covered > 0) {
        int end = underlined.isEmpty() ? -1 : underlined.get(underlined.size() - 1).end();
        int from =
            end >= start - 1 && end >= 0 ? underlined.remove(underlined.size() - 1).start() : start;
        underlined.add(new Span(from, Math.min(start + covered, out.length())));
      }
      last = word;
    }
    return new Text(out.toString(), underlined);
  }

  private static boolean endsInHyphen(StringBuilder text) {
    int length = text.length();
    return length > 1
        && text.charAt(length - 1) == '-'
        && Character.isLetter(text.charAt(length - 2));
  }

  /** How many of a word's characters a rule just below its baseline covers; most or none. */
  private int underlined(Word word, int page) {
    double width = Math.max(0.1, word.x1() - word.x0());
    for (Rule rule : rules.getOrDefault(page, List.of())) {
      double below = rule.y() - word.y();
      double overlap = Math.min(rule.x1(), word.x1()) - Math.max(rule.x0(), word.x0());
      if (below > -0.05 * word.size() && below < 0.3 * word.size() && overlap > 0.6 * width) {
        int length = word.text().length();
        boolean punctuation = !Character.isLetterOrDigit(word.text().charAt(length - 1));
        return punctuation && rule.x1() < word.x1() - 1 ? length - 1 : length;
      }
    }
    return 0;
  }

  /** Left edges as ranks over the document; columns are measured from their own left edge. */
  private static final class Ranks {
    private final double documentLeft;
    private final TreeMap<Double, Integer> ranks = new TreeMap<>();

    Ranks(List<Line> lines) {
      documentLeft = lines.stream().mapToDouble(Line::left).min().orElse(0);
      List<Double> edges = lines.stream().map(this::edge).sorted().toList();
      double last = Double.NEGATIVE_INFINITY;
      int rank = -1;
      for (double edge : edges) {
        if (edge - last > SAME_EDGE) {
          rank++;
          ranks.put(edge, rank);
        }
        last = edge;
      }
    }

    private double edge(Line line) {
      boolean column = line.left() - documentLeft > 150;
      return line.row().x0() - (column ? line.left() : documentLeft);
    }

    int of(Line line) {
      if (Paragraphs.setApart(line)) {
        return 0; // centred and flush right lines have no left edge of their own
      }
      return ranks.floorEntry(edge(line)).getValue();
    }
  }
}
