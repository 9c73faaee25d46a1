package de.beschlusslage.ingest.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The styles and list definitions of an ODT file. */
final class OdtStyles {
  /** Space before a paragraph, in points, that reads as a gap. */
  private static final double GAP = 4;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Map<Integer, Element>> lists = new HashMap<>();

  OdtStyles(Document... parts) {
    for (Document part : parts) {
      for (Element element : part.getAllElements()) {
        if (element.tagName().equals("style:style")) {
          styles.put(element.attr("style:name"), element);
        } else if (element.tagName().equals("text:list-style")) {
          Map<Integer, Element> levels = new HashMap<>();
          for (Element level : element.children()) {
            String number = level.attr("text:level");
            if (number.matches("\\d{1,2}")) {
              levels.put(Integer.parseInt(number), level);
            }
          }
          lists.put(element.attr("style:name"), levels);
        }
      }
    }
  }

  boolean bold(String style) {
    return value(style, "style:text-properties", "fo:font-weight")
        .map(w -> w.equals("bold") || w.matches("[6-9]00"))
        .orElse(false);
  }

  boolean underlined(String style) {
    return value(style, "style:text-properties", "style:text-underline-style")
        .map(u -> !u.equals("none"))
        .orElse(false);
  }

  boolean hidden(String style) {
    return value(style, "style:text-properties", "text:display")
        .map(d -> d.equals("none"))
        .orElse(false);
  }

  boolean gapBefore(String style) {
    return value(style, "style:paragraph-properties", "fo:margin-top")
            .map(OdtStyles::points)
            .orElse(0.0)
        >= GAP;
  }

  /** Left edge of a paragraph's first line, in points. */
  double edge(String style) {
    double left =
        value(style, "style:paragraph-properties", "fo:margin-left")
            .map(OdtStyles::points)
            .orElse(0.0);
    double first =
        value(style, "style:paragraph-properties", "fo:text-indent")
            .map(OdtStyles::points)
            .orElse(0.0);
    return left + first;
  }

  /** The list style a paragraph style brings along. */
  Optional<String> listOf(String style) {
    Element element = styles.get(style);
    return element == null || element.attr("style:list-style-name").isEmpty()
        ? Optional.empty()
        : Optional.of(element.attr("style:list-style-name"));
  }

  Optional<Element> level(String list, int level) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(level));
  }

  /** The nearest value of a property along the styles a style is based on. */
  private Optional<String> value(String style, String group, String property) {
    Set<String> seen = new HashSet<>();
    Element element = styles.get(style);
    while (element != null && seen.add(element.attr("style:name"))) {
      for (Element child : element.children()) {
        if (child.tagName().equals(group) && child.hasAttr(property)) {
          return Optional.of(child.attr(property));
        }
      }
      element = styles.get(element.attr("style:parent-style-name"));
    }
    return Optional.empty();
  }

  /** A length with its unit, in points. */
  static double points(String length) {
    int unit = length.length();
    while (unit > 0 && (Character.isLetter(length.charAt(unit - 1)) || length.endsWith("%"))) {
      if (length.endsWith("%")) {
        return 0;
      }
      unit--;
    }
    double value;
    try {
      value = Double.parseDouble(length.substring(0, unit).strip());
    } catch (NumberFormatException e) {
      return 0; // only the rank of an edge depends on it
    }
    return switch (length.substring(unit)) {
      case "cm" -> value * 72 / 2.54;
      case "mm" -> value * 72 / 25.4;
      case "in" -> value * 72;
      case "pc" -> value * 12;
      default -> value;
    };
  }
}
