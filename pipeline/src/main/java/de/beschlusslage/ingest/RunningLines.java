package de.beschlusslage.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out what is printed on every page and belongs to none: running headers, footers, page
 * numbers. Found by repetition (digits aside) at page edges, or, in text without pages, in the
 * middle of sentences. A session's heading right before a TOP stays: there it is a heading.
 */
final class RunningLines {
  /** Lines at the top or bottom of a page that can be furniture. */
  private static final int EDGE = 4;

  private static final int LONGEST = 140;

  /** Lines above or below a page number that can be furniture, in text without pages. */
  private static final int BESIDE = 2;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)(seite|s\\.|blatt|bl\\.)\\s*\\d{1,4}(\\s*(von|/)\\s*\\d{1,4})?|[-–—]\\s?\\d{1,4}\\s?[-–—]"
              + "|\\[\\d{1,4}\\]"
              + "|\\d{1,4}\\s*/\\s*\\d{1,4}|\\d{1,4} von \\d{1,4}");

  /** "Niederschrift der 64. IntMK Seite 2": no line of text, wherever it stands. */
  private static final Pattern SELF =
      Pattern.compile(
          "(?i)(?:\\p{L}+ )?\\p{L}*(?:niederschrift|protokoll)\\b.*"
              + "(?:\\d{1,3}\\.\\s?[\\p{L}-]+(?: \\d{4})?|seite|s\\.)\\s\\d{1,3}(?: von \\d{1,3})?");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final Cues cues;

  RunningLines(Cues cues) {
    this.cues = cues;
  }

  /**
   * What is left, and what was taken out.
   *
   * @param running each once, in order of its first place
   */
  record Cleared(List<SourceLine> lines, List<String> running) {}

  Cleared clear(List<SourceLine> lines) {
    if (lines.stream().allMatch(SourceLine::whole)) {
      return new Cleared(lines, List.of()); // whole paragraphs: nothing runs through them
    }
    boolean paged = lines.stream().anyMatch(l -> l.page().isPresent());
    boolean[] out = new boolean[lines.size()];
    pageNumbers(lines, paged, out);
    if (paged) {
      byPage(lines, out);
    } else {
      byInterruption(lines, out);
    }
    keepBeforeTops(lines, out);
    keepApplicants(lines, out);
    List<SourceLine> kept = new ArrayList<>(lines.size());
    Set<String> running = new LinkedHashSet<>();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (out[i]) {
        running.add(line.text());
        gap = true;
      } else {
        kept.add(gap && !line.gapBefore() ? withGap(line) : line);
        gap = false;
      }
    }
    return new Cleared(kept, List.copyOf(running));
  }

  private void pageNumbers(List<SourceLine> lines, boolean paged, boolean[] out) {
    List<Integer> lone = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      int number = line.tableRow() ? -1 : pageNumber(line.text());
      if (number == Integer.MAX_VALUE) {
        out[i] = true;
      } else if (number >= 0) {
        if (paged && edge(lines, i)) {
          out[i] = true;
        } else {
          lone.add(i);
          numbers.add(number);
        }
      }
    }
    // without pages: bare numbers that count up through the document
    int from = 0;
    for (int k = 1; k <= lone.size(); k++) {
      boolean goesOn = k < lone.size() && numbers.get(k) == numbers.get(k - 1) + 1;
      if (!goesOn) {
        if (k - from >= 3) {
          for (int j = from; j < k; j++) {
            out[lone.get(j)] = true;
          }
        }
        from = k;
      }
    }
  }

  /** The number of a line that is only that, MAX_VALUE for "Seite 3 von 12", -1 for other lines. */
  private static int pageNumber(String text) {
    if (self(text)) {
      return Integer.MAX_VALUE;
    }
    if (text.length() > 20 || text.isEmpty()) {
      return -1;
    }
    char first = text.charAt(0);
    if (!Character.isDigit(first) && "-–—[SsBb".indexOf(first) < 0) {
      return -1;
    }
    String bare = text.strip();
    if (PAGE.matcher(bare).matches()) {
      return Integer.MAX_VALUE;
    }
    return NUMBER.matcher(bare).matches() ? Integer.parseInt(bare) : -1;
  }

  private static boolean self(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && Character.isDigit(text.charAt(text.length() - 1))
        && (text.contains("rotokoll") || text.contains("iederschrift"))
        && SELF.matcher(text).matches();
  }

  private void byPage(List<SourceLine> lines, boolean[] out) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).page().ifPresent(all::add);
      if (eligible(lines.get(i)) && edge(lines, i)) {
        pages
            .computeIfAbsent(shape(lines.get(i).text()), k -> new HashSet<>())
            .add(lines.get(i).page().orElse(0));
      }
    }
    int least = Math.max(2, Math.min(3, (all.size() + 1) / 2));
    for (int i = 0; i < lines.size(); i++) {
      out[i] |=
          eligible(lines.get(i))
              && edge(lines, i)
              && pages.getOrDefault(shape(lines.get(i).text()), Set.of()).size() >= least;
    }
  }

  private static boolean edge(List<SourceLine> lines, int i) {
    return near(lines, i, -1) || near(lines, i, 1);
  }

  private static boolean near(List<SourceLine> lines, int i, int step) {
    for (int k = 1; k <= EDGE; k++) {
      int other = i + k * step;
      if (other < 0
          || other >= lines.size()
          || !lines.get(other).page().equals(lines.get(i).page())) {
        return true;
      }
    }
    return false;
  }

  /** Repeated lines that stand in the middle of a sentence somewhere are furniture everywhere. */
  private void byInterruption(List<SourceLine> lines, boolean[] out) {
    Map<String, Integer> counts = new HashMap<>();
    for (SourceLine line : lines) {
      if (eligible(line)) {
        counts.merge(shape(line.text()), 1, Integer::sum);
      }
    }
    boolean[] repeated = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      repeated[i] =
          out[i]
              || eligible(lines.get(i)) && counts.getOrDefault(shape(lines.get(i).text()), 0) >= 3
              || cues.session(lines.get(i).text()).isPresent();
    }
    Set<String> shapes = besidePageNumbers(lines, out);
    for (int k = 0; k < lines.size(); k++) {
      repeated[k] |= shapes.contains(shape(lines.get(k).text()));
    }
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && repeated[end]) {
        end++;
      }
      boolean sure = false;
      for (int k = i; k < end; k++) {
        sure |= out[k] || cues.session(lines.get(k).text()).isPresent();
      }
      if (end > i
          && i > 0
          && end < lines.size()
          && interrupted(lines.get(i - 1), lines.get(end), sure)) {
        for (int k = i; k < end; k++) {
          shapes.add(shape(lines.get(k).text()));
        }
      }
      i = end + 1;
    }
    for (int k = 0; k < lines.size(); k++) {
      out[k] |= repeated[k] && shapes.contains(shape(lines.get(k).text()));
    }
  }

  /** Shapes that mostly stand next to a page number. */
  private Set<String> besidePageNumbers(List<SourceLine> lines, boolean[] number) {
    Map<String, Integer> beside = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!eligible(lines.get(i))) {
        continue;
      }
      String shape = shape(lines.get(i).text());
      boolean near = false;
      for (int k = Math.max(0, i - BESIDE); k <= Math.min(lines.size() - 1, i + BESIDE); k++) {
        near |= number[k];
      }
      all.merge(shape, 1, Integer::sum);
      beside.merge(shape, near ? 1 : 0, Integer::sum);
    }
    Set<String> shapes = new HashSet<>();
    beside.forEach(
        (shape, times) -> {
          if (times >= 2 && times * 3 >= all.get(shape) * 2) {
            shapes.add(shape);
          }
        });
    return shapes;
  }

  private boolean interrupted(SourceLine before, SourceLine after, boolean sure) {
    String text = before.text();
    return !before.tableRow()
        && !after.tableRow()
        && text.length() > 40
        && !Endings.terminal(text)
        && (Endings.lower(after.text())
            || cues.open(Endings.lastWord(text))
            || sure && text.endsWith(","));
  }

  /** Whether a line is a part of running text, which may well be repeated. */
  private boolean prose(String text) {
    return Endings.lower(text)
        || text.endsWith(".")
        || text.endsWith(",")
        || Endings.hyphen(text)
        || cues.open(Endings.lastWord(text));
  }

  private boolean eligible(SourceLine line) {
    String text = line.text();
    return text.length() >= 3
        && text.length() <= LONGEST
        && !line.tableRow()
        && cues.at(text).isEmpty()
        && !prose(text)
        && !text.endsWith(":")
        && (Label.at(text).isEmpty() || cues.session(text).isPresent());
  }

  private void keepBeforeTops(List<SourceLine> lines, boolean[] out) {
    boolean beforeTop = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!out[i]) {
        String text = lines.get(i).text();
        boolean announces = // "Beschluss" between the session's heading and the TOP
            cues.at(text)
                .filter(c -> c.kind() == Cues.Kind.RESOLUTION && c.rest().isEmpty())
                .isPresent();
        beforeTop = TopHeading.of(text, cues).isPresent() || beforeTop && announces;
      } else if (beforeTop && pageNumber(lines.get(i).text()) < 0) {
        out[i] = false;
      }
    }
  }

  /** Names below "Antragsteller:" may well be those of the page's header; here they apply. */
  private void keepApplicants(List<SourceLine> lines, boolean[] out) {
    boolean listing = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (!out[i]) {
        listing =
            text.endsWith(":")
                && cues.at(text).filter(c -> c.kind() == Cues.Kind.APPLICANTS).isPresent();
      } else if (listing && pageNumber(text) < 0) {
        out[i] = false;
      }
    }
  }

  private static String shape(String text) {
    StringBuilder shape = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        if (shape.length() == 0 || shape.charAt(shape.length() - 1) != '#') {
          shape.append('#');
        }
      } else if (c > ' ') {
        shape.append(c);
      }
    }
    return shape.toString();
  }

  private static SourceLine withGap(SourceLine line) {
    return new SourceLine(
        line.text(),
        line.offsets(),
        line.page(),
        line.margin(),
        line.bold(),
        line.underlined(),
        line.tableRow(),
        line.whole(),
        line.indent(),
        true);
  }
}
