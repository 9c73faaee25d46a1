package de.beschlusslage.ingest.office;

import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Sets paragraphs as a DOCX file; printed labels become list definitions, not text. */
public final class DocxTypesetter {
  private final XWPFDocument document = new XWPFDocument();
  private final XWPFNumbering numbering = document.createNumbering();
  private int lists;
  private XWPFTable table;
  private boolean inTable;

  /** Starts with an empty document. */
  public DocxTypesetter() {
    table =
        new XWPFTable(
            org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl.Factory.newInstance(),
            document);
  }

  /** The paragraphs of a cleaned text, as a DOCX file. */
  public byte[] set(SourceText source) {
    for (SourceText.Paragraph paragraph : source.paragraphs()) {
      String text = paragraph.span().in(source.text());
      if (paragraph.tableRow() && text.indexOf('\t') >= 0) {
        row(text, paragraph);
      } else {
        inTable = false;
        paragraph(text, paragraph);
      }
    }
    if (!source.running().isEmpty()) {
      XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
      source.running().stream()
          .filter(line -> !line.startsWith("Seite ")) // a field, in a real file
          .forEach(line -> header.createParagraph().createRun().setText(line));
    }
    try (document) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(String text, SourceText.Paragraph paragraph) {
    String[] cells = text.split("\t", -1);
    XWPFTableRow row;
    if (inTable) {
      row = table.createRow();
    } else {
      table = document.createTable(1, cells.length);
      row = table.getRow(0);
      inTable = true;
    }
    int start = 0;
    for (int i = 0; i < cells.length; i++) {
      while (row.getTableCells().size() <= i) {
        row.createCell();
      }
      XWPFParagraph cell = row.getCell(i).getParagraphs().get(0);
      runs(cell, cells[i], paragraph.span().start() + start, paragraph);
      start += cells[i].length() + 1;
    }
  }

  private void paragraph(String text, SourceText.Paragraph paragraph) {
    if (paragraph.gapBefore()) {
      document.createParagraph();
    }
    XWPFParagraph target = document.createParagraph();
    Optional<Label> label = Label.at(text);
    int from = 0;
    if (label.isPresent() && list(target, label.get(), text)) {
      from = label.get().length();
    }
    target.setIndentationLeft(300 * (paragraph.depth() + 1));
    runs(target, text.substring(from), paragraph.span().start() + from, paragraph);
  }

  /** Makes the label a list of its own that starts at its number; not for labels Word lacks. */
  private boolean list(XWPFParagraph paragraph, Label label, String text) {
    String printed = text.substring(0, label.length()).strip();
    STNumberFormat.Enum format =
        switch (label.kind()) {
          case NUMBER_DOT, NUMBER_PAREN, NUMBER_PARENS -> STNumberFormat.DECIMAL;
          case LETTER_DOT, LETTER_PAREN -> STNumberFormat.LOWER_LETTER;
          case BULLET -> STNumberFormat.BULLET;
          default -> STNumberFormat.NONE;
        };
    if (format == STNumberFormat.NONE) {
      return false;
    }
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.valueOf(lists++));
    CTLvl level = definition.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.valueOf(Math.max(1, label.value())));
    level.addNewNumFmt().setVal(format);
    boolean bullet = format == STNumberFormat.BULLET;
    level.addNewLvlText().setVal(bullet ? "\uF0B7" : printed.replaceFirst("[0-9a-z]+", "%1"));
    BigInteger id = numbering.addAbstractNum(new XWPFAbstractNum(definition));
    paragraph.setNumID(numbering.addNum(id));
    paragraph.setNumILvl(BigInteger.ZERO);
    return true;
  }

  private static void runs(
      XWPFParagraph target, String text, int start, SourceText.Paragraph paragraph) {
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || under(paragraph, start + i) != under(paragraph, start + from)) {
        XWPFRun run = target.createRun();
        run.setText(text.substring(from, i));
        run.setBold(paragraph.bold());
        if (under(paragraph, start + from)) {
          run.setUnderline(UnderlinePatterns.SINGLE);
        }
        from = i;
      }
    }
  }

  private static boolean under(SourceText.Paragraph paragraph, int at) {
    return paragraph.underlined().stream().anyMatch(s -> s.start() <= at && at < s.end());
  }
}
