package de.beschlusslage.ingest.office;

import java.util.Locale;

/** Numbers as list labels show them. */
public final class LabelFormat {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private LabelFormat() {}

  /**
   * A number in a style.
   *
   * @param style name by DOCX ("lowerLetter") or ODF ("a"); unknown ones count in digits
   */
  public static String number(int number, String style) {
    return switch (style) {
      case "lowerLetter", "a" -> letters(number);
      case "upperLetter", "A" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerRoman", "i" -> roman(number);
      case "upperRoman", "I" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "none", "" -> "";
      default -> String.valueOf(number);
    };
  }

  /** Dashes stay dashes; every other bullet, whatever its font makes of it, is "•". */
  public static String bullet(String character) {
    String plain = character.strip();
    return switch (plain) {
      case "-", "–", "—" -> plain;
      case "\uF02D", "\uF0BE" -> "–";
      case "" -> "";
      default -> "•";
    };
  }

  /** a … z, aa, bb …: word processors repeat the letter. */
  private static String letters(int number) {
    if (number < 1 || number > 26 * 20) {
      return String.valueOf(number);
    }
    return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return String.valueOf(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= VALUES[i];
      }
    }
    return out.toString();
  }
}
