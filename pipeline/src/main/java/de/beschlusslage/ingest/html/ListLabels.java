package de.beschlusslage.ingest.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Counts the points of one HTML list. */
final class ListLabels {
  private final boolean ordered;
  private final String type;
  private final int step;
  private int next;

  private ListLabels(boolean ordered, String type, int start, int step) {
    this.ordered = ordered;
    this.type = type;
    this.next = start;
    this.step = step;
  }

  static ListLabels of(Element list) {
    boolean ordered = list.normalName().equals("ol");
    boolean reversed = list.hasAttr("reversed");
    int points = (int) list.children().stream().filter(c -> c.normalName().equals("li")).count();
    int start = number(list.attr("start"), reversed ? points : 1);
    return new ListLabels(ordered, type(list), start, reversed ? -1 : 1);
  }

  private static String type(Element list) {
    String style = list.attr("style").toLowerCase(Locale.ROOT);
    if (style.contains("lower-alpha") || style.contains("lower-latin")) {
      return "a";
    }
    if (style.contains("upper-alpha") || style.contains("upper-latin")) {
      return "A";
    }
    if (style.contains("lower-roman")) {
      return "i";
    }
    if (style.contains("upper-roman")) {
      return "I";
    }
    return style.replace(" ", "").contains("list-style:none")
            || style.replace(" ", "").contains("list-style-type:none")
        ? "none"
        : list.attr("type").isEmpty() ? "1" : list.attr("type");
  }

  private static int number(String text, int otherwise) {
    return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  /** The label of the next point, empty where the list shows none. */
  String next(Element point) {
    if (type.equals("none")) {
      return "";
    }
    if (!ordered) {
      return "•";
    }
    int number = number(point.attr("value"), next);
    next = number + step;
    return de.beschlusslage.ingest.office.LabelFormat.number(number, type) + ".";
  }
}
