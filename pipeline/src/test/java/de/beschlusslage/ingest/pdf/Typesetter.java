package de.beschlusslage.ingest.pdf;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets paragraphs as PDF pages the way word processors do: the tests' own printer. */
public final class Typesetter {
  /** Where line numbers stand. */
  public enum Numbers {
    NONE,
    LEFT,
    RIGHT,
    EVERY_FIFTH
  }

  private static final float SIZE = 11;
  private static final float PITCH = 14.5f;
  private static final float LEFT = 90;
  private static final float RIGHT = 520;
  private static final float TOP = 750;
  private static final float BOTTOM = 80;

  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private final PDDocument document = new PDDocument();
  private final Numbers numbers;
  private final String header;
  private final boolean hyphenate;
  private PDPageContentStream page;
  private float y;
  private int line;
  private int pages;

  /**
   * @param header lines on top of each page, empty for none
   * @param hyphenate whether long words are split at line ends
   */
  public Typesetter(Numbers numbers, String header, boolean hyphenate) {
    this.numbers = numbers;
    this.header = header;
    this.hyphenate = hyphenate;
    this.page = newPage();
  }

  /** A styled stretch without blanks inside. */
  private record Token(String text, boolean bold, boolean underlined) {}

  /** The paragraphs of a cleaned text, as a PDF file. */
  public byte[] set(SourceText source) {
    for (SourceText.Paragraph paragraph : source.paragraphs()) {
      String text = paragraph.span().in(source.text());
      boolean top = text.startsWith("TOP ") && !paragraph.tableRow();
      if (paragraph.gapBefore() || top) {
        skip(0.7f);
      }
      if (top) {
        line = 0;
      }
      if (paragraph.tableRow() && text.indexOf('\t') >= 0) {
        row(text, paragraph);
      } else {
        paragraph(text, paragraph);
      }
    }
    return finish();
  }

  /** One paragraph, at an indent in points. */
  public Typesetter add(String text, float indent, boolean isBold) {
    set(tokens(text, 0, isBold, List.of()), LEFT + indent, LEFT + indent, RIGHT, true);
    return this;
  }

  /** Vertical space in lines. */
  public Typesetter skip(float lines) {
    y -= lines * PITCH;
    return this;
  }

  /** Ends the page. */
  public Typesetter breakPage() {
    page = newPage();
    return this;
  }

  private void paragraph(String text, SourceText.Paragraph paragraph) {
    float indent = LEFT + 14 * Math.min(paragraph.depth(), 6);
    List<Token> tokens =
        tokens(text, paragraph.span().start(), paragraph.bold(), paragraph.underlined());
    Optional<Label> label = Label.at(text);
    set(tokens, indent, label.isPresent() ? indent + 22 : indent, RIGHT, true);
  }

  /** A row of two cells, the second one wrapped in its column. */
  private void row(String text, SourceText.Paragraph paragraph) {
    int tab = text.indexOf('\t');
    float start = y;
    int lines = line;
    List<Token> all =
        tokens(text.replace('\t', ' '), paragraph.span().start(), false, paragraph.underlined());
    int cut = (int) text.substring(0, tab).strip().chars().filter(c -> c == ' ').count() + 1;
    int first = text.substring(0, tab).isBlank() ? 0 : cut;
    if (y - 2 * PITCH < BOTTOM) {
      page = newPage();
      start = y;
    }
    if (first > 0) {
      set(all.subList(0, first), LEFT, LEFT, LEFT + 100, false);
    }
    float end = y;
    y = start;
    int onPage = pages;
    set(all.subList(first, all.size()), LEFT + 120, LEFT + 120, RIGHT, false);
    y = onPage == pages ? Math.min(y, end) : y;
    line = lines;
    y -= 3;
  }

  private List<Token> tokens(String text, int start, boolean isBold, List<Span> underlined) {
    List<Token> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > from) {
          int at = start + from;
          boolean under = underlined.stream().anyMatch(s -> s.start() <= at && at < s.end());
          out.add(new Token(encodable(text.substring(from, i)), isBold, under));
        }
        from = i + 1;
      }
    }
    return out;
  }

  private String encodable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              try {
                plain.encode(Character.toString(c));
                out.appendCodePoint(c);
              } catch (IOException | IllegalArgumentException e) {
                out.append('?');
              }
            });
    return out.toString();
  }

  private void set(List<Token> tokens, float first, float rest, float right, boolean numbered) {
    float x = first;
    List<Token> pending = new ArrayList<>(tokens);
    boolean labelDone = first == rest;
    begin(numbered);
    boolean empty = true;
    for (int i = 0; i < pending.size(); i++) {
      Token token = pending.get(i);
      float width = width(token.text, token);
      if (x + width > right && !empty) {
        int split = hyphenate && numbered ? split(token, right - x) : 0;
        if (split > 0) {
          show(new Token(token.text.substring(0, split) + "-", token.bold, token.underlined), x);
          pending.set(i, new Token(token.text.substring(split), token.bold, token.underlined));
          token = pending.get(i);
        }
        y -= PITCH;
        begin(numbered);
        x = rest;
        width = width(token.text, token);
      }
      show(token, x);
      x += width + width(" ", token);
      if (!labelDone) {
        x = Math.max(x, rest);
        labelDone = true;
      }
      empty = false;
    }
    y -= PITCH;
  }

  /** Where a long word is split so that its first part fits, 0 where it is not. */
  private int split(Token token, float room) {
    String text = token.text;
    if (text.length() < 10 || !text.chars().allMatch(Character::isLetter)) {
      return 0;
    }
    int split = 0;
    for (int k = 4; k <= text.length() - 4; k++) {
      if (width(text.substring(0, k) + "-", token) <= room) {
        split = k;
      }
    }
    return split;
  }

  private float width(String text, Token token) {
    try {
      return (token.bold ? bold : plain).getStringWidth(text) * SIZE / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(boolean numbered) {
    if (y < BOTTOM) {
      page = newPage();
    }
    if (!numbered || numbers == Numbers.NONE) {
      return;
    }
    line++;
    if (numbers != Numbers.EVERY_FIFTH || line % 5 == 0) {
      String number = String.valueOf(line);
      float width = width(number, new Token(number, false, false));
      text(number, numbers == Numbers.RIGHT ? RIGHT + 30 : LEFT - 24 - width, y, plain);
    }
  }

  private void show(Token token, float x) {
    text(token.text, x, y, token.bold ? bold : plain);
    if (token.underlined) {
      try {
        page.setLineWidth(0.6f);
        page.moveTo(x, y - 1.6f);
        page.lineTo(x + width(token.text + " ", token), y - 1.6f);
        page.stroke();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void text(String text, float x, float at, PDFont font) {
    try {
      page.beginText();
      page.setFont(font, SIZE);
      page.newLineAtOffset(x, at);
      page.showText(text);
      page.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream newPage() {
    try {
      if (pages > 0) {
        page.close();
      }
      PDPage next = new PDPage(PDRectangle.A4);
      document.addPage(next);
      PDPageContentStream stream = new PDPageContentStream(document, next);
      page = stream;
      pages++;
      y = TOP;
      if (!header.isEmpty()) {
        String[] lines = header.split("\n");
        for (int i = 0; i < lines.length; i++) {
          text(encodable(lines[i]), LEFT, 800 + PITCH * (lines.length - 1 - i), plain);
        }
        text("- " + pages + " -", 290, 40, plain);
      }
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The finished file. */
  public byte[] finish() {
    try (document) {
      page.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
