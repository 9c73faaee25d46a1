package de.beschlusslage.ingest.pdf;

import de.beschlusslage.ingest.Label;
import java.util.List;
import java.util.regex.Pattern;

/** Printed labels of list points, as far as the layout must know them. */
final class Labels {
  private static final Pattern LABEL =
      Pattern.compile(
          "[–—\\-]"
              + "|(\\d{1,3}(\\.\\d{1,2}){0,3}|(?<a>[a-z])\\k<a>?|[A-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]"
              + "|\\((\\d{1,3}|(?<b>[a-z])\\k<b>?|[ivx]{1,4})\\)"
              + "|\\d{1,2}(\\.\\d{1,2}){1,3}|\\[\\w{1,8}\\]");

  private Labels() {}

  /** Whether a row of words begins with a label; "1. Oktober" is none. */
  static boolean isFirst(List<Word> words) {
    String first = words.get(0).text();
    if (!isLabel(first)) {
      return false;
    }
    boolean number = Character.isDigit(first.charAt(0)) && first.endsWith(".") && words.size() > 1;
    return !number || Label.at(first + " " + words.get(1).text()).isPresent();
  }

  /** Whether a text consists of a label alone. */
  static boolean isLabel(String text) {
    return text.length() == 1 && Label.isBullet(text.charAt(0))
        || text.length() <= 12 && LABEL.matcher(text).matches();
  }
}
