package de.beschlusslage.ingest.pdf;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Offsets;
import de.beschlusslage.ingest.SourceLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
    BitSet begins = new BitSet(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      begins.set(i, paragraphs.begins(lines, i));
    }
    Ranks ranks = new Ranks(lines, begins);
    List<SourceLine> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Text text = line.table() ? cells(line) : text(line.row().words(), line.page());
      out.add(
          source(
              text,
              line.page(),
              line.margin(),
              Paragraphs.allBold(line),
              line.table(),
              false,
              ranks.of(i),
              begins.get(i)));
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

  /**
   * Left edges as ranks over the document; columns are measured from their own left edge, and
   * paragraphs whose first line stands in from the others.
   */
  private static final class Ranks {
    /** Indents of first lines, in sizes. */
    private static final double LEAST_INDENT = 0.5;

    private static final double MOST_INDENT = 3.5;

    private final List<Line> lines;
    private final BitSet begins;
    private final double documentLeft;
    private final double firstLineIndent;
    private final TreeMap<Double, Integer> ranks = new TreeMap<>();

    Ranks(List<Line> lines, BitSet begins) {
      this.lines = lines;
      this.begins = begins;
      documentLeft = lines.stream().mapToDouble(Line::left).min().orElse(0);
      firstLineIndent = firstLineIndent();
      List<Double> edges = IntStream.range(0, lines.size()).mapToObj(this::edge).sorted().toList();
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

    /** By how much first lines stand in, where they usually do; 0 where they do not. */
    private double firstLineIndent() {
      Map<Long, Integer> counts = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        double indent = indent(i);
        if (indent > 0) {
          counts.merge(Math.round(indent), 1, Integer::sum);
        }
      }
      return counts.entrySet().stream()
          .filter(e -> e.getValue() > 1)
          .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
          .map(Map.Entry::getKey)
          .orElse(0L);
    }

    /** By how much a paragraph's first line stands in from its second, 0 where it does not. */
    private double indent(int i) {
      Line line = lines.get(i);
      if (!begins.get(i) || line.table() || Paragraphs.startsWithLabel(line) || !goesOn(i)) {
        return 0;
      }
      double indent = line.row().x0() - lines.get(i + 1).row().x0();
      double size = line.row().size();
      return indent > LEAST_INDENT * size && indent < MOST_INDENT * size ? indent : 0;
    }

    /** Whether the next line belongs to the same paragraph of the same column. */
    private boolean goesOn(int i) {
      return i + 1 < lines.size()
          && !begins.get(i + 1)
          && lines.get(i + 1).block() == lines.get(i).block();
    }

    private double edge(int i) {
      Line line = lines.get(i);
      boolean column = line.left() - documentLeft > 150;
      double left = column ? line.left() : documentLeft;
      double edge = line.row().x0() - left;
      boolean alone = begins.get(i) && !goesOn(i) && !Paragraphs.startsWithLabel(line);
      boolean usual = alone && firstLineIndent > 0 && Math.abs(edge - firstLineIndent) < 1;
      return usual ? 0 : edge - indent(i);
    }

    int of(int i) {
      if (Paragraphs.setApart(lines.get(i))) {
        return 0; // centred and flush right lines have no left edge of their own
      }
      return ranks.floorEntry(edge(i)).getValue();
    }
  }
}
