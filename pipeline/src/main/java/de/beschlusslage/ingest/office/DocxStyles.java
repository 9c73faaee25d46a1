package de.beschlusslage.ingest.office;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** What a paragraph or run inherits from its styles. */
final class DocxStyles {
  private static final double TWIPS_PER_POINT = 20;

  /** Space before or after a paragraph, in twips, that reads as a gap: a third of a line. */
  private static final long GAP = 80;

  private final @Nullable XWPFStyles styles;

  DocxStyles(@Nullable XWPFStyles styles) {
    this.styles = styles;
  }

  /** The style and those it is based on, nearest first. */
  private List<CTStyle> chain(@Nullable String id) {
    List<CTStyle> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String next = id;
    while (styles != null && next != null && seen.add(next)) {
      XWPFStyle style = styles.getStyle(next);
      if (style == null) {
        break;
      }
      out.add(style.getCTStyle());
      next = style.getCTStyle().isSetBasedOn() ? style.getCTStyle().getBasedOn().getVal() : null;
    }
    return out;
  }

  private List<CTStyle> ofParagraph(@Nullable CTPPr properties) {
    return properties != null && properties.isSetPStyle()
        ? chain(properties.getPStyle().getVal())
        : chain(defaultParagraphStyle());
  }

  private @Nullable String defaultParagraphStyle() {
    return styles != null && styles.getStyle("Standard") != null ? "Standard" : "Normal";
  }

  boolean bold(@Nullable CTRPr run, @Nullable CTPPr paragraph) {
    return runValue(run, paragraph, p -> p.sizeOfBArray() > 0 ? p.getBArray(0) : null)
        .map(DocxStyles::on)
        .orElse(false);
  }

  boolean hidden(@Nullable CTRPr run, @Nullable CTPPr paragraph) {
    return runValue(run, paragraph, p -> p.sizeOfVanishArray() > 0 ? p.getVanishArray(0) : null)
        .map(DocxStyles::on)
        .orElse(false);
  }

  boolean underlined(@Nullable CTRPr run, @Nullable CTPPr paragraph) {
    return runValue(run, paragraph, p -> p.sizeOfUArray() > 0 ? p.getUArray(0) : null)
        .map(u -> u.getVal() != null && u.getVal() != STUnderline.NONE)
        .orElse(false);
  }

  private <T> Optional<T> runValue(
      @Nullable CTRPr run, @Nullable CTPPr paragraph, Function<CTRPr, @Nullable T> value) {
    if (run != null) {
      T own = value.apply(run);
      if (own != null) {
        return Optional.of(own);
      }
      if (run.sizeOfRStyleArray() > 0) {
        for (CTStyle style : chain(run.getRStyleArray(0).getVal())) {
          T inherited = style.isSetRPr() ? value.apply(style.getRPr()) : null;
          if (inherited != null) {
            return Optional.of(inherited);
          }
        }
      }
    }
    for (CTStyle style : ofParagraph(paragraph)) {
      T inherited = style.isSetRPr() ? value.apply(style.getRPr()) : null;
      if (inherited != null) {
        return Optional.of(inherited);
      }
    }
    return Optional.empty();
  }

  private static boolean on(CTOnOff value) {
    if (!value.isSetVal()) {
      return true;
    }
    // a union type: a Boolean, an enumeration value or a string, by the file's dialect
    return !List.of("false", "off", "0").contains(String.valueOf(value.getVal()));
  }

  /** A paragraph's list and level. */
  record ListPlace(BigInteger numId, int level) {}

  Optional<ListPlace> listPlace(@Nullable CTPPr paragraph) {
    BigInteger id = null;
    Integer level = null;
    List<CTNumPr> all = new ArrayList<>();
    if (paragraph != null && paragraph.isSetNumPr()) {
      all.add(paragraph.getNumPr());
    }
    for (CTStyle style : ofParagraph(paragraph)) {
      if (style.isSetPPr() && style.getPPr().isSetNumPr()) {
        all.add(style.getPPr().getNumPr());
      }
    }
    for (CTNumPr properties : all) {
      if (id == null && properties.isSetNumId()) {
        id = properties.getNumId().getVal();
      }
      if (level == null && properties.isSetIlvl()) {
        level = properties.getIlvl().getVal().intValue();
      }
    }
    // list 0 is the file's way of taking a style's numbering away
    return id == null || id.signum() == 0
        ? Optional.empty()
        : Optional.of(new ListPlace(id, level == null ? 0 : level));
  }

  /** Left edge of the first line, in points; the list's level counts where nothing nearer does. */
  double edge(@Nullable CTPPr paragraph, @Nullable CTInd fromList) {
    List<CTInd> all = new ArrayList<>();
    if (paragraph != null && paragraph.isSetInd()) {
      all.add(paragraph.getInd());
    }
    if (fromList != null) {
      all.add(fromList);
    }
    for (CTStyle style : ofParagraph(paragraph)) {
      CTPPrGeneral properties = style.isSetPPr() ? style.getPPr() : null;
      if (properties != null && properties.isSetInd()) {
        all.add(properties.getInd());
      }
    }
    double left = 0;
    double first = 0;
    boolean leftKnown = false;
    boolean firstKnown = false;
    for (CTInd indent : all) {
      Object own =
          indent.isSetLeft() ? indent.getLeft() : indent.isSetStart() ? indent.getStart() : null;
      if (!leftKnown && own != null) {
        left = twips(own);
        leftKnown = true;
      }
      if (!firstKnown && (indent.isSetHanging() || indent.isSetFirstLine())) {
        first = indent.isSetHanging() ? -twips(indent.getHanging()) : twips(indent.getFirstLine());
        firstKnown = true;
      }
    }
    return (left + first) / TWIPS_PER_POINT;
  }

  private static double twips(Object value) {
    try {
      return Double.parseDouble(String.valueOf(value));
    } catch (NumberFormatException e) {
      return 0; // a measure with a unit: rare, and only the rank of the edge depends on it
    }
  }

  /** Whether the paragraph asks for visible space before it. */
  boolean gapBefore(@Nullable CTPPr paragraph) {
    List<CTSpacing> all = new ArrayList<>();
    if (paragraph != null && paragraph.isSetSpacing()) {
      all.add(paragraph.getSpacing());
    }
    for (CTStyle style : ofParagraph(paragraph)) {
      if (style.isSetPPr() && style.getPPr().isSetSpacing()) {
        all.add(style.getPPr().getSpacing());
      }
    }
    for (CTSpacing spacing : all) {
      if (spacing.isSetBefore()) {
        return twips(spacing.getBefore()) >= GAP;
      }
    }
    return false;
  }

  static DocxStyles of(org.apache.poi.xwpf.usermodel.XWPFDocument document)
      throws java.io.IOException, XmlException {
    return new DocxStyles(document.getStyles());
  }
}
