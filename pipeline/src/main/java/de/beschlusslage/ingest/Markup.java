package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the mark-up out of one line of Markdown-like text: {@code **bold**}, {@code *italic*},
 * {@code <u>underlined</u>}, {@code <p>}, links, headings, table rows. A star inside a word
 * ("Bürger*innen", "LSBTIQ*-Personen") is no mark-up.
 */
final class Markup {
  /** No tag, link or italic stretch is longer: what is unclosed costs no second look. */
  private static final int REACH = 500;

  /** "xviii.)" */
  private static final int LONGEST_LABEL = 8;

  /** A list mark of Markdown and a line's number in the margin, before the label. */
  private static final Pattern MARGIN = Pattern.compile("^(?:- )?(?:\\d{1,3} (?=\\S))?");

  /** What is left of the line. */
  private final StringBuilder text = new StringBuilder();

  private int[] sources = new int[128];
  private final List<Span> underlined = new ArrayList<>();
  private int underlineFrom = -1;
  private boolean bold;
  private int plainLetters;
  private int boldLetters;
  private boolean tableRow;

  private Markup(boolean bold) {
    this.bold = bold;
  }

  /**
   * A line without its mark-up.
   *
   * @param boldAfter whether a bold stretch is still open at its end
   * @param empty whether nothing is left: mark-up only
   */
  record Result(
      String text,
      Offsets offsets,
      List<Span> underlined,
      boolean bold,
      boolean tableRow,
      boolean boldAfter,
      int indent,
      boolean empty) {}

  /**
   * Reads {@code raw}, which begins at {@code source}.
   *
   * @param boldBefore whether a bold stretch is open from the line before
   */
  static Result read(String raw, int source, boolean boldBefore) {
    return new Markup(boldBefore).line(raw, source);
  }

  private Result line(String raw, int source) {
    int i = 0;
    int end = raw.length();
    while (end > 0 && blank(raw.charAt(end - 1))) {
      end--;
    }
    int indent = 0;
    while (i < end && blank(raw.charAt(i))) {
      indent += raw.charAt(i) == '\t' ? 4 : 1;
      i++;
    }
    boolean heading = false;
    if (raw.startsWith("> ", i)) {
      i += 2;
    }
    int hashes = i;
    while (hashes < end && raw.charAt(hashes) == '#') {
      hashes++;
    }
    if (hashes > i && hashes - i <= 6 && hashes < end && raw.charAt(hashes) == ' ') {
      heading = true;
      i = hashes + 1;
    }
    boolean piped = end - i > 1 && raw.charAt(i) == '|' && raw.charAt(end - 1) == '|';
    if (piped) {
      i++;
      end--;
      tableRow = true;
    }
    if (rule(raw, i, end)) {
      return new Result("", Offsets.from(source), List.of(), false, true, bold, indent, true);
    }
    boolean italicOpen = false;
    while (i < end) {
      char c = raw.charAt(i);
      if (c == '*') {
        if (raw.startsWith("**", i) && !(word(raw, i - 1, end) && word(raw, i + 2, end))) {
          // a pair at the line's end closes; left over from a page break it closes nothing
          bold = !bold && i + 2 < end;
          i += 2;
          continue;
        }
        boolean opens =
            !word(raw, i - 1, end)
                && i + 1 < end
                && !blank(raw.charAt(i + 1))
                && raw.charAt(i + 1) != '*';
        if (opens && !italicOpen && closes(raw, i + 1, end)) {
          italicOpen = true;
          i++;
          continue;
        }
        if (italicOpen && closing(raw, i, end)) {
          italicOpen = false;
          i++;
          continue;
        }
      } else if (c == '\\' && i + 1 < end && "\\`*_{}[]()#+-.!|>".indexOf(raw.charAt(i + 1)) >= 0) {
        put(raw.charAt(i + 1), source + i + 1);
        i += 2;
        continue;
      } else if (c == '<') {
        int after = tag(raw, i, end);
        if (after > i) {
          i = after;
          continue;
        }
      } else if (c == '[') {
        int close = link(raw, i, end);
        if (close > 0) {
          for (int k = i + 1; k < close; k++) {
            put(raw.charAt(k), source + k);
          }
          i = raw.indexOf(')', close) + 1;
          continue;
        }
      } else if (c == '&') {
        int after = entity(raw, i, end, source);
        if (after > i) {
          i = after;
          continue;
        }
      } else if (c == '\t' && !piped && afterLabel()) {
        c = ' ';
      } else if (c == '\t' || piped && c == '|') {
        tableRow = true;
        c = '\t';
        if (piped) {
          dropBlank();
        }
      } else if (c == ' ' && piped && atCellStart()) {
        i++; // a pipe's blanks are no part of its cell
        continue;
      }
      put(c, source + i);
      i++;
    }
    underline(-1);
    int stop = text.length();
    while (stop > 0 && blank(text.charAt(stop - 1)) && text.charAt(stop - 1) != '\t') {
      stop--;
    }
    boolean allBold = heading || boldLetters > 0 && plainLetters == 0;
    String left = text.substring(0, stop);
    List<Span> spans = new ArrayList<>();
    for (Span span : underlined) {
      if (span.start() < stop) {
        spans.add(new Span(span.start(), Math.min(stop, span.end())));
      }
    }
    return new Result(
        left,
        Offsets.of(Arrays.copyOf(sources, stop)),
        spans,
        allBold,
        tableRow,
        bold,
        indent,
        left.isBlank());
  }

  private void put(char c, int source) {
    if (c == ' ' && text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      return;
    }
    if (text.length() == sources.length) {
      sources = Arrays.copyOf(sources, sources.length * 2);
    }
    sources[text.length()] = source;
    text.append(c);
    if (Character.isLetter(c)) {
      if (bold) {
        boldLetters++;
      } else {
        plainLetters++;
      }
    }
  }

  /** "1.", a tab, and the point's text: no table. "4.3" and a tab is an agenda's row. */
  private boolean afterLabel() {
    if (text.isEmpty() || text.length() > LONGEST_LABEL + 6) {
      return false;
    }
    String before = MARGIN.matcher(text).replaceFirst("");
    return Label.at(before + " .")
        .filter(l -> l.length() > before.length() && l.kind() != Label.Kind.DECIMAL)
        .isPresent();
  }

  private boolean atCellStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\t';
  }

  private void dropBlank() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private void underline(int from) {
    if (underlineFrom >= 0 && underlineFrom < text.length()) {
      underlined.add(new Span(underlineFrom, text.length()));
    }
    underlineFrom = from;
  }

  /** Past a tag of the few that such texts hold, {@code at} itself where it is none. */
  private int tag(String raw, int at, int end) {
    int close = within(raw, '>', at, end);
    if (close < 0) {
      return at;
    }
    String inner = raw.substring(at + 1, close).strip();
    String name = inner.startsWith("/") ? inner.substring(1) : inner;
    switch (name) {
      case "u", "ins" -> underline(inner.startsWith("/") ? -1 : text.length());
      case "b", "strong" -> bold = !inner.startsWith("/");
      case "br", "br/", "br /" -> put(' ', 0);
      case "p", "i", "em", "span", "div", "sup", "sub", "small" -> {}
      default -> {
        if (!name.startsWith("http") && !name.startsWith("mailto:")) {
          return at;
        }
      }
    }
    return close + 1;
  }

  /** Where the text of a link that begins at {@code at} ends, -1 where it is none. */
  private static int link(String raw, int at, int end) {
    int close = within(raw, ']', at, end);
    if (close < 0 || close + 1 >= end || raw.charAt(close + 1) != '(') {
      return -1;
    }
    int inner = within(raw, '[', at + 1, close);
    return inner < 0 && within(raw, ')', close, end) > 0 ? close : -1;
  }

  /** The next {@code c} before {@code end}, as far as mark-up ever reaches; -1 without one. */
  private static int within(String raw, char c, int from, int end) {
    int stop = Math.min(end, from + REACH);
    for (int i = from; i < stop; i++) {
      if (raw.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private int entity(String raw, int at, int end, int source) {
    String[] names = {"&amp;", "&nbsp;", "&lt;", "&gt;", "&quot;", "&shy;"};
    String values = "& <>\"\u00AD";
    for (int k = 0; k < names.length; k++) {
      if (raw.startsWith(names[k], at) && at + names[k].length() <= end) {
        put(values.charAt(k), source + at);
        return at + names[k].length();
      }
    }
    return at;
  }

  /** A line of dashes below a table's head, or a ruler. */
  private static boolean rule(String raw, int from, int end) {
    int dashes = 0;
    for (int i = from; i < end; i++) {
      char c = raw.charAt(i);
      if (c == '-' || c == '_' || c == '=') {
        dashes++;
      } else if (c != ' ' && c != '\t' && c != '|' && c != ':' && c != '+') {
        return false;
      }
    }
    return dashes >= 3;
  }

  private static boolean closes(String raw, int from, int end) {
    for (int i = from; i < Math.min(end, from + REACH); i++) {
      if (raw.charAt(i) == '*' && closing(raw, i, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closing(String raw, int at, int end) {
    return at > 0 && !blank(raw.charAt(at - 1)) && !word(raw, at + 1, end);
  }

  private static boolean word(String raw, int at, int end) {
    return at >= 0 && at < end && Character.isLetterOrDigit(raw.charAt(at));
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == 0xA0;
  }
}
