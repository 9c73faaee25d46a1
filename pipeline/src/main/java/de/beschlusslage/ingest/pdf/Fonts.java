package de.beschlusslage.ingest.pdf;

import java.text.Normalizer;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What a font's codes stand for and whether it is bold. One object a document. */
final class Fonts {
  private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
  private final Map<PDFont, Optional<TexBitmaps>> bitmaps = new IdentityHashMap<>();
  private final GlyphList glyphs = GlyphList.getAdobeGlyphList();

  /** The text of a code: ligatures taken apart, private and unknown codes as U+FFFD. */
  String text(PDFont font, int code) {
    @Nullable String text;
    try {
      Optional<TexBitmaps> bitmaps = bitmaps(font);
      text = bitmaps.isPresent() ? bitmaps.get().text(code) : font.toUnicode(code, glyphs);
      if (text == null && font instanceof PDSimpleFont simple && code >= 32 && code < 256) {
        String name = simple.getEncoding() == null ? null : simple.getEncoding().getName(code);
        text = name == null ? null : fromName(name);
      }
    } catch (RuntimeException e) {
      text = null; // a broken font table is reported as unknown characters
    }
    if (text == null) {
      return "\uFFFD";
    }
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    if (!text.isBlank() && name.contains("wingdings")) {
      return "•"; // its letters are boxes, ticks and arrows, all of them used as bullets
    }
    return clean(text);
  }

  /** The encoding of a bitmap font made by TeX that says nothing of its own about its codes. */
  private Optional<TexBitmaps> bitmaps(PDFont font) {
    return font instanceof PDType3Font type3
        ? bitmaps.computeIfAbsent(
            font,
            f ->
                f.getCOSObject().containsKey(COSName.TO_UNICODE)
                    ? Optional.empty()
                    : TexBitmaps.of(type3))
        : Optional.empty();
  }

  private @Nullable String fromName(String name) {
    int dot = name.indexOf('.');
    return glyphs.toUnicode(dot > 0 ? name.substring(0, dot) : name);
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c >= 0xFB00 && c <= 0xFB06) {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
              } else if (c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A)) {
                out.append(' ');
              } else if (c == 0xF0B7 || c == 0xF0A7 || c == 0xF0D8 || c == 0xF0FC) {
                out.append('•'); // Symbol and Wingdings bullets of word processors
              } else if (c == 0x2217) {
                out.append('*'); // TeX's asterisk, as bullet and in "Schüler*innen"
              } else if (c == 0xF02D || c == 0xF0BE) {
                out.append('–');
              } else if (c >= 0xF020 && c <= 0xF07E) {
                out.append((char) (c - 0xF000)); // symbol-encoded fonts shift Latin-1 there
              } else if (Character.getType(c) == Character.PRIVATE_USE || c == 0xFFFE) {
                out.append('\uFFFD');
              } else if (c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0x9F)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  boolean bold(PDFont font) {
    return bold.computeIfAbsent(font, Fonts::isBold);
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    int plus = name.indexOf('+');
    String plain = plus >= 0 ? name.substring(plus + 1) : name;
    if (plain.contains("bold")
        || plain.contains("black")
        || plain.contains("heavy")
        || plain.contains("medi") && plain.startsWith("nimbus")
        || plain.matches("(cm|sf|ec|lm)(ss)?bx?\\w*\\d+.*")
        || plain.matches("lm\\w+-bold.*")) {
      return true;
    }
    try {
      PDFontDescriptor descriptor = font.getFontDescriptor();
      return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    } catch (RuntimeException e) {
      return false;
    }
  }
}
