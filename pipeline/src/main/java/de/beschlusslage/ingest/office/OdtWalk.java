package de.beschlusslage.ingest.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks an ODT body in reading order. One object a document. */
final class OdtWalk {
  private static final int MAX_DEPTH = 60;

  /** Indent of a list level, in points, where its definition gives none. */
  private static final double STEP = 18;

  private final Document content;
  private final OdtStyles styles;
  private final DraftLines lines = new DraftLines();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final boolean paged;
  private int page = 1;

  OdtWalk(Document content, OdtStyles styles) {
    this.content = content;
    this.styles = styles;
    this.paged =
        content.getAllElements().stream().anyMatch(e -> e.tagName().equals("text:soft-page-break"));
  }

  /** Pages as last laid out by the word processor, 0 where the file does not tell. */
  int pages() {
    return paged ? page : 0;
  }

  /** Body, then footnotes. */
  DraftLines walk() {
    for (Element element : content.getAllElements()) {
      if (element.tagName().equals("office:text")) {
        blocks(element, 0);
        break;
      }
    }
    if (!notes.isEmpty()) {
      lines.paragraph(plain("Fußnoten"), page(), 0, true);
      notes.forEach(note -> lines.paragraph(plain(note), page(), 0, true));
    }
    return lines;
  }

  private OptionalInt page() {
    return paged ? OptionalInt.of(page) : OptionalInt.empty();
  }

  private static StyledText plain(String text) {
    StyledText out = new StyledText();
    out.add(text, false, false);
    return out;
  }

  private void blocks(Element parent, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested too deep");
    }
    for (Element child : parent.children()) {
      switch (child.tagName()) {
        case "text:p", "text:h" -> paragraph(child, "", 0);
        case "text:list" -> list(child, child.attr("text:style-name"), 1, depth + 1);
        case "table:table" -> table(child, depth + 1);
        case "text:soft-page-break" -> page++;
        case "text:section", "text:numbered-paragraph", "draw:frame", "draw:text-box" ->
            blocks(child, depth + 1);
        default -> {
          // tracked deletions, forms, tables of contents
        }
      }
    }
  }

  private void paragraph(Element paragraph, String label, double listEdge) {
    OptionalInt at = page();
    StyledText text = new StyledText();
    String style = paragraph.attr("text:style-name");
    inline(paragraph, style, styles.bold(style), styles.underlined(style), text, 0);
    StyledText whole = text.trimmedKeepingBreaks();
    if (!label.isEmpty() && !whole.isBlank()) {
      StyledText labelled = new StyledText();
      labelled.add(label + " ", whole.allBold(), false);
      labelled.add(whole);
      whole = labelled;
    }
    lines.paragraph(whole, at, Math.max(listEdge, styles.edge(style)), styles.gapBefore(style));
  }

  private void list(Element list, String style, int level, int depth) {
    if (depth > MAX_DEPTH || level > 10) {
      throw new IllegalArgumentException("nested too deep");
    }
    String own = list.attr("text:style-name").isEmpty() ? style : list.attr("text:style-name");
    int[] counts = counters.computeIfAbsent(own, name -> new int[12]);
    boolean goesOn =
        list.attr("text:continue-numbering").equals("true") || list.hasAttr("text:continue-list");
    if (!goesOn || level > 1) {
      counts[level] = start(own, level) - 1;
    }
    for (Element item : list.children()) {
      boolean header = item.tagName().equals("text:list-header");
      if (!header && !item.tagName().equals("text:list-item")) {
        continue;
      }
      String startsAt = item.attr("text:start-value");
      boolean labelled = header;
      for (Element child : item.children()) {
        switch (child.tagName()) {
          case "text:p", "text:h" -> {
            String label = "";
            if (!labelled && !child.text().isBlank()) {
              counts[level] =
                  startsAt.matches("\\d{1,6}") ? Integer.parseInt(startsAt) : counts[level] + 1;
              label = label(own, level, counts);
              labelled = true;
            }
            // a point's second paragraph stands where its text does
            paragraph(child, label, level * STEP + (label.isEmpty() ? STEP / 2 : 0));
          }
          case "text:list" -> list(child, own, level + 1, depth + 1);
          case "text:soft-page-break" -> page++;
          default -> {
            // nothing else prints text here
          }
        }
      }
    }
  }

  private int start(String style, int level) {
    String value = styles.level(style, level).map(e -> e.attr("text:start-value")).orElse("");
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
  }

  private String label(String style, int level, int[] counts) {
    Element definition = styles.level(style, level).orElse(null);
    if (definition == null) {
      return "•";
    }
    if (!definition.tagName().equals("text:list-level-style-number")) {
      return LabelFormat.bullet(definition.attr("text:bullet-char"));
    }
    String shown = definition.attr("text:display-levels");
    int levels = shown.matches("\\d") ? Math.min(level, Integer.parseInt(shown)) : 1;
    StringBuilder out = new StringBuilder();
    for (int l = level - levels + 1; l <= level; l++) {
      String format = styles.level(style, l).map(e -> e.attr("style:num-format")).orElse("1");
      String number = LabelFormat.number(counts[l], format);
      out.append(out.isEmpty() || number.isEmpty() ? "" : ".").append(number);
    }
    return out.isEmpty()
        ? ""
        : definition.attr("style:num-prefix") + out + definition.attr("style:num-suffix");
  }

  private void table(Element table, int depth) {
    for (Element row : table.getAllElements()) {
      if (!row.tagName().equals("table:table-row") || !inTable(row, table)) {
        continue;
      }
      List<Element> cells =
          row.children().stream().filter(c -> c.tagName().equals("table:table-cell")).toList();
      boolean frame =
          cells.size() == 1
              || cells.stream()
                  .anyMatch(
                      c ->
                          c.getAllElements().stream()
                                  .filter(e -> e.tagName().equals("text:list-item"))
                                  .count()
                              > 1);
      if (frame) {
        cells.forEach(cell -> blocks(cell, depth + 1)); // a frame around running text
        continue;
      }
      OptionalInt at = page();
      List<StyledText> texts = new ArrayList<>();
      for (Element cell : cells) {
        StyledText text = new StyledText();
        for (Element element : cell.getAllElements()) {
          if (element.tagName().equals("text:p") || element.tagName().equals("text:h")) {
            String style = element.attr("text:style-name");
            text.add(text.isEmpty() ? "" : " ", false, false);
            inline(element, style, styles.bold(style), styles.underlined(style), text, 0);
          }
        }
        texts.add(text);
      }
      lines.row(texts, at);
    }
    lines.blank();
  }

  /** Whether a row is the table's own, not one of a table in its cells. */
  private static boolean inTable(Element row, Element table) {
    Element parent = row.parent();
    while (parent != null && !parent.tagName().equals("table:table")) {
      parent = parent.parent();
    }
    return parent == table;
  }

  private void inline(
      Element parent, String style, boolean bold, boolean underlined, StyledText out, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested too deep");
    }
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode leaf) {
        String text = leaf.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
        out.add(styles.hidden(style) ? "" : text, bold, underlined);
      } else if (node instanceof Element element) {
        switch (element.tagName()) {
          case "text:s" -> out.add(" ", bold, underlined);
          case "text:tab" -> out.add("\t", false, underlined);
          case "text:line-break" -> out.add("\n", false, false);
          case "text:soft-page-break" -> page++;
          case "text:note" -> note(element);
          case "text:span", "text:a" -> {
            String own = element.attr("text:style-name");
            boolean set = element.tagName().equals("text:span");
            inline(
                element,
                set ? own : style,
                bold || set && styles.bold(own),
                underlined || set && styles.underlined(own),
                out,
                depth + 1);
          }
          case "office:annotation",
              "office:annotation-end",
              "draw:frame",
              "text:hidden-text",
              "text:bookmark",
              "text:change" -> {
            // beside the text, not in it
          }
          default -> inline(element, style, bold, underlined, out, depth + 1);
        }
      }
    }
  }

  private void note(Element note) {
    String mark = "";
    String body = "";
    for (Element child : note.children()) {
      if (child.tagName().equals("text:note-citation")) {
        mark = child.text();
      } else {
        body = child.text();
      }
    }
    notes.add("Fußnote " + mark + ": " + body);
  }
}
