package de.beschlusslage.ingest.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells where paragraphs begin, by what a typesetter does: more white space, another size, a label,
 * another left edge, or a line that ends although the next word had room.
 */
final class Paragraphs {
  /** More than this share of the usual line distance is a gap; list spacing can be that small. */
  private static final double GAP = 1.2;

  private static final double SAME_EDGE = 2.5;

  /** "z.", "22.", "Abs.": a full stop that ends no sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\(?(\\p{L}|\\d{1,2}|Abs|Art|Nr|gem|ggf|bzw|vgl|ca|Buchst|St|Dr|Prof)\\.");

  private final Map<Long, Double> pitches;
  private double firstLeft;
  private double bodyLeft;
  private double textLeft;
  private int linesInParagraph;

  Paragraphs(List<Line> lines) {
    pitches = pitches(lines);
  }

  /** The usual line distance of each size: that after lines which fill their column. */
  private static Map<Long, Double> pitches(List<Line> lines) {
    Map<Long, Map<Long, Integer>> counts = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Line before = lines.get(i - 1);
      Line line = lines.get(i);
      double distance = line.row().y() - before.row().y();
      double size = line.row().size();
      if (line.block() != before.block()
          || Math.abs(size - before.row().size()) > 0.3
          || distance < 0.8 * size
          || distance > 3 * size) {
        continue;
      }
      int weight = before.right() - before.row().x1() < 3 * size ? 10 : 1;
      counts
          .computeIfAbsent(Math.round(size), s -> new HashMap<>())
          .merge(Math.round(distance * 2), weight, Integer::sum);
    }
    Map<Long, Double> out = new HashMap<>();
    counts.forEach((size, distances) -> out.put(size, smallestUsual(distances) / 2.0));
    return out;
  }

  /** Where most paragraphs are one line long, the distance between them is the commonest. */
  private static long smallestUsual(Map<Long, Integer> distances) {
    int most = distances.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return distances.entrySet().stream()
        .filter(e -> e.getValue() * 4 >= most)
        .mapToLong(Map.Entry::getKey)
        .min()
        .orElse(0);
  }

  /** Whether a paragraph begins with {@code lines.get(index)}; to be asked in order. */
  boolean begins(List<Line> lines, int index) {
    Line line = lines.get(index);
    boolean begins = index == 0 || isNew(lines, index);
    double left = line.row().x0();
    if (begins) {
      firstLeft = left;
      bodyLeft = left;
      textLeft = left;
      linesInParagraph = 1;
      List<Word> words = line.row().words();
      int label = Labels.length(words);
      if (label > 0 && words.size() > label) {
        textLeft = words.get(label).x0();
      }
    } else {
      linesInParagraph++;
      bodyLeft = left;
    }
    return begins;
  }

  static boolean startsWithLabel(Line line) {
    return Labels.length(line.row().words()) > 0;
  }

  private boolean isNew(List<Line> lines, int index) {
    Line before = lines.get(index - 1);
    Line line = lines.get(index);
    if (line.table() || before.table()) {
      return true;
    }
    if (line.block() != before.block()) {
      return startsOnNewPage(lines, index);
    }
    if (Math.abs(line.row().size() - before.row().size()) > 0.08 * line.row().size()
        && !(startsLower(line.row().words().get(0).text()) && !endsSentence(before))) {
      return true;
    }
    double size = line.row().size();
    double pitch = pitches.getOrDefault(Math.round(size), 1.25 * size);
    double distance = line.row().y() - before.row().y();
    if (distance > GAP * pitch + 0.3 || distance < -1) {
      return true;
    }
    String first = line.row().words().get(0).text();
    if (labelled(before, line)) {
      return true;
    }
    if (allBold(before) && !allBold(line) && !startsLower(first)) {
      return true;
    }
    if (!allBold(before) && allBold(line) && !startsLower(first) && !full(before)) {
      return true;
    }
    if (centred(before) && centred(line)) {
      return false;
    }
    return otherEdge(before, line, first) || hadRoom(before, line, first);
  }

  private boolean labelled(Line before, Line line) {
    List<Word> words = line.row().words();
    String first = words.get(0).text();
    int label = Labels.length(words);
    if (label == 0) {
      return false;
    }
    if (words.size() == label) {
      return true;
    }
    boolean dash = first.equals("-") || first.equals("–") || first.equals("—");
    boolean wide = words.get(label).x0() - words.get(label - 1).x1() > 0.45 * line.row().size();
    boolean moved = Math.abs(line.row().x0() - bodyLeft) > SAME_EDGE;
    boolean bullet = !dash && !Character.isLetterOrDigit(first.charAt(0)) && first.length() == 1;
    // "a)" and "1)" hardly ever begin a line by chance, "V)" does
    boolean closed =
        first.endsWith(")") && !Character.isUpperCase(first.charAt(0))
            || label == 2 && words.get(1).text().endsWith(":");
    return bullet || closed || wide || moved || !full(before) || endsSentence(before);
  }

  private boolean otherEdge(Line before, Line line, String first) {
    double left = line.row().x0();
    double em = line.row().size();
    if (linesInParagraph == 1) {
      boolean labelOrIndent = textLeft > firstLeft + SAME_EDGE;
      if (labelOrIndent) {
        return left < firstLeft - SAME_EDGE;
      }
      // the first line may stand in or out by a few ems
      boolean dedent = left < firstLeft - 3.2 * em;
      boolean indent = left > firstLeft + 4.5 * em || left > firstLeft + 0.8 * em && !full(before);
      return dedent || indent || left < firstLeft - SAME_EDGE && !full(before);
    }
    if (left < bodyLeft - SAME_EDGE) {
      return true;
    }
    return left > bodyLeft + 0.6 * em && (!startsLower(first) || !full(before));
  }

  /** Whether the line before ends although the first word of this one would have had room. */
  private static boolean hadRoom(Line before, Line line, String first) {
    double em = line.row().size();
    double room = before.right() - before.row().x1();
    Word word = line.row().words().get(0);
    double needed = word.x1() - word.x0() + 0.3 * em;
    boolean goesOn = startsLower(first) && !endsSentence(before);
    double spare = goesOn ? 0.25 * (before.right() - before.left()) : 1.0 * em;
    return room > needed + spare;
  }

  private boolean startsOnNewPage(List<Line> lines, int index) {
    Line before = lines.get(index - 1);
    Line line = lines.get(index);
    if (Math.abs(line.row().size() - before.row().size()) > 0.08 * line.row().size()) {
      return true;
    }
    String first = line.row().words().get(0).text();
    if (startsWithLabel(line) && line.row().words().size() > 1) {
      boolean wide =
          line.row().words().get(1).x0() - line.row().words().get(0).x1()
              > 0.45 * line.row().size();
      if (wide || endsSentence(before) || !full(before)) {
        return true;
      }
    }
    if (startsLower(first)) {
      return false;
    }
    if (allBold(line) != allBold(before)) {
      return true;
    }
    if (endsSentence(before) && (hadRoom(before, line, first) || standsAlone(lines, index))) {
      return true;
    }
    boolean indented =
        index + 1 < lines.size()
            && lines.get(index + 1).block() == line.block()
            && line.row().x0() - lines.get(index + 1).row().x0() > 0.7 * line.row().size();
    return indented && endsSentence(before);
  }

  /** Whether a line is a short paragraph of its own: a heading on top of a page. */
  private boolean standsAlone(List<Line> lines, int index) {
    Line line = lines.get(index);
    if (full(line) || index + 1 >= lines.size()) {
      return !full(line);
    }
    Line next = lines.get(index + 1);
    String first = next.row().words().get(0).text();
    double pitch = pitches.getOrDefault(Math.round(line.row().size()), 1.25 * line.row().size());
    return next.block() != line.block()
        || next.row().y() - line.row().y() > GAP * pitch + 0.3
        || startsWithLabel(next)
        || !startsLower(first) && hadRoom(line, next, first);
  }

  static boolean allBold(Line line) {
    return line.row().words().stream().allMatch(Word::bold);
  }

  static boolean full(Line line) {
    return line.right() - line.row().x1() < 2.5 * line.row().size();
  }

  private static boolean centred(Line line) {
    double before = line.row().x0() - line.left();
    double after = line.right() - line.row().x1();
    return before > 2 * line.row().size() && Math.abs(before - after) < 1.5 * line.row().size();
  }

  /** Whether a line is centred or flush right in its block, and no point of a list. */
  static boolean setApart(Line line) {
    if (line.table() || startsWithLabel(line)) {
      return false;
    }
    double width = line.right() - line.left();
    double before = line.row().x0() - line.left();
    double after = line.right() - line.row().x1();
    boolean flushRight = before > 0.35 * width && Math.abs(after) < 2 * line.row().size();
    boolean centred = before > 0.12 * width && Math.abs(before - after) < line.row().size();
    return flushRight || centred;
  }

  static boolean startsLower(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }

  static boolean endsSentence(Line line) {
    String text = line.row().words().get(line.row().words().size() - 1).text();
    char last = text.charAt(text.length() - 1);
    return ".:;!?“\"”)".indexOf(last) >= 0 && !ABBREVIATION.matcher(text).matches();
  }
}
