package de.beschlusslage.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How texts and values are compared: by words, without case, punctuation and kinds of blanks. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[a-zäöüß0-9§]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern OTHERS =
      Pattern.compile("^Sonstige\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

  private Words() {}

  /** The words of a text, composed (NFC) and in lower case. */
  static List<String> of(String text) {
    return ofComposed(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** The same without composing first: what the link scorer compares. */
  static List<String> ofComposed(String text) {
    List<String> words = new ArrayList<>();
    Matcher match = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (match.find()) {
      words.add(match.group());
    }
    return words;
  }

  /** At most the first {@code count} words. */
  static List<String> first(int count, List<String> words) {
    return words.subList(0, Math.min(count, words.size()));
  }

  /** Whether {@code part} stands somewhere in {@code whole}; nothing stands in nothing. */
  static boolean contain(List<String> whole, List<String> part) {
    for (int i = 0; i < whole.size(); i++) {
      if (i + part.size() <= whole.size() && whole.subList(i, i + part.size()).equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** The values of a cell, which are joined by {@code |}. */
  static List<String> values(String cell) {
    List<String> values = new ArrayList<>();
    for (String value : cell.split("\\|")) {
      String bare = BLANKS.matcher(value).replaceAll(" ").strip();
      if (!bare.isEmpty()) {
        values.add(strip(value));
      }
    }
    return values;
  }

  /** A value as it is compared: blanks alike, and all open-class addressees are one. */
  static String value(String value) {
    String bare = BLANKS.matcher(value).replaceAll(" ").strip();
    return OTHERS.matcher(bare).replaceAll("Sonstige");
  }

  // String.strip() leaves no-break spaces.
  private static String strip(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
