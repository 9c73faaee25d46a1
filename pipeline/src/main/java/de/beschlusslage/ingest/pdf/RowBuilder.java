package de.beschlusslage.ingest.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs to words and rows: accents joined to their letters, superscripts to their row. */
final class RowBuilder {
  /** Baselines closer than this share of the size are one row. */
  private static final double SAME_ROW = 0.22;

  /** A superscript is at most this share of its neighbour's size. */
  private static final double SMALL = 0.86;

  /**
   * Word gaps, as a share of the size: TeX shrinks its spaces to 0.22 and sets no space character,
   * kerning stays below 0.12; word processors set space characters, and wider gaps inside words
   * come from letter-spacing.
   */
  private static final double GAP_WITHOUT_SPACES = 0.13;

  private static final double GAP_WITH_SPACES = 0.28;

  /** Rows from top to bottom. */
  List<Row> rows(List<Glyph> glyphs) {
    if (glyphs.isEmpty()) {
      return List.of();
    }
    long spaces = glyphs.stream().filter(g -> g.text().isBlank()).count();
    double gap = spaces * 25 > glyphs.size() ? GAP_WITH_SPACES : GAP_WITHOUT_SPACES;
    List<Glyph> ready = raised(accents(glyphs));
    ready.sort(Comparator.comparingDouble(Glyph::y));
    List<List<Glyph>> groups = new ArrayList<>();
    double y = Double.NEGATIVE_INFINITY;
    double size = 1;
    for (Glyph glyph : ready) {
      if (glyph.y() - y > SAME_ROW * Math.max(4, Math.min(size, glyph.size()))) {
        groups.add(new ArrayList<>());
        y = glyph.y();
        size = glyph.size();
      }
      size = Math.max(size, glyph.size());
      groups.get(groups.size() - 1).add(glyph);
    }
    List<Row> rows = new ArrayList<>();
    for (List<Glyph> group : groups) {
      List<Word> words = bulleted(words(group, gap));
      if (!words.isEmpty()) {
        rows.add(Row.of(medianY(group), words));
      }
    }
    return attachSmall(rows);
  }

  /** A sign of a symbol font that stands alone before a row is its bullet, whatever it shows. */
  private static List<Word> bulleted(List<Word> words) {
    if (words.size() > 1 && words.get(0).text().equals("\uFFFD")) {
      words.set(0, words.get(0).withText("•"));
    }
    return words;
  }

  private static double medianY(List<Glyph> group) {
    return group.get(group.size() / 2).y();
  }

  /** TeX paints "ä" as "¨" over "a"; the pair becomes one character. */
  private static List<Glyph> accents(List<Glyph> glyphs) {
    List<Glyph> out = new ArrayList<>(glyphs.size());
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      char mark = glyph.text().length() == 1 ? combining(glyph.text().charAt(0)) : 0;
      if (mark != 0) {
        if (i + 1 < glyphs.size() && over(glyph, glyphs.get(i + 1))) {
          String composed = compose(glyphs.get(i + 1).text(), mark);
          if (!composed.isEmpty()) {
            out.add(glyphs.get(i + 1).withText(composed));
            i++;
            continue;
          }
        }
        if (!out.isEmpty() && over(glyph, out.get(out.size() - 1))) {
          Glyph base = out.get(out.size() - 1);
          String composed = compose(base.text(), mark);
          if (!composed.isEmpty()) {
            out.set(out.size() - 1, base.withText(composed));
            continue;
          }
        }
      }
      out.add(glyph);
    }
    return out;
  }

  private static char combining(char c) {
    return switch (c) {
      case '\u00A8', '\u0308' -> '\u0308';
      case '\u00B4', '\u0301' -> '\u0301';
      case '\u0060', '\u0300' -> '\u0300';
      case '\u02C6', '\u005E', '\u0302' -> '\u0302';
      case '\u02DC', '\u007E', '\u0303' -> '\u0303';
      case '\u02DA', '\u030A' -> '\u030A';
      case '\u00B8', '\u0327' -> '\u0327';
      case '\u02C7', '\u030C' -> '\u030C';
      default -> 0;
    };
  }

  private static boolean over(Glyph mark, Glyph letter) {
    double centre = (mark.x0() + mark.x1()) / 2;
    return Math.abs(mark.y() - letter.y()) < 0.6 * letter.size()
        && centre > letter.x0() - 0.05 * letter.size()
        && centre < letter.x1() + 0.05 * letter.size();
  }

  private static String compose(String letter, char mark) {
    if (letter.length() != 1) {
      return "";
    }
    String base = letter.equals("ı") ? "i" : letter;
    String composed = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
    return composed.length() == 1 ? composed : "";
  }

  /** Superscripts follow their word in the content stream; they get its baseline. */
  private static List<Glyph> raised(List<Glyph> glyphs) {
    List<Glyph> out = new ArrayList<>(glyphs.size());
    Glyph base = null;
    double end = 0;
    for (Glyph glyph : glyphs) {
      if (base != null
          && glyph.size() <= SMALL * base.size()
          && Math.abs(glyph.y() - base.y()) > 0.08 * base.size()
          && Math.abs(glyph.y() - base.y()) < 0.7 * base.size()
          && glyph.x0() > end - 0.3 * base.size()
          && glyph.x0() < end + 0.6 * base.size()) {
        out.add(glyph.raisedTo(base.y()));
      } else {
        out.add(glyph);
        if (!glyph.text().isBlank()) {
          base = glyph;
        }
      }
      end = glyph.x1();
    }
    return out;
  }

  private static List<Word> words(List<Glyph> group, double gapShare) {
    group.sort(Comparator.comparingDouble(Glyph::x0));
    List<Word> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    Glyph last = null;
    boolean overprinted = false;
    for (Glyph glyph : group) {
      if (glyph.text().isBlank()) {
        if (last == null || glyph.x1() - last.x1() > 0.06 * glyph.size()) {
          flush(word, words, overprinted);
          overprinted = false;
        }
        continue;
      }
      if (last != null
          && !word.isEmpty()
          && last.text().equals(glyph.text())
          && glyph.x0() - last.x0() < 0.25 * Math.max(0.1, last.width())) {
        overprinted = true; // bold faked by printing twice with a small shift
        continue;
      }
      if (last != null) {
        double gap = glyph.x0() - last.x1();
        boolean raisedStart = glyph.raised() && !last.raised();
        if (gap > gapShare * Math.max(glyph.size(), raisedStart ? last.size() : glyph.size())) {
          flush(word, words, overprinted);
          overprinted = false;
        }
      }
      word.add(glyph);
      last = glyph;
    }
    flush(word, words, overprinted);
    return words;
  }

  private static void flush(List<Glyph> word, List<Word> words, boolean overprinted) {
    int from = 0;
    // a superscript is a word of its own, so that footnote marks can be told from text
    for (int i = 1; i <= word.size(); i++) {
      if (i == word.size() || word.get(i).raised() != word.get(from).raised()) {
        words.add(word(word.subList(from, i), overprinted));
        from = i;
      }
    }
    word.clear();
  }

  private static Word word(List<Glyph> part, boolean overprinted) {
    StringBuilder text = new StringBuilder();
    double size = 0;
    double x1 = Double.NEGATIVE_INFINITY;
    int bold = 0;
    boolean artifact = true;
    for (Glyph glyph : part) {
      text.append(glyph.text());
      size = Math.max(size, glyph.size());
      x1 = Math.max(x1, glyph.x1());
      bold += glyph.bold() ? 1 : 0;
      artifact &= glyph.artifact();
    }
    return new Word(
        text.toString(),
        part.get(0).x0(),
        x1,
        part.get(0).y(),
        size,
        overprinted || bold * 2 > part.size(),
        part.get(0).raised(),
        artifact);
  }

  /** Small rows just above a row and in its gaps (a footnote's own mark) join that row. */
  private static List<Row> attachSmall(List<Row> rows) {
    List<Row> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (i + 1 < rows.size() && hoversOver(row, rows.get(i + 1))) {
        rows.set(i + 1, merge(rows.get(i + 1), row));
      } else if (!out.isEmpty() && hangsBelow(row, out.get(out.size() - 1))) {
        out.set(out.size() - 1, merge(out.get(out.size() - 1), row));
      } else {
        out.add(row);
      }
    }
    return out;
  }

  private static boolean hoversOver(Row small, Row row) {
    return small.size() <= SMALL * row.size()
        && row.y() - small.y() < 0.62 * row.size()
        && inGaps(small, row);
  }

  private static boolean hangsBelow(Row small, Row row) {
    return small.size() <= SMALL * row.size()
        && small.y() - row.y() < 0.4 * row.size()
        && inGaps(small, row);
  }

  private static boolean inGaps(Row small, Row row) {
    if (small.words().size() > 12) {
      return false;
    }
    for (Word word : small.words()) {
      for (Word other : row.words()) {
        if (word.x0() < other.x1() - 0.5 && word.x1() > other.x0() + 0.5) {
          return false;
        }
      }
    }
    return true;
  }

  private static Row merge(Row row, Row small) {
    List<Word> words = new ArrayList<>(row.words());
    for (Word word : small.words()) {
      words.add(word.asRaised(row.y()));
    }
    words.sort(Comparator.comparingDouble(Word::x0));
    return new Row(row.y(), row.size(), words, row.margin());
  }
}
