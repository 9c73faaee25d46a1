package de.beschlusslage.ingest.pdf;

import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.Label.Kind;
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

  /** How many words a row's label takes: "1." one, "Ziffer 1:" two, "1. Oktober" none. */
  static int length(List<Word> words) {
    String first = words.get(0).text();
    if (words.size() > 2) {
      String start = first + " " + words.get(1).text();
      boolean two =
          Label.at(start + " " + words.get(2).text())
              .filter(l -> l.kind() == Kind.NUMBER_WORD || l.kind() == Kind.NUMBER_DASH)
              .isPresent();
      if (two) {
        return 2;
      }
    }
    if (!isLabel(first)) {
      return 0;
    }
    boolean number = Character.isDigit(first.charAt(0)) && first.endsWith(".") && words.size() > 1;
    return !number || Label.at(first + " " + words.get(1).text()).isPresent() ? 1 : 0;
  }

  /** Whether a text consists of a label alone. */
  static boolean isLabel(String text) {
    return text.length() == 1 && Label.isBullet(text.charAt(0))
        || text.length() <= 12 && LABEL.matcher(text).matches();
  }
}
