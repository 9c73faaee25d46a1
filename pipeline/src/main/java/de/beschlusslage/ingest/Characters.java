package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for each character: composed umlauts (NFC), ligatures taken apart, every blank a
 * plain one, invisible characters gone. A soft hyphen stays only at the line's end, where it says
 * that the word goes on.
 */
final class Characters {
  /** Unicode's soft hyphen. */
  static final char SOFT = '\u00AD';

  /** What may stand before a bullet: a line's number in the margin. */
  private static final Pattern MARGIN = Pattern.compile("(?:- )?(?:\\d{1,3}[ \t])?");

  /** Blanks between its letters, at least three of them; then its end, a colon or a number. */
  private static final Pattern SPACED =
      Pattern.compile("\\p{Lu}(?:[\\h&&[^\\t]]+\\p{L}){2,}(?=[^\\p{L}\\d:(]*(?:[:(\\d]|$))");

  private Characters() {}

  /** The same line, cleaned; it is the very same object where nothing was to do. */
  static SourceLine clean(SourceLine line) {
    SourceLine once = once(line);
    // what was left out may have hidden a word printed with blanks
    return once == line || spaced(once.text()) == 0 ? once : once(once);
  }

  private static SourceLine once(SourceLine line) {
    String text = line.text();
    if (simple(text) && spaced(text) == 0) {
      return line;
    }
    StringBuilder out = new StringBuilder(text.length());
    int[] from = new int[text.length() + 8];
    int end = text.stripTrailing().length();
    int spaced = spaced(text);
    int i = 0;
    while (i < text.length()) {
      int next = i + 1;
      while (next < text.length() && combining(text.charAt(next))) {
        next++;
      }
      String piece = piece(text, i, next, i == end - 1);
      for (int k = 0; k < piece.length(); k++) {
        if (piece.charAt(k) == ' ' && i < spaced && !partsWords(text, i)) {
          continue;
        }
        if (piece.charAt(k) == ' '
            && line.tableRow() == false
            && (out.length() == 0 || out.charAt(out.length() - 1) == ' ')) {
          continue;
        }
        if (out.length() == from.length) {
          from = Arrays.copyOf(from, from.length * 2);
        }
        from[out.length()] = Math.min(i + k, next - 1);
        out.append(piece.charAt(k));
      }
      i = next;
    }
    int stop = out.length();
    while (stop > 0 && out.charAt(stop - 1) == ' ') {
      stop--;
    }
    out.setLength(stop);
    int[] sources = new int[stop];
    for (int k = 0; k < stop; k++) {
      sources[k] = line.offsets().at(from[k]);
    }
    List<Span> underlined = new ArrayList<>();
    for (Span span : line.underlined()) {
      int start = lower(from, stop, span.start());
      int close = lower(from, stop, span.end());
      if (start < close) {
        underlined.add(new Span(start, close));
      }
    }
    return new SourceLine(
        out.toString(),
        Offsets.of(sources),
        line.page(),
        line.margin(),
        line.bold(),
        underlined,
        line.tableRow(),
        line.whole(),
        line.indent(),
        line.gapBefore());
  }

  /** How much of a line is a word printed with blanks between its letters: "T O P 4.3". */
  private static int spaced(String text) {
    if (text.length() < 5 || !blank(text.charAt(1))) {
      return 0;
    }
    Matcher word = SPACED.matcher(text);
    return word.lookingAt() ? word.end() : 0;
  }

  /** Whether two blanks or more between spaced letters part words of two letters and more. */
  private static boolean partsWords(String text, int at) {
    int next = at;
    while (next < text.length() && blank(text.charAt(next))) {
      next++;
    }
    return next - at > 1
        && at > 2
        && blank(text.charAt(at - 2))
        && !blank(text.charAt(at - 3))
        && next + 2 < text.length()
        && blank(text.charAt(next + 1))
        && !blank(text.charAt(next + 2));
  }

  /** The first index whose source index is not before {@code at}. */
  private static int lower(int[] from, int length, int at) {
    int found = Arrays.binarySearch(from, 0, length, at);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && from[found - 1] == at) {
      found--;
    }
    return found;
  }

  private static boolean simple(String text) {
    if (text.isEmpty()) {
      return true;
    }
    boolean blank = text.charAt(0) == ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fine = c > ' ' && c < 0x7F || c > 0xA0 && c < 0x2000 && c != SOFT && !combining(c);
      boolean usual = c == ' ' || "–—‘’‚“”„•…€".indexOf(c) >= 0 || c == '\t';
      if (!fine && !usual || c == ' ' && blank) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank;
  }

  private static boolean blank(char c) {
    return c == ' '
        || c == 0xA0
        || c >= 0x2000 && c <= 0x200A
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  private static boolean combining(char c) {
    return c >= 0x0300 && c < 0x0370;
  }

  private static String piece(String text, int start, int end, boolean last) {
    char c = text.charAt(start);
    if (end > start + 1) {
      return Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
    }
    if (c == SOFT || c == '¬' && last) {
      return last ? String.valueOf(SOFT) : "";
    }
    if (c == '\t') {
      return "\t";
    }
    if (blank(c)) {
      return " ";
    }
    if (c == 0x2010 || c == 0x2011) {
      return "-";
    }
    if (c >= 0xFB00 && c <= 0xFB06) {
      return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    }
    boolean invisible =
        c < ' '
            || c >= 0x7F && c < 0xA0
            || c >= 0x200B && c <= 0x200F
            || c == 0x2060
            || c == 0xFEFF;
    boolean privateUse = c >= 0xE000 && c <= 0xF8FF;
    if (privateUse && MARGIN.matcher(text).region(0, start).matches()) {
      return "•"; // symbol fonts' bullets arrive as private characters
    }
    return invisible || privateUse ? "" : String.valueOf(c);
  }
}
