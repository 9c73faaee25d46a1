package de.beschlusslage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.ingest.archive.ArchiveReader;
import de.beschlusslage.ingest.html.HtmlReader;
import de.beschlusslage.ingest.office.DocxReader;
import de.beschlusslage.ingest.office.DocxTypesetter;
import de.beschlusslage.ingest.pdf.PdfReader;
import de.beschlusslage.ingest.pdf.Typesetter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Whatever is done to a file, a reader gives lines or one sentence, never an exception. */
class HostileFilesTest {
  private static final int TRIES = 120;

  @Test
  void damagedPdfFilesAreReadOrRefused() {
    byte[] whole =
        new Typesetter(Typesetter.Numbers.LEFT, "Niederschrift", true)
            .add("TOP 1", 0, true)
            .add("1. Die Konferenz bittet den Bund, die Mittel zu verstetigen.", 14, false)
            .breakPage()
            .add("2. Sie dankt.", 14, false)
            .finish();
    damage(whole, new PdfReader());
  }

  @Test
  void damagedDocxFilesAreReadOrRefused() {
    byte[] text = "TOP 1\n\n1. Die Konferenz bittet den Bund.\n".getBytes(StandardCharsets.UTF_8);
    Ingested.Read read = (Ingested.Read) Ingest.standard().read(text, "a.txt");
    damage(new DocxTypesetter().set(read.source()), new DocxReader());
  }

  @Test
  void damagedHtmlFilesAreReadOrRefused() {
    String html =
        "<!DOCTYPE html><html><body><ol><li>Die L&auml;nder<table><tr><td>a<td>b</table>"
            + "<u>bitten</u></ol></body></html>";
    damage(html.getBytes(StandardCharsets.UTF_8), new HtmlReader());
  }

  @Test
  void damagedArchivesAreOpenedOrRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("Die Konferenz bittet den Bund. ".repeat(40).getBytes(StandardCharsets.UTF_8));
    }
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      byte[] damaged = damaged(out.toByteArray(), random);
      ArchiveReader.Contents contents = new ArchiveReader().open(damaged, "a.zip");
      assertThat(contents.entries().size() + contents.problems().size()).isPositive();
    }
  }

  @Test
  void deeplyNestedHtmlIsReadWithinLimits() {
    String deep = "<!DOCTYPE html><html><body>" + "<div>".repeat(50_000) + "Text</html>";
    LineReader.Result result =
        new HtmlReader().read(deep.getBytes(StandardCharsets.UTF_8), "a.html");
    assertThat(result).isNotNull();
  }

  @Test
  void aPageOfOneMillionCharactersIsRefusedOrCut() {
    String content = "BT /F1 1 Tf 0 0 Td (" + "a".repeat(1000) + ") Tj ET\n";
    byte[] pdf =
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1"
                + " 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Length "
                + content.length() * 1000
                + ">>stream\n"
                + content.repeat(1000)
                + "endstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
            .getBytes(StandardCharsets.ISO_8859_1);
    LineReader.Result result = new PdfReader().read(pdf, "a.pdf");
    List<?> problems =
        result instanceof LineReader.Lines lines ? lines.problems() : List.of(result);
    assertThat(problems).isNotEmpty();
  }

  private static void damage(byte[] whole, LineReader reader) {
    Random random = new Random(42);
    for (int i = 0; i < TRIES; i++) {
      byte[] damaged = damaged(whole, random);
      LineReader.Result result = reader.read(damaged, "a");
      if (result instanceof LineReader.Refused refused) {
        assertThat(refused.problem().message()).isNotBlank().doesNotContain("\n");
      }
    }
  }

  /** Bytes overwritten, cut out or cut off. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] out = whole.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
          out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
      }
      case 1 -> out = Arrays.copyOf(out, random.nextInt(out.length));
      default -> {
        int from = random.nextInt(out.length);
        int to = Math.min(out.length, from + random.nextInt(200));
        System.arraycopy(whole, to, out, from, whole.length - to);
      }
    }
    return out;
  }
}
