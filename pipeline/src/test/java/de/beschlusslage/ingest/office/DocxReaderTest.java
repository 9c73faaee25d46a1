package de.beschlusslage.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import de.beschlusslage.ingest.archive.ZipGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxReaderTest {
  private final DocxReader reader = new DocxReader();

  @Test
  void numbersComeFromTheListDefinitionsNotFromTheText() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      BigInteger list =
          list(
              document,
              level(0, STNumberFormat.DECIMAL, "%1."),
              level(1, STNumberFormat.LOWER_LETTER, "%2)"));
      point(document, list, 0, "Die Konferenz bittet den Bund:");
      point(document, list, 1, "die Mittel zu verstetigen,");
      point(document, list, 1, "jährlich zu berichten.");
      point(document, list, 0, "Sie dankt der Geschäftsstelle.");
      point(document, list, 1, "Der Bericht ist beigefügt.");
      assertThat(texts(document))
          .containsExactly(
              "1. Die Konferenz bittet den Bund:",
              "a) die Mittel zu verstetigen,",
              "b) jährlich zu berichten.",
              "2. Sie dankt der Geschäftsstelle.",
              "a) Der Bericht ist beigefügt.");
    }
  }

  @Test
  void aLevelMayPrintItsParentsNumber() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      BigInteger list =
          list(
              document,
              level(0, STNumberFormat.UPPER_ROMAN, "%1"),
              level(1, STNumberFormat.DECIMAL, "%1.%2"));
      point(document, list, 0, "Teilhabe");
      point(document, list, 1, "Sprache");
      point(document, list, 1, "Arbeit");
      assertThat(texts(document)).containsExactly("I Teilhabe", "I.1 Sprache", "I.2 Arbeit");
    }
  }

  @Test
  void whatIsTrackedAsDeletedIsGoneAndWhatIsInsertedIsText() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("Die Konferenz ");
      CTR deleted = paragraph.getCTP().addNewDel().addNewR();
      deleted.addNewDelText().setStringValue("fordert");
      CTR inserted = paragraph.getCTP().addNewIns().addNewR();
      inserted.addNewT().setStringValue("bittet");
      paragraph.createRun().setText(" den Bund.");
      assertThat(texts(document)).containsExactly("Die Konferenz bittet den Bund.");
    }
  }

  @Test
  void aParagraphWhoseEndIsDeletedGoesOnWithTheNext() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph first = document.createParagraph();
      first.createRun().setText("Die Konferenz bittet ");
      first.getCTP().addNewPPr().addNewRPr().addNewDel();
      document.createParagraph().createRun().setText("den Bund.");
      assertThat(texts(document)).containsExactly("Die Konferenz bittet den Bund.");
    }
  }

  @Test
  void boldAndUnderlinedRunsAreKept() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFRun title = document.createParagraph().createRun();
      title.setBold(true);
      title.setText("Sprachkurse sichern");
      XWPFParagraph applicants = document.createParagraph();
      applicants.createRun().setText("Antragsteller: ");
      XWPFRun lead = applicants.createRun();
      lead.setUnderline(UnderlinePatterns.SINGLE);
      lead.setText("Bremen");
      applicants.createRun().setText(", Hessen");
      List<SourceLine> lines = lines(bytes(document));
      assertThat(lines.get(0).bold()).isTrue();
      assertThat(lines.get(1).bold()).isFalse();
      assertThat(lines.get(1).underlined())
          .singleElement()
          .satisfies(
              s ->
                  assertThat(lines.get(1).text().substring(s.start(), s.end()))
                      .isEqualTo("Bremen"));
    }
  }

  @Test
  void tablesAreRows() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("TOP 1");
      table.getRow(0).getCell(1).setText("Begrüßung");
      table.getRow(1).getCell(0).setText("TOP 2");
      table.getRow(1).getCell(1).setText("Verschiedenes");
      List<SourceLine> lines = lines(bytes(document));
      assertThat(lines)
          .extracting(SourceLine::text)
          .containsExactly("TOP 1\tBegrüßung", "TOP 2\tVerschiedenes");
      assertThat(lines).allMatch(SourceLine::tableRow);
    }
  }

  @Test
  void headersAreNoTextButAreReported() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("41. Integrationsministerkonferenz 2046");
      document.createParagraph().createRun().setText("TOP 1");
      LineReader.Lines lines = (LineReader.Lines) reader.read(bytes(document), "x.docx");
      assertThat(lines.lines()).extracting(SourceLine::text).containsExactly("TOP 1");
      assertThat(lines.running()).containsExactly("41. Integrationsministerkonferenz 2046");
    }
  }

  @Test
  void oldWordFilesAreRefusedByName() {
    byte[] ole = new byte[512];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, ole, 0, magic.length);
    assertThat(reader.accepts(ole, "alt.doc")).isTrue();
    assertThat(message(ole)).contains("old Office format");
  }

  @Test
  void anEncryptedFileIsRefusedAndItsPasswordOpensIt()
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument();
        POIFSFileSystem container = new POIFSFileSystem()) {
      document.createParagraph().createRun().setText("Vertraulich");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        document.write(encrypted);
      }
      container.writeFilesystem(out);
    }
    byte[] encrypted = out.toByteArray();
    assertThat(reader.accepts(encrypted, "x.docx")).isTrue();
    assertThat(message(encrypted)).contains("is encrypted: give its password");
    ZipGuard guard = ZipGuard.standard();
    LineReader.Result wrong = new DocxReader(guard, "falsch").read(encrypted, "x.docx");
    assertThat(((LineReader.Refused) wrong).problem().message()).contains("does not open");
    LineReader.Result opened = new DocxReader(guard, "geheim").read(encrypted, "x.docx");
    assertThat(((LineReader.Lines) opened).lines().get(0).text()).isEqualTo("Vertraulich");
  }

  @Test
  void aBrokenFileIsRefusedInOneSentence() throws IOException {
    byte[] broken = zip("word/document.xml", "<w:document".getBytes(StandardCharsets.UTF_8));
    assertThat(reader.accepts(broken, "x.docx")).isTrue();
    assertThat(message(broken)).contains("broken DOCX");
  }

  @Test
  void aBombIsRefusedBeforeItUnpacks() throws IOException {
    byte[] bomb = zip("word/document.xml", new byte[30 << 20]);
    assertThat(message(bomb)).contains("ZIP bomb");
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    byte[] hostile = zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    assertThat(reader.read(hostile, "x.docx")).isInstanceOf(LineReader.Refused.class);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private String message(byte[] bytes) {
    LineReader.Result result = new DocxReader().read(bytes, "x.docx");
    assertThat(result).isInstanceOf(LineReader.Refused.class);
    return ((LineReader.Refused) result).problem().message();
  }

  private List<String> texts(XWPFDocument document) throws IOException {
    return lines(bytes(document)).stream().map(SourceLine::text).toList();
  }

  private List<SourceLine> lines(byte[] bytes) {
    assertThat(reader.accepts(bytes, "x.docx")).isTrue();
    return ((LineReader.Lines) reader.read(bytes, "x.docx")).lines();
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static CTLvl level(int number, STNumberFormat.Enum format, String text) {
    CTLvl level = CTLvl.Factory.newInstance();
    level.setIlvl(BigInteger.valueOf(number));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
    return level;
  }

  private static BigInteger list(XWPFDocument document, CTLvl... levels) {
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.ZERO);
    for (CTLvl level : levels) {
      definition.addNewLvl().set(level);
    }
    BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(definition));
    return document.getNumbering().addNum(id);
  }

  private static void point(XWPFDocument document, BigInteger list, int level, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
  }
}
