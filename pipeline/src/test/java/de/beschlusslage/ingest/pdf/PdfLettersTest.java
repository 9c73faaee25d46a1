package de.beschlusslage.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Letters as administrations' programs put them on pages: spaced, tied together, without names. */
class PdfLettersTest {
  private static SourceText read(String content) {
    String pdf =
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R"
            + "/F2 6 0 R>>>>/Contents 4 0 R>>endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
            + "/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi/fl]>>>>endobj\n"
            // a font of drawings, whose letters nobody named
            + "6 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]"
            + "/CharProcs<</g7 7 0 R>>/Encoding<</Type/Encoding/Differences[65/g7]>>/FirstChar 65"
            + "/LastChar 65/Widths[800]/Resources<<>>>>endobj\n"
            + "7 0 obj<</Length 41>>stream\n800 0 0 0 750 750 d1 0 0 750 750 re f     \nendstream endobj\n"
            + "4 0 obj<</Length "
            + content.length()
            + ">>stream\n"
            + content
            + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    Ingested read =
        Ingest.standard().read(pdf.getBytes(StandardCharsets.ISO_8859_1), "buchstaben.pdf");
    assertThat(read).isInstanceOf(Ingested.Read.class);
    return ((Ingested.Read) read).source();
  }

  private static String line(String shown) {
    return "BT /F1 11 Tf 70 700 Td " + shown + " ET";
  }

  @Test
  void small_shifts_between_letters_part_no_word_and_large_ones_do() {
    String shown = "[(Die) -300 (Inte) -40 (gra) 25 (tions) -15 (kurse) -290 (helfen.)] TJ";
    assertThat(read(line(shown)).text()).isEqualTo("Die Integrationskurse helfen.\n");
  }

  @Test
  void tied_letters_are_taken_apart() {
    assertThat(read(line("(Die P\002ege wird quali\001ziert.) Tj")).text())
        .isEqualTo("Die Pflege wird qualifiziert.\n");
  }

  @Test
  void a_soft_hyphen_at_the_line_end_joins_and_a_fixed_blank_is_a_blank() {
    String shown =
        "(Die Konferenz bittet den Bund nach \247\2405 AufenthG um den Be\255) Tj 0 -14 Td"
            + " (schluss des Gesetzes.) Tj";
    assertThat(read(line(shown)).text())
        .isEqualTo(
            "Die Konferenz bittet den Bund nach § 5 AufenthG um den Beschluss des Gesetzes.\n");
  }

  @Test
  void letters_without_a_meaning_are_counted_and_named_with_their_page() {
    SourceText source =
        read(line("(Die Konferenz dankt dem Bund.) Tj") + " BT /F2 11 Tf 70 650 Td (AAAA) Tj ET");
    assertThat(source.text()).contains("Die Konferenz dankt dem Bund.");
    assertThat(source.problems())
        .anySatisfy(
            p -> {
              assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(p.page()).hasValue(1);
              assertThat(p.message()).matches("4 of \\d+ characters have no meaning.*");
            });
  }
}
