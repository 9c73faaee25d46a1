package de.beschlusslage.ingest.html;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One line under construction, white space collapsed, with the source offset of each character. */
final class LineText {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final BitSet bold = new BitSet();
  private final BitSet underlined = new BitSet();
  private int[] offsets = new int[128];
  private boolean space;
  private int last;

  /** Code units of the list label that the line begins with. */
  private int label;

  LineText(String source) {
    this.source = source;
  }

  /**
   * Adds a stretch of text.
   *
   * @param part characters of a text node
   * @param at offset into the source where they begin, negative where unknown
   */
  void add(String part, int at, boolean isBold, boolean isUnderlined) {
    int raw = at < 0 ? last : at;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      int here = raw;
      raw = after(raw, c);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
        space = true;
      } else {
        append(c, here, isBold, isUnderlined);
      }
    }
    last = raw;
  }

  /** The offset after the character at {@code raw}: entities are longer than what they mean. */
  private int after(int raw, char meant) {
    if (raw >= source.length() || source.charAt(raw) != '&' || Character.isLowSurrogate(meant)) {
      return raw + 1;
    }
    int end = source.indexOf(';', raw);
    boolean entity = end > raw + 1 && end - raw <= 12 && source.charAt(raw + 1) != ' ';
    return entity && !(meant == '&' && source.charAt(raw + 1) == ' ') ? end + 1 : raw + 1;
  }

  private void append(char c, int at, boolean isBold, boolean isUnderlined) {
    if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\t') {
      put(' ', at, isBold, isUnderlined && underlined.get(text.length() - 1));
    }
    space = false;
    put(c, at, isBold, isUnderlined);
  }

  private void put(char c, int at, boolean isBold, boolean isUnderlined) {
    int index = text.length();
    if (index == offsets.length) {
      offsets = Arrays.copyOf(offsets, index * 2);
    }
    offsets[index] = at;
    bold.set(index, isBold);
    underlined.set(index, isUnderlined);
    text.append(c);
  }

  void space() {
    space = true;
  }

  /** The border between two cells. */
  void tab() {
    space = false;
    put('\t', last, false, false);
  }

  /** A list label, which the source does not print. */
  void label(String label) {
    clear();
    for (int i = 0; i < label.length(); i++) {
      put(label.charAt(i), last, true, false);
    }
    this.label = label.length();
    space = !label.isEmpty();
  }

  /**
   * Whether nothing but a list label stands there yet: its text may begin in a block of its own.
   */
  boolean isLabelOnly() {
    return label > 0 && text.length() == label;
  }

  boolean isLabelled() {
    return label > 0;
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  String text() {
    return text.toString();
  }

  int[] offsets() {
    return Arrays.copyOf(offsets, text.length());
  }

  boolean allBold() {
    for (int i = 0; i < text.length(); i++) {
      if (!bold.get(i) && !Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  List<Span> underlined() {
    List<Span> out = new ArrayList<>();
    for (int from = underlined.nextSetBit(0); from >= 0 && from < text.length(); ) {
      int to = Math.min(underlined.nextClearBit(from), text.length());
      out.add(new Span(from, to));
      from = underlined.nextSetBit(to);
    }
    return out;
  }

  void clear() {
    text.setLength(0);
    bold.clear();
    underlined.clear();
    space = false;
    label = 0;
  }
}
