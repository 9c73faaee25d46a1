package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Plain and Markdown-like text, in any of the encodings of {@link TextDecoder}. */
public final class TextReader implements LineReader {
  /** Shorter lines say nothing on whether a file's lines are broken by width. */
  private static final int TELLING = 60;

  /** No column of print is wider. */
  private static final int WIDE = 160;

  private static final int MOST_BLANKS = 6;

  @Override
  public boolean accepts(byte[] bytes, String name) {
    return TextDecoder.decode(bytes).isPresent();
  }

  @Override
  public Result read(byte[] bytes, String name) {
    Optional<String> decoded = TextDecoder.decode(bytes);
    if (decoded.isEmpty()) {
      return new Refused(Problem.of(Problem.Severity.ERROR, name, Ingest.UNKNOWN));
    }
    return lines(decoded.get());
  }

  static Lines lines(String text) {
    List<Raw> raws = raws(text);
    int habit = habit(raws);
    boolean paged = raws.stream().anyMatch(r -> r.page > 1);
    boolean spaced = raws.stream().anyMatch(r -> r.blanks > 0);
    boolean paragraphs = !spaced && raws.size() > 1 && wide(raws);
    List<SourceLine> lines = new ArrayList<>(raws.size());
    boolean bold = false;
    int dropped = 0;
    for (Raw raw : raws) {
      boolean gap = raw.blanks > habit || dropped > 0;
      if (gap) {
        bold = false;
      }
      Markup.Result line = Markup.read(raw.text, raw.start, bold);
      bold = line.boldAfter();
      if (line.empty()) {
        dropped++;
        continue;
      }
      dropped = 0;
      lines.add(
          new SourceLine(
              line.text(),
              line.offsets(),
              paged ? OptionalInt.of(raw.page) : OptionalInt.empty(),
              OptionalInt.empty(),
              line.bold(),
              line.underlined(),
              line.tableRow(),
              paragraphs,
              line.indent(),
              gap));
    }
    int pages = paged ? raws.get(raws.size() - 1).page : 0;
    return new Lines(lines, pages, List.of());
  }

  private record Raw(String text, int start, int blanks, int page) {}

  /** Lines that hold anything, with the number of blank ones before each. */
  private static List<Raw> raws(String text) {
    List<Raw> raws = new ArrayList<>();
    int page = 1;
    int blanks = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      boolean breaks =
          c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
      if (!breaks) {
        continue;
      }
      String line = text.substring(start, i);
      if (blank(line)) {
        blanks++;
      } else {
        raws.add(new Raw(line, start, raws.isEmpty() ? 0 : blanks, page));
        blanks = 0;
      }
      if (c == '\f') {
        page++;
      }
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    return raws;
  }

  private static boolean blank(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > ' ' && c != 0xA0 && c != 0xFEFF && c != 0x200B && c != Characters.SOFT) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many blank lines after every line are the extraction's habit and no paragraph's end: most
   * long lines stop in the middle of a sentence and are yet followed by them.
   */
  private static int habit(List<Raw> raws) {
    int[] counts = new int[MOST_BLANKS + 1];
    for (Raw raw : raws.subList(Math.min(1, raws.size()), raws.size())) {
      counts[Math.min(raw.blanks, MOST_BLANKS)]++;
    }
    int fewer = counts[0];
    for (int habit = 1; habit < MOST_BLANKS; habit++) {
      boolean everywhere = counts[habit] * 5 >= raws.size() && fewer * 100 <= raws.size() * 15;
      if (everywhere && (fewer == 0 || narrow(raws)) && breaksSentences(raws, habit)) {
        return habit;
      }
      fewer += counts[habit];
    }
    return 0;
  }

  private static boolean narrow(List<Raw> raws) {
    return raws.stream().filter(r -> r.text.length() > WIDE).count() * 20 < raws.size();
  }

  private static boolean breaksSentences(List<Raw> raws, int blanks) {
    int telling = 0;
    int unfinished = 0;
    for (int i = 1; i < raws.size(); i++) {
      String before = raws.get(i - 1).text.strip();
      boolean column = before.length() >= TELLING && before.length() <= WIDE;
      if (column && before.indexOf('\t') < 0 && raws.get(i).blanks == blanks) {
        telling++;
        unfinished += Endings.terminal(before) ? 0 : 1;
      }
    }
    return telling >= 5 && unfinished * 2 >= telling;
  }

  /** Lines so long that they must be whole paragraphs. */
  private static boolean wide(List<Raw> raws) {
    long longer = raws.stream().filter(r -> r.text.length() > WIDE).count();
    return longer * 8 >= raws.size();
  }
}
