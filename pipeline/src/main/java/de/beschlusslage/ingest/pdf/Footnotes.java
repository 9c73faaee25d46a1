package de.beschlusslage.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes footnotes off the foot of each page and their marks out of the text.
 *
 * <p>A footnote is a block of smaller print at the page's foot that begins with a raised mark, or
 * stands under a short rule.
 */
final class Footnotes {
  /** Footnotes are at least a tenth smaller than the text (usually 8 or 10 to 12 points). */
  private static final double SMALLER = 0.93;

  private static final Pattern MARK = Pattern.compile("\\*{1,3}|[†‡§]|\\d{1,3}|[a-z]");

  /** "m²" is no mark. */
  private static final Pattern UNIT = Pattern.compile("\\d*[kcmdµ]?m|CO");

  /** "13Die", "13": a note's number that is not raised. */
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})(\\p{Lu}.*)?");

  /** The number of the last note that had one at full size. */
  private int counted;

  /**
   * The pages without footnotes, and the footnotes.
   *
   * @param notes one row list for each footnote, with its page
   */
  record Taken(List<PageRows> pages, List<Note> notes) {}

  /** One footnote, its mark still in front. */
  record Note(int page, List<Row> rows) {}

  /** A page's footnotes: rows {@code from} to {@code to}; a footer may stand below them. */
  private record Block(int from, int to) {}

  Taken take(List<PageRows> pages) {
    double body = bodySize(pages.stream().flatMap(page -> page.rows().stream()).toList());
    List<Block> blocks = pages.stream().map(page -> block(page, body)).toList();
    List<Note> notes = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      if (blocks.get(p).from < blocks.get(p).to) {
        notes.addAll(split(pages.get(p), blocks.get(p)));
      }
    }
    // a note may stand on a later page than its mark, so the marks of all notes count everywhere
    Set<String> marks = new HashSet<>();
    for (Note note : notes) {
      Word first = note.rows.get(0).words().get(0);
      if (MARK.matcher(first.text()).matches()) {
        marks.add(first.text());
      }
    }
    List<PageRows> out = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      PageRows page = pages.get(p);
      List<Row> rows = new ArrayList<>();
      for (int r = 0; r < page.rows().size(); r++) {
        if (r < blocks.get(p).from || r >= blocks.get(p).to) {
          List<Word> words = unmarked(page.rows().get(r).words(), marks);
          if (!words.isEmpty()) {
            rows.add(page.rows().get(r).with(words));
          }
        }
      }
      out.add(page.with(rows));
    }
    return new Taken(out, notes);
  }

  private static List<Word> unmarked(List<Word> words, Set<String> marks) {
    if (marks.isEmpty() || words.stream().noneMatch(Word::raised)) {
      return words;
    }
    List<Word> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean unit = i > 0 && UNIT.matcher(words.get(i - 1).text()).matches();
      if (!word.raised() || unit || !isMarkOf(word.text(), marks)) {
        out.add(word);
      }
    }
    return out;
  }

  private static boolean isMarkOf(String text, Set<String> marks) {
    for (String part : text.split(",")) {
      if (!part.isEmpty() && !isSeries(part, marks)) {
        return false;
      }
    }
    return true;
  }

  /** One mark, or two or three set side by side without a comma. */
  private static boolean isSeries(String text, Set<String> marks) {
    if (marks.contains(text)) {
      return true;
    }
    for (int i = 1; i < text.length() && i <= 3; i++) {
      if (marks.contains(text.substring(0, i)) && isSeries(text.substring(i), marks)) {
        return true;
      }
    }
    return false;
  }

  /** The size in which most characters are set. */
  static double bodySize(List<Row> rows) {
    Map<Long, Integer> weights = new HashMap<>();
    for (Row row : rows) {
      weights.merge(Math.round(row.size() * 4), row.text().length(), Integer::sum);
    }
    return weights.entrySet().stream()
            .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(40L)
        / 4.0;
  }

  private static Block block(PageRows page, double body) {
    List<Row> rows = page.rows();
    int end = rows.size();
    while (end > 0 && isFooter(page, end - 1)) {
      end--;
    }
    int to = noteStart(page, body, rows.size()) < rows.size() ? rows.size() : end;
    return new Block(noteStart(page, body, to), to);
  }

  /** A row in the bottom margin, apart from what stands above it. */
  private static boolean isFooter(PageRows page, int index) {
    Row row = page.rows().get(index);
    return row.y() > 0.9 * page.height() && !beginsWithMark(row);
  }

  private static int noteStart(PageRows page, double body, int to) {
    List<Row> rows = page.rows();
    int first = to;
    while (first > 0 && rows.get(first - 1).size() <= SMALLER * body) {
      first--;
    }
    for (int i = first; i < to; i++) {
      if (beginsWithMark(rows.get(i)) || underRule(page, i)) {
        boolean wholePage = i == 0 && to > 12;
        return wholePage ? to : i;
      }
    }
    return to;
  }

  private static boolean beginsWithMark(Row row) {
    Word first = row.words().get(0);
    return first.raised() && row.words().size() > 1 && MARK.matcher(first.text()).matches();
  }

  private static boolean underRule(PageRows page, int index) {
    Row row = page.rows().get(index);
    double above = index == 0 ? 0 : page.rows().get(index - 1).y();
    for (Rule rule : page.rules()) {
      if (rule.horizontal()
          && rule.y() > above + 1
          && rule.y() < row.y() - 0.3 * row.size()
          && rule.length() > 30
          && rule.length() < 0.6 * page.width()
          && Math.abs(rule.x0() - row.x0()) < 25) {
        return true;
      }
    }
    return false;
  }

  private List<Note> split(PageRows page, Block block) {
    List<Note> notes = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Row original : page.rows().subList(block.from, block.to)) {
      Row row = marked(original, rows.isEmpty() && notes.isEmpty());
      if (beginsWithMark(row) && !rows.isEmpty()) {
        notes.add(new Note(page.number(), List.copyOf(rows)));
        rows.clear();
      }
      rows.add(row);
    }
    notes.add(new Note(page.number(), List.copyOf(rows)));
    return notes;
  }

  /**
   * Word processors set a note's own number at full size before its text ("13Die Konferenz"): where
   * it is next, it becomes a mark.
   */
  private Row marked(Row row, boolean first) {
    Word word = row.words().get(0);
    Matcher number = NUMBERED.matcher(word.text());
    if (word.raised() || row.words().size() < 2 || !number.matches()) {
      return row;
    }
    int value = Integer.parseInt(number.group(1));
    boolean begins = first && (value == 1 || counted == 0);
    if (value != counted + 1 && !begins) {
      return row;
    }
    counted = value;
    double share = (double) number.end(1) / word.text().length();
    double end = word.x0() + share * (word.x1() - word.x0());
    List<Word> words = new ArrayList<>(row.words());
    words.set(0, word.withText(number.group(1)).until(end).asRaised(word.y()));
    if (number.group(2) != null) {
      words.add(1, word.withText(number.group(2)).from(end));
    }
    return row.with(words);
  }
}
