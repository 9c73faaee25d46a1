package de.beschlusslage.ingest.html;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.Offsets;
import de.beschlusslage.ingest.SourceLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks an element's content in reading order and cuts it at blocks and line breaks. */
final class HtmlWalk {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "head",
          "title",
          "iframe",
          "object",
          "svg",
          "math",
          "form",
          "button",
          "select",
          "textarea",
          "audio",
          "video",
          "del",
          "strike",
          "s");
  private static final Set<String> BOLD =
      Set.of("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt");
  private static final Set<String> SPACED =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr", "blockquote", "section");

  /** A nested list stands in by two ranks: between them is room for a point's second paragraph. */
  private static final int NESTED = 2;

  private final List<SourceLine> lines = new ArrayList<>();
  private final LineText text;
  private final SiteFurniture furniture;
  private final Deque<ListLabels> lists = new ArrayDeque<>();
  private int depth;
  private int bold;
  private int underlined;
  private int preformatted;
  private boolean inCell;
  private boolean gap = true;

  HtmlWalk(Element root, String source) {
    text = new LineText(source);
    furniture = new SiteFurniture(root);
    walk(root);
    flush();
  }

  List<SourceLine> lines() {
    return List.copyOf(lines);
  }

  private void walk(Node node) {
    if (node instanceof TextNode leaf) {
      leaf(leaf);
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void leaf(TextNode leaf) {
    int at = leaf.sourceRange().isTracked() ? leaf.sourceRange().startPos() : -1;
    String whole = leaf.getWholeText();
    if (preformatted == 0 || inCell) {
      text.add(whole, at, bold > 0, underlined > 0);
      return;
    }
    int from = 0;
    for (int i = 0; i <= whole.length(); i++) {
      if (i == whole.length() || whole.charAt(i) == '\n') {
        text.add(whole.substring(from, i), at < 0 ? at : at + from, bold > 0, underlined > 0);
        if (i < whole.length()) {
          flush();
        }
        from = i + 1;
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (SKIPPED.contains(name)
        || hidden(element)
        || furniture.is(element)
        || SiteFurniture.isNoteMark(element)) {
      return;
    }
    if (WordLists.isLabel(element)) {
      text.label(WordLists.label(element));
      return;
    }
    switch (name) {
      case "br" -> {
        if (inCell) {
          text.space();
        } else {
          flush();
        }
      }
      case "hr" -> {
        flush();
        gap = true;
      }
      case "tr" -> row(element);
      default -> container(element, name);
    }
  }

  private void container(Element element, String name) {
    boolean block = element.isBlock() || name.equals("li") || name.equals("dd");
    boolean list = name.equals("ol") || name.equals("ul") || name.equals("menu");
    if (block && !inCell) {
      flush();
      gap |= SPACED.contains(name);
    } else if (block) {
      text.space();
    }
    int isBold = BOLD.contains(name) || styled(element, "font-weight", "bold") ? 1 : 0;
    int isUnderlined =
        name.equals("u") || name.equals("ins") || styled(element, "text-decoration", "underline")
            ? 1
            : 0;
    int isPre = name.equals("pre") ? 1 : 0;
    bold += isBold;
    underlined += isUnderlined;
    preformatted += isPre;
    if (list) {
      lists.push(ListLabels.of(element));
    }
    int deeper = list && lists.size() > 1 ? NESTED : inset(name) ? 1 : WordLists.indent(element);
    depth += deeper;
    boolean point = name.equals("li") && !lists.isEmpty();
    if (point) {
      text.label(lists.peek().next(element));
    }
    element.childNodes().forEach(this::walk);
    if (point && text.isLabelOnly()) {
      text.clear(); // a point without text
    }
    if (name.equals("dt") && Label.at(text.text() + " .").filter(this::isWhole).isPresent()) {
      text.label(text.text()); // its text follows in the next element
    }
    if (list) {
      lists.pop();
    }
    bold -= isBold;
    underlined -= isUnderlined;
    preformatted -= isPre;
    if (block && !inCell) {
      flush();
      gap |= SPACED.contains(name);
    } else if (block) {
      text.space();
    }
    depth -= deeper;
  }

  private boolean isWhole(Label label) {
    return label.length() == text.text().length() + 1;
  }

  private static boolean inset(String name) {
    return name.equals("blockquote") || name.equals("dd");
  }

  private void row(Element row) {
    List<Element> cells =
        row.children().stream()
            .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
            .toList();
    boolean frame =
        cells.size() < 2 || cells.stream().anyMatch(c -> !c.select("li, table").isEmpty());
    if (inCell || frame) {
      cells.forEach(this::walk); // a table around running text, or one inside a cell
      return;
    }
    flush();
    inCell = true;
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.tab();
      }
      walk(cells.get(i));
    }
    inCell = false;
    emit(true);
  }

  private static boolean hidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden") || style.contains("display:none");
  }

  private static boolean styled(Element element, String property, String value) {
    if (!element.hasAttr("style")) {
      return false;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    int at = style.indexOf(property);
    int end = at < 0 ? -1 : style.indexOf(';', at);
    return at >= 0 && style.substring(at, end < 0 ? style.length() : end).contains(value);
  }

  private void flush() {
    emit(false);
  }

  private void emit(boolean table) {
    if (text.isLabelOnly()) {
      return;
    }
    if (text.isBlank()) {
      text.clear();
      return;
    }
    String line = text.text();
    boolean goesOn = !lists.isEmpty() && !text.isLabelled();
    List<Span> spans = text.underlined();
    lines.add(
        new SourceLine(
            line,
            Offsets.of(text.offsets()),
            OptionalInt.empty(),
            OptionalInt.empty(),
            text.allBold(),
            spans,
            table,
            true,
            goesOn ? depth + 1 : depth,
            gap));
    gap = false;
    text.clear();
  }
}
