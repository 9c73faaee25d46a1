package de.beschlusslage.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  /** Draws on a page. */
  private interface Drawing {
    void draw(PDPageContentStream page) throws IOException;
  }

  @Test
  void linesComeFromTopToBottomWhateverTheOrderOfTheContentStream() throws IOException {
    byte[] pdf =
        page(
            p -> {
              text(p, PLAIN, 11, 70, 600, "Zweite Zeile");
              text(p, PLAIN, 11, 70, 700, "Erste Zeile");
            });
    assertThat(texts(pdf)).containsExactly("Erste Zeile", "Zweite Zeile");
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() throws IOException {
    byte[] pdf =
        page(
            p -> {
              text(
                  p,
                  BOLD,
                  14,
                  70,
                  760,
                  "Eine Überschrift über beide Spalten der ganzen Seite hinweg gesetzt");
              for (int i = 0; i < 12; i++) {
                text(
                    p,
                    PLAIN,
                    10,
                    70,
                    720 - 12 * i,
                    "links Zeile " + i + " mit Text der die Spalte gut füllt");
                text(
                    p,
                    PLAIN,
                    10,
                    320,
                    720 - 12 * i,
                    "rechts Zeile " + i + " mit Text der die Spalte füllt");
              }
            });
    List<String> texts = texts(pdf);
    assertThat(texts).hasSize(25);
    assertThat(texts.subList(1, 13)).allMatch(t -> t.startsWith("links"));
    assertThat(texts.subList(13, 25)).allMatch(t -> t.startsWith("rechts"));
  }

  @Test
  void aParagraphStandsWhereItsLinesDoNotWhereItsFirstOneIsIndented() throws IOException {
    byte[] pdf =
        page(
            p -> {
              text(
                  p,
                  PLAIN,
                  10,
                  70,
                  700,
                  "Ein Absatz ohne Einzug, der so breit gesetzt ist wie die");
              text(p, PLAIN, 10, 70, 688, "Spalte, und noch eine Zeile.");
              text(p, PLAIN, 10, 82, 670, "• Punkt der Liste");
              text(
                  p, PLAIN, 10, 85, 650, "Ein Absatz mit Einzug, der so breit gesetzt ist wie die");
              text(
                  p, PLAIN, 10, 70, 638, "Spalte, und noch eine Zeile mehr als der erste ihn hat.");
              text(
                  p, PLAIN, 10, 85, 626, "Noch ein Absatz mit Einzug, ebenso breit wie die Spalte");
              text(p, PLAIN, 10, 70, 614, "und noch eine Zeile.");
              text(p, PLAIN, 10, 85, 602, "Ein kurzer mit Einzug.");
            });
    assertThat(lines(pdf))
        .filteredOn(SourceLine::gapBefore)
        .extracting(line -> line.text().substring(0, 10) + line.indent())
        .containsExactly("Ein Absatz0", "• Punkt de1", "Ein Absatz0", "Noch ein A0", "Ein kurzer0");
  }

  @Test
  void numbersOfThingsAreNoLabelsWithoutBracket() throws IOException {
    byte[] pdf =
        page(
            p -> {
              text(p, PLAIN, 10, 70, 700, "Der Ausschuss besteht aus");
              text(p, PLAIN, 10, 70, 680, "2 Mitgliedern des Rates");
              text(p, PLAIN, 10, 70, 660, "3 Mitgliedern der Verwaltung");
            });
    assertThat(texts(pdf))
        .containsExactly(
            "Der Ausschuss besteht aus", "2 Mitgliedern des Rates", "3 Mitgliedern der Verwaltung");
  }

  @Test
  void aTablesFirstRowIsNoRunningHeaderThoughALineStandsBelow() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int n = 1; n <= 3; n++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream p = new PDPageContentStream(document, sheet)) {
          line(p, 70, 770, 400, 770);
          text(
              p,
              PLAIN,
              11,
              70,
              750,
              "Zeile der Tabelle, die " + "x".repeat(n) + " heißt und füllt");
          line(p, 70, 740, 400, 740);
          text(
              p,
              PLAIN,
              11,
              70,
              700,
              "Text auf Seite " + "abc".charAt(n - 1) + ", der darunter folgt.");
        }
      }
      document.save(out);
      assertThat(texts(out.toByteArray())).hasSize(6);
    }
  }

  @Test
  void aRuledTableIsRowsOfCells() throws IOException {
    byte[] pdf =
        page(
            p -> {
              for (float y : new float[] {700, 660, 640}) {
                line(p, 70, y, 500, y);
              }
              for (float x : new float[] {70, 150, 500}) {
                line(p, x, 640, x, 700);
              }
              text(p, PLAIN, 11, 75, 685, "TOP 1");
              text(p, PLAIN, 11, 155, 685, "Bericht über die Landes-");
              text(p, PLAIN, 11, 155, 670, "programme");
              text(p, PLAIN, 11, 75, 645, "TOP 2");
              text(p, PLAIN, 11, 155, 645, "Verschiedenes");
            });
    List<SourceLine> lines = lines(pdf);
    assertThat(lines)
        .extracting(SourceLine::text)
        .containsExactly("TOP 1\tBericht über die Landesprogramme", "TOP 2\tVerschiedenes");
    assertThat(lines).allMatch(SourceLine::tableRow);
  }

  @Test
  void pagesTurnedByTheirOwnEntryAreReadUpright() throws IOException {
    for (int rotation : new int[] {90, 180, 270}) {
      try (PDDocument document = new PDDocument()) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream p = new PDPageContentStream(document, page)) {
          double turn = Math.toRadians(rotation);
          for (int i = 0; i < 3; i++) {
            Matrix matrix = Matrix.getRotateInstance(turn, 300, 400);
            matrix.translate(-100, -20f * i);
            p.beginText();
            p.setFont(PLAIN, 11);
            p.setTextMatrix(matrix);
            p.showText("Zeile " + i);
            p.endText();
          }
        }
        assertThat(texts(save(document))).containsExactly("Zeile 0", "Zeile 1", "Zeile 2");
      }
    }
  }

  @Test
  void tableTextTurnedOnAnUprightPageIsReadToo() throws IOException {
    byte[] pdf =
        page(
            p -> {
              for (int i = 0; i < 3; i++) {
                p.beginText();
                p.setFont(PLAIN, 11);
                p.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 100 + 20 * i, 100));
                p.showText("Quer gesetzte Zeile " + i);
                p.endText();
              }
            });
    assertThat(texts(pdf))
        .containsExactly("Quer gesetzte Zeile 0", "Quer gesetzte Zeile 1", "Quer gesetzte Zeile 2");
  }

  @Test
  void watermarksAreNoText() throws IOException {
    byte[] pdf =
        page(
            p -> {
              p.beginText();
              p.setFont(BOLD, 90);
              p.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 120, 200));
              p.showText("ENTWURF");
              p.endText();
              p.setNonStrokingColor(new Color(230, 230, 230));
              text(p, BOLD, 80, 90, 500, "ENTWURF");
              p.setNonStrokingColor(Color.BLACK);
              text(p, PLAIN, 11, 70, 700, "Die Konferenz bittet den Bund.");
            });
    assertThat(texts(pdf)).containsExactly("Die Konferenz bittet den Bund.");
  }

  @Test
  void footnotesStandApartAndTheirMarksLeaveTheText() throws IOException {
    byte[] pdf =
        page(
            p -> {
              for (int i = 0; i < 6; i++) {
                text(
                    p,
                    PLAIN,
                    11,
                    70,
                    700 - 14 * i,
                    "Der Text der Seite läuft über mehrere volle Zeilen weiter");
              }
              text(p, PLAIN, 11, 70, 616, "bis zum Gutachten");
              text(p, PLAIN, 6.5f, 70 + width("bis zum Gutachten", 11), 620, "1");
              text(p, PLAIN, 11, 70 + width("bis zum Gutachten", 11) + 7, 616, "und weiter.");
              line(p, 70, 120, 200, 120);
              text(p, PLAIN, 6, 70, 108, "1");
              text(p, PLAIN, 8.5f, 74, 105, "Vorgelegt im Mai.");
            });
    List<String> texts = texts(pdf);
    assertThat(texts).contains("bis zum Gutachten und weiter.");
    assertThat(texts.subList(texts.size() - 2, texts.size()))
        .containsExactly("Fußnoten", "Fußnote 1: Vorgelegt im Mai.");
  }

  @Test
  void headersFootersAndPageNumbersAreDroppedButDifferingHeadingsStay() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int n = 1; n <= 4; n++) {
        int number = n;
        add(
            document,
            p -> {
              text(p, PLAIN, 9, 70, 810, "Niederschrift der Konferenz");
              text(p, BOLD, 12, 70, 770, "TOP " + number);
              text(p, PLAIN, 11, 70, 700, "Inhalt Nummer " + number + " der Seite.");
              text(p, PLAIN, 9, 70, 40, "Seite " + number + " von 4");
            });
      }
      assertThat(texts(save(document)))
          .containsExactly(
              "Niederschrift der Konferenz",
              "TOP 1",
              "Inhalt Nummer 1 der Seite.",
              "TOP 2",
              "Inhalt Nummer 2 der Seite.",
              "TOP 3",
              "Inhalt Nummer 3 der Seite.",
              "TOP 4",
              "Inhalt Nummer 4 der Seite.");
      LineReader.Lines lines = (LineReader.Lines) new PdfReader().read(save(document), "x.pdf");
      assertThat(lines.running()).containsExactly("Niederschrift der Konferenz");
    }
  }

  @Test
  void lineNumbersBesideTheTextAreMarginsAndListNumbersAreText() throws IOException {
    byte[] pdf =
        page(
            p -> {
              for (int i = 1; i <= 8; i++) {
                text(p, PLAIN, 8, i < 10 ? 40 : 36, 700 - 14 * i, String.valueOf(i));
                text(p, PLAIN, 11, 80, 700 - 14 * i, i + ". Punkt der Liste");
              }
            });
    List<SourceLine> lines = lines(pdf);
    assertThat(lines).extracting(SourceLine::text).startsWith("1. Punkt der Liste");
    assertThat(lines.stream().map(l -> l.margin().orElse(-1)).toList())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void accentsPaintedOverLettersAreOneCharacter() throws IOException {
    byte[] pdf =
        page(
            p -> {
              text(p, PLAIN, 11, 70, 700, "L");
              float x = 70 + width("L", 11);
              text(p, PLAIN, 11, x + 1.2f, 700, "¨");
              text(p, PLAIN, 11, x, 700, "a");
              text(p, PLAIN, 11, x + width("a", 11), 700, "nder");
            });
    assertThat(texts(pdf)).containsExactly("Länder");
  }

  @Test
  void boldPrintedTwiceIsOneBoldLine() throws IOException {
    byte[] pdf =
        page(
            p -> {
              text(p, PLAIN, 11, 70, 700, "Beschluss");
              text(p, PLAIN, 11, 70.3f, 700, "Beschluss");
            });
    assertThat(lines(pdf))
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.text()).isEqualTo("Beschluss");
              assertThat(l.bold()).isTrue();
            });
  }

  @Test
  void underliningIsFoundByItsRuleAndBordersAreNone() throws IOException {
    byte[] pdf =
        page(
            p -> {
              text(p, PLAIN, 11, 70, 700, "Antragsteller: Bremen, Hessen");
              float x = 70 + width("Antragsteller: ", 11);
              line(p, x, 698.5f, x + width("Bremen", 11), 698.5f);
              text(p, PLAIN, 11, 70, 600, "Ohne Strich");
              line(p, 60, 590, 500, 590);
            });
    List<SourceLine> lines = lines(pdf);
    assertThat(lines.get(0).underlined())
        .singleElement()
        .satisfies(
            s ->
                assertThat(lines.get(0).text().substring(s.start(), s.end())).startsWith("Bremen"));
    assertThat(lines.get(1).underlined()).isEmpty();
  }

  @Test
  void anEncryptedFileIsRefusedAndItsPasswordOpensIt() throws IOException {
    byte[] pdf;
    try (PDDocument document = new PDDocument()) {
      add(document, p -> text(p, PLAIN, 11, 70, 700, "Vertraulich"));
      document.protect(new StandardProtectionPolicy("chef", "geheim", new AccessPermission()));
      pdf = save(document);
    }
    assertThat(message(new PdfReader(), pdf)).contains("is encrypted").contains("password");
    assertThat(message(new PdfReader(100, "falsch"), pdf)).contains("does not open");
    LineReader.Result opened = new PdfReader(100, "geheim").read(pdf, "x.pdf");
    assertThat(((LineReader.Lines) opened).lines().get(0).text()).isEqualTo("Vertraulich");
  }

  @Test
  void aScanIsRefusedWithTheAdviceToRunOcr() throws IOException {
    try (PDDocument document = new PDDocument()) {
      addScan(document);
      assertThat(message(new PdfReader(), save(document))).contains("scan").contains("OCR");
    }
  }

  @Test
  void scannedPagesAmongOthersAreNamed() throws IOException {
    try (PDDocument document = new PDDocument()) {
      add(document, p -> text(p, PLAIN, 11, 70, 700, "Eine Seite mit Text darauf"));
      addScan(document);
      LineReader.Lines lines = (LineReader.Lines) new PdfReader().read(save(document), "x.pdf");
      assertThat(lines.problems())
          .extracting(Problem::message)
          .singleElement()
          .satisfies(m -> assertThat(m).startsWith("page 2 is a scan"));
    }
  }

  @Test
  void brokenBytesAreRefusedInOneSentence() throws IOException {
    byte[] pdf = page(p -> text(p, PLAIN, 11, 70, 700, "Text"));
    byte[] cut = Arrays.copyOf(pdf, 60);
    assertThat(message(new PdfReader(), cut)).contains("broken PDF");
    byte[] noise = "%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.US_ASCII);
    assertThat(message(new PdfReader(), noise)).contains("broken PDF").doesNotContain("\n");
  }

  @Test
  void tooManyPagesAreRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 4; i++) {
        document.addPage(new PDPage());
      }
      assertThat(message(new PdfReader(3, ""), save(document))).contains("the limit is 3");
    }
  }

  @Test
  void aPageWithoutTextAndImagesHoldsNoText() throws IOException {
    assertThat(message(new PdfReader(), page(p -> {}))).contains("contains no text");
  }

  private static String message(PdfReader reader, byte[] pdf) {
    LineReader.Result result = reader.read(pdf, "x.pdf");
    assertThat(result).isInstanceOf(LineReader.Refused.class);
    return ((LineReader.Refused) result).problem().message();
  }

  private static List<String> texts(byte[] pdf) {
    return lines(pdf).stream().map(SourceLine::text).toList();
  }

  private static List<SourceLine> lines(byte[] pdf) {
    PdfReader reader = new PdfReader();
    assertThat(reader.accepts(pdf, "x.pdf")).isTrue();
    LineReader.Result result = reader.read(pdf, "x.pdf");
    assertThat(result).isInstanceOf(LineReader.Lines.class);
    return ((LineReader.Lines) result).lines();
  }

  private static byte[] page(Drawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      add(document, drawing);
      return save(document);
    }
  }

  private static void add(PDDocument document, Drawing drawing) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      drawing.draw(stream);
    }
  }

  private static void addScan(PDDocument document) throws IOException {
    BufferedImage image = new BufferedImage(100, 140, BufferedImage.TYPE_INT_RGB);
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      stream.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
    }
  }

  private static byte[] save(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static void text(
      PDPageContentStream page, PDFont font, float size, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private static void line(PDPageContentStream page, float x0, float y0, float x1, float y1)
      throws IOException {
    page.setLineWidth(0.5f);
    page.moveTo(x0, y0);
    page.lineTo(x1, y1);
    page.stroke();
  }

  private static float width(String text, float size) throws IOException {
    return PLAIN.getStringWidth(text) * size / 1000;
  }
}
