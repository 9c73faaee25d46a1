package de.beschlusslage.ingest.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** Walks a DOCX body in reading order. One object a document. */
final class DocxWalk {
  private static final int MAX_DEPTH = 60;

  private final XWPFDocument document;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final DraftLines lines = new DraftLines();
  private final Map<Integer, String> notes = new TreeMap<>();
  private final boolean paged;
  private int page = 1;
  private StyledText carried = new StyledText();

  DocxWalk(XWPFDocument document) throws IOException, XmlException {
    this.document = document;
    this.styles = DocxStyles.of(document);
    this.numbering = new DocxNumbering(document.getNumbering());
    this.paged = document.getDocument().xmlText().contains("lastRenderedPageBreak");
  }

  /** Pages as last laid out by the word processor, 0 where the file does not tell. */
  int pages() {
    return paged ? page : 0;
  }

  /** Body, then footnotes. */
  DraftLines walk() {
    children(document.getDocument().getBody(), 0);
    footnotes();
    return lines;
  }

  private OptionalInt page() {
    return paged ? OptionalInt.of(page) : OptionalInt.empty();
  }

  /** What the file prints on top of pages: short documents name their session nowhere else. */
  List<String> headers() {
    Set<String> out = new LinkedHashSet<>();
    for (XWPFHeader header : document.getHeaderList()) {
      for (XWPFParagraph paragraph : header.getParagraphs()) {
        String text = paragraph.getText().strip();
        if (text.chars().filter(Character::isLetter).count() > 3
            && !text.matches("(?i)seite\\W.*")) {
          out.add(text);
        }
      }
    }
    return List.copyOf(out);
  }

  private void footnotes() {
    boolean first = true;
    for (XWPFFootnote note : document.getFootnotes()) {
      StringBuilder text = new StringBuilder();
      note.getParagraphs().forEach(p -> text.append(p.getText()).append(' '));
      if (text.toString().isBlank()) {
        continue;
      }
      if (first) {
        lines.paragraph(plain("Fußnoten"), page(), 0, true);
        first = false;
      }
      String label = notes.getOrDefault(note.getId().intValue(), "");
      lines.paragraph(
          plain("Fußnote" + (label.isEmpty() ? "" : " " + label) + ": " + text), page(), 0, true);
    }
  }

  private static StyledText plain(String text) {
    StyledText out = new StyledText();
    out.add(text.strip(), false, false);
    return out;
  }

  private void children(XmlObject parent, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested too deep");
    }
    try (XmlCursor cursor = parent.newCursor()) {
      for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
        XmlObject child = cursor.getObject();
        switch (cursor.getName().getLocalPart()) {
          case "p" -> {
            if (child instanceof CTP paragraph) {
              paragraph(paragraph);
            }
          }
          case "tbl" -> {
            if (child instanceof CTTbl table) {
              table(table, depth);
            }
          }
          case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> children(child, depth + 1);
          default -> {
            // section properties, bookmarks, deletions
          }
        }
      }
    }
  }

  private void paragraph(CTP paragraph) {
    CTPPr properties = paragraph.getPPr();
    OptionalInt at = page();
    StyledText text = new StyledText();
    inline(paragraph, properties, text, 0);
    boolean markDeleted =
        properties != null && properties.isSetRPr() && properties.getRPr().isSetDel();
    if (markDeleted) {
      carried.add(text); // its end was deleted: the next paragraph goes on with it
      return;
    }
    StyledText whole = new StyledText();
    whole.add(carried);
    whole.add(text);
    carried = new StyledText();
    Labelled labelled = label(properties, whole);
    lines.paragraph(labelled.text, at, labelled.edge, styles.gapBefore(properties));
  }

  private record Labelled(StyledText text, double edge) {}

  private Labelled label(@Nullable CTPPr properties, StyledText text) {
    var place = styles.listPlace(properties);
    CTInd indent = null;
    StyledText out = text;
    if (place.isPresent() && !text.isBlank()) {
      var level = numbering.level(place.get().numId(), place.get().level());
      indent =
          level
              .filter(CTLvl::isSetPPr)
              .filter(l -> l.getPPr().isSetInd())
              .map(l -> l.getPPr().getInd())
              .orElse(null);
      String label = numbering.next(place.get().numId(), place.get().level());
      if (!label.isEmpty()) {
        out = new StyledText();
        out.add(label + " ", text.allBold(), false);
        out.add(text);
      }
    }
    return new Labelled(out, styles.edge(properties, indent));
  }

  private void inline(XmlObject parent, @Nullable CTPPr properties, StyledText out, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested too deep");
    }
    try (XmlCursor cursor = parent.newCursor()) {
      for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
        XmlObject child = cursor.getObject();
        switch (cursor.getName().getLocalPart()) {
          case "r" -> {
            if (child instanceof CTR run) {
              run(run, properties, out);
            }
          }
          case "hyperlink",
              "ins",
              "moveTo",
              "smartTag",
              "sdt",
              "sdtContent",
              "fldSimple",
              "customXml",
              "dir",
              "bdo" ->
              inline(child, properties, out, depth + 1);
          default -> {
            // properties, bookmarks, comments; "del" and "moveFrom" are what was taken out
          }
        }
      }
    }
  }

  private void run(CTR run, @Nullable CTPPr properties, StyledText out) {
    CTRPr style = run.getRPr();
    boolean bold = styles.bold(style, properties);
    boolean underlined = styles.underlined(style, properties);
    boolean hidden = styles.hidden(style, properties);
    try (XmlCursor cursor = run.newCursor()) {
      for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
        switch (cursor.getName().getLocalPart()) {
          case "t" -> out.add(hidden ? "" : cursor.getTextValue(), bold, underlined);
          case "tab", "ptab" -> out.add("\t", false, underlined);
          case "cr" -> out.add("\n", false, false);
          case "br" -> out.add(lineBreak(cursor), false, false);
          case "noBreakHyphen" -> out.add("-", bold, underlined);
          case "softHyphen" -> out.add("\u00AD", bold, underlined);
          case "sym" -> out.add("•", bold, underlined);
          case "lastRenderedPageBreak" -> page++;
          case "footnoteReference" -> noteReference(cursor);
          default -> {
            // pictures, field codes, deleted text
          }
        }
      }
    }
  }

  private static String lineBreak(XmlCursor cursor) {
    String type =
        cursor.getAttributeText(
            new javax.xml.namespace.QName(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "type"));
    return type == null || type.equals("textWrapping") ? "\n" : "";
  }

  private void noteReference(XmlCursor cursor) {
    String id =
        cursor.getAttributeText(
            new javax.xml.namespace.QName(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "id"));
    if (id != null && id.matches("\\d{1,6}")) {
      notes.putIfAbsent(Integer.parseInt(id), String.valueOf(notes.size() + 1));
    }
  }

  private void table(CTTbl table, int depth) {
    for (CTRow row : table.getTrList()) {
      if (row.isSetTrPr() && row.getTrPr().isSetDel()) {
        continue;
      }
      List<CTTc> cells = cells(row);
      if (cells.size() == 1 || holdsResolution(cells)) {
        cells.forEach(cell -> children(cell, depth + 1)); // a frame around running text
        continue;
      }
      OptionalInt at = page();
      List<StyledText> texts = new ArrayList<>();
      for (CTTc cell : cells) {
        StyledText text = new StyledText();
        cellText(cell, text, 0);
        texts.add(text);
      }
      lines.row(texts, at);
    }
    lines.blank();
  }

  /** Cells may stand in content controls of their own. */
  private static List<CTTc> cells(CTRow row) {
    List<CTTc> out = new ArrayList<>(row.getTcList());
    row.getSdtList()
        .forEach(
            sdt -> {
              if (sdt.isSetSdtContent()) {
                out.addAll(sdt.getSdtContent().getTcList());
              }
            });
    return out;
  }

  /** Minutes laid out as a table keep their numbered points in one cell. */
  private boolean holdsResolution(List<CTTc> cells) {
    for (CTTc cell : cells) {
      long points =
          cell.getPList().stream().filter(p -> styles.listPlace(p.getPPr()).isPresent()).count();
      if (points >= 2) {
        return true;
      }
    }
    return false;
  }

  private void cellText(XmlObject parent, StyledText out, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested too deep");
    }
    try (XmlCursor cursor = parent.newCursor()) {
      for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
        XmlObject child = cursor.getObject();
        if (child instanceof CTP paragraph) {
          StyledText text = new StyledText();
          inline(paragraph, paragraph.getPPr(), text, 0);
          if (!text.isBlank()) {
            out.add(out.isEmpty() ? "" : " ", false, false);
            out.add(label(paragraph.getPPr(), text).text);
          }
        } else if (List.of("sdt", "sdtContent", "tbl", "tr", "tc", "ins")
            .contains(cursor.getName().getLocalPart())) {
          cellText(child, out, depth + 1);
        }
      }
    }
  }
}
