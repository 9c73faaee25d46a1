package de.beschlusslage.ingest.office;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Text under construction, with what of it is bold and underlined; "\n" is a line break. */
final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private final BitSet bold = new BitSet();
  private final BitSet underlined = new BitSet();

  void add(String more, boolean isBold, boolean isUnderlined) {
    int start = text.length();
    text.append(more);
    bold.set(start, text.length(), isBold);
    underlined.set(start, text.length(), isUnderlined);
  }

  void add(StyledText more) {
    for (int i = 0; i < more.text.length(); i++) {
      add(String.valueOf(more.text.charAt(i)), more.bold.get(i), more.underlined.get(i));
    }
  }

  String text() {
    return text.toString();
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean allBold() {
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        any = true;
        if (!bold.get(i)) {
          return false;
        }
      }
    }
    return any;
  }

  /** Underlined stretches without white space at their ends. */
  List<Span> underlined() {
    List<Span> out = new ArrayList<>();
    int from = underlined.nextSetBit(0);
    while (from >= 0 && from < text.length()) {
      int to = Math.min(underlined.nextClearBit(from), text.length());
      int start = from;
      int end = to;
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (end > start) {
        out.add(new Span(start, end));
      }
      from = underlined.nextSetBit(to);
    }
    return out;
  }

  /** Its lines, cut at line breaks. */
  List<StyledText> lines() {
    List<StyledText> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        out.add(part(from, i));
        from = i + 1;
      }
    }
    return out;
  }

  /** The same with line breaks and tabs as spaces. */
  StyledText oneLine() {
    StyledText out = new StyledText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.add(c == '\n' || c == '\t' ? " " : String.valueOf(c), bold.get(i), underlined.get(i));
    }
    return out.trimmed();
  }

  /** Without white space at its ends, inner runs of white space as one space. */
  StyledText trimmed() {
    StyledText out = new StyledText();
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\u00A0' || c == '\u2007' || c == '\u202F') {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.add(" ", bold.get(i), underlined.get(i) && underlined.get(i - 1));
        space = false;
      }
      out.add(String.valueOf(c), bold.get(i), underlined.get(i));
    }
    return out;
  }

  /** Each line without white space at its ends. */
  StyledText trimmedKeepingBreaks() {
    StyledText out = new StyledText();
    boolean first = true;
    for (StyledText line : lines()) {
      if (!first) {
        out.add("\n", false, false);
      }
      out.add(line.trimmed());
      first = false;
    }
    return out;
  }

  private StyledText part(int from, int to) {
    StyledText out = new StyledText();
    for (int i = from; i < to; i++) {
      out.add(String.valueOf(text.charAt(i)), bold.get(i), underlined.get(i));
    }
    return out;
  }
}
