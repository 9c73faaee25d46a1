package de.beschlusslage.ingest.pdf;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of TeX's bitmap fonts mean. Such fonts name their glyphs by number only ({@code
 * a136}), so the encoding is told from the codes a font holds: Cork (T1) has umlauts above 127, the
 * old one (OT1) has ligatures and "ß" below 32, and a font without letters holds symbols.
 *
 * <p>Sources: the encodings' tables in the LaTeX Font Encodings Guide (encguide).
 */
enum TexBitmaps {
  /** Cork. */
  T1,
  /** Knuth's text fonts. */
  OT1,
  /** Bullets and signs of the symbol fonts OMS and TS1. */
  SYMBOLS;

  private static final Pattern BY_NUMBER = Pattern.compile("[aA]\\d{1,3}|x[0-9A-F]{1,2}");

  private static final String T1_LOW =
      "`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—\u200B\uFFFDıȷ\uFB00\uFB01\uFB02\uFB03\uFB04";
  private static final String T1_HIGH =
      "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£";
  private static final String OT1_LOW = "ΓΔΘΛΞΠΣΥΦΨΩ\uFB00\uFB01\uFB02\uFB03\uFB04ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ";

  /** The encoding of {@code font}, empty where its glyphs have names that mean something. */
  static Optional<TexBitmaps> of(PDType3Font font) {
    BitSet codes = new BitSet(256);
    if (font.getEncoding() == null) {
      return Optional.empty();
    }
    for (int code = 0; code < 256; code++) {
      @Nullable String name = font.getEncoding().getName(code);
      if (name != null && !name.equals(".notdef")) {
        if (!BY_NUMBER.matcher(name).matches()) {
          return Optional.empty();
        }
        codes.set(code);
      }
    }
    return Optional.of(of(codes));
  }

  private static TexBitmaps of(BitSet codes) {
    boolean text = any(codes, 'a', 'z') || any(codes, 'A', 'Z') || any(codes, '0', '9');
    if (!text) {
      return SYMBOLS;
    }
    boolean old = any(codes, 11, 15) || codes.get(25) || codes.get(127) || any(codes, '{', '|');
    return old && !any(codes, 128, 255) ? OT1 : T1;
  }

  private static boolean any(BitSet codes, int from, int to) {
    int next = codes.nextSetBit(from);
    return next >= 0 && next <= to;
  }

  /** The text of a code, null where nothing is known. */
  @Nullable String text(int code) {
    char c =
        switch (this) {
          case T1 -> t1(code);
          case OT1 -> ot1(code);
          case SYMBOLS -> symbol(code);
        };
    return c == '\uFFFD' ? null : String.valueOf(c);
  }

  private static char t1(int code) {
    if (code < 32) {
      return T1_LOW.charAt(code);
    }
    if (code >= 128 && code < 192) {
      return T1_HIGH.charAt(code - 128);
    }
    return switch (code) {
      case 127 -> '-';
      case 0xD7 -> 'Œ';
      case 0xDF -> 'ẞ';
      case 0xF7 -> 'œ';
      case 0xFF -> 'ß';
      default -> (char) code; // as in Latin-1
    };
  }

  private static char ot1(int code) {
    if (code < 32) {
      return OT1_LOW.charAt(code);
    }
    return switch (code) {
      case '"' -> '”';
      case '\\' -> '“';
      case '<' -> '¡';
      case '>' -> '¿';
      case '_' -> '˙';
      case '{' -> '–';
      case '|' -> '—';
      case '}' -> '˝';
      case '~' -> '˜';
      case 127 -> '¨';
      default -> code < 127 ? (char) code : '\uFFFD';
    };
  }

  private static char symbol(int code) {
    return switch (code) {
      case 0, '{', '|', 21, 22 -> '–';
      case 3, '*' -> '*';
      case 13, 14 -> '◦';
      case 15, 136 -> '•';
      case 120, 167 -> '§';
      default -> code > 32 && code < 127 ? (char) code : '\uFFFD';
    };
  }
}
