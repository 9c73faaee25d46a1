package de.beschlusslage.ingest.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Lists as Microsoft Word saves them in web pages: paragraphs with the label as text, symbol fonts
 * for bullets, and levels as margins.
 */
final class WordLists {
  /** Word's levels stand 18 or 36 points apart; half a level is room for second paragraphs. */
  private static final double RANK = 9;

  private static final Pattern LENGTH =
      Pattern.compile("(margin-left|text-indent):(-?[\\d.]{1,6})(pt|cm|mm|in|px)");

  private static final Pattern SYMBOLS = Pattern.compile("font-family:['\"]?(symbol|wingdings)");

  private WordLists() {}

  /** Whether an element holds a label: said to be one, or a single sign of a symbol font. */
  static boolean isLabel(Element element) {
    if (!element.normalName().equals("span")) {
      return false;
    }
    String style = style(element);
    return style.contains("mso-list:ignore")
        || SYMBOLS.matcher(style).find() && sign(element).length() == 1;
  }

  /** The label as read; signs of symbol fonts are bullets. */
  static String label(Element element) {
    String sign = sign(element);
    boolean symbol =
        SYMBOLS.matcher(style(element)).find()
            || element.select("span").stream().anyMatch(e -> SYMBOLS.matcher(style(e)).find())
            || element.parents().stream().limit(3).anyMatch(e -> SYMBOLS.matcher(style(e)).find());
    return symbol && sign.length() == 1 ? "•" : sign;
  }

  private static String sign(Element element) {
    return element.text().replace('\u00A0', ' ').strip();
  }

  /** By how many ranks a paragraph's own margins set its first character in. */
  static int indent(Element element) {
    if (!element.normalName().equals("p") || !element.hasAttr("style")) {
      return 0;
    }
    double points = 0;
    Matcher length = LENGTH.matcher(style(element));
    while (length.find()) {
      double value = number(length.group(2));
      points +=
          switch (length.group(3)) {
            case "cm" -> value * 28.35;
            case "mm" -> value * 2.835;
            case "in" -> value * 72;
            case "px" -> value * 0.75;
            default -> value;
          };
    }
    return (int) Math.max(0, Math.min(60, Math.round(points / RANK)));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }
}
