package de.beschlusslage.measure.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files, written by hand so that they can be wrong. */
final class BadPdfs {
  private final String server;
  private final Burden burden;
  private final List<BadFile> files = new ArrayList<>();

  BadPdfs(String server, Burden burden) {
    this.server = server;
    this.burden = burden;
  }

  List<BadFile> files() throws IOException {
    broken();
    growing();
    asking();
    encrypted();
    return files;
  }

  private void add(String name, String kind, String what, byte[] bytes) {
    files.add(new BadFile(name, kind, what, bytes));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A line for each paragraph of the small minutes. */
  private static String content() {
    StringBuilder text = new StringBuilder("BT /F1 11 Tf 14 TL 70 780 Td\n");
    for (String line : BadTexts.MINUTES.split("\n\n")) {
      text.append('(').append(line.strip()).append(") Tj T* T*\n");
    }
    return text.append("ET").toString();
  }

  private static byte[] pdf(String catalog, String kids, int count, String others) {
    return pdf(catalog, kids, count, others, latin(content()), "");
  }

  private static byte[] pdf(
      String catalog, String kids, int count, String others, byte[] content, String filter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        latin(
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R"
                + catalog
                + ">>endobj\n"
                + "2 0 obj<</Type/Pages/Kids["
                + kids
                + "]/Count "
                + count
                + ">>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>"
                + "/Contents 4 0 R>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
                + others
                + "4 0 obj<<"
                + filter
                + "/Length "
                + content.length
                + ">>stream\n"));
    out.writeBytes(content);
    out.writeBytes(latin("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
    return out.toByteArray();
  }

  private void broken() {
    byte[] good = pdf("", "3 0 R", 1, "");
    add("ohne-verzeichnis.pdf", "broken", "no cross-reference table", good);
    add("nur-kopf.pdf", "broken", "the first line only", latin("%PDF-1.7\n"));
    add(
        "abgeschnitten.pdf",
        "broken",
        "the second half is missing",
        Arrays.copyOf(good, good.length / 2));
    byte[] flipped = good.clone();
    for (int i = 40; i < flipped.length; i += 61) {
      flipped[i] ^= 0x08;
    }
    add("bitfehler.pdf", "broken", "flipped bits", flipped);
    add("ohne-seiten.pdf", "broken", "a file without pages", pdf("", "", 0, ""));
    add(
        "seitenzahl.pdf",
        "broken",
        "says it has two billion pages",
        pdf("", "3 0 R", Integer.MAX_VALUE, ""));
    add("negativ.pdf", "broken", "says it has -5 pages", pdf("", "3 0 R", -5, ""));
    add("kreis.pdf", "broken", "a page tree that holds itself", pdf("", "2 0 R 3 0 R", 2, ""));
    add(
        "null-schrift.pdf",
        "broken",
        "a text size of nothing",
        pdf("", "3 0 R", 1, "", latin("BT /F1 0 Tf 0 0 0 0 70 700 Tm (Die IntMK) Tj ET"), ""));
    add(
        "bild.pdf",
        "broken",
        "a picture's bytes under the name of PDF",
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
    add("pdf-als.txt", "broken", "a PDF under the name of text", good);
  }

  private void growing() throws IOException {
    add("seiten.pdf", "grows", "6,000 pages", pdf("", "3 0 R ".repeat(6_000), 6_000, ""));
    add(
        "tief.pdf",
        "grows",
        "100,000 nested arrays",
        pdf("/X " + "[".repeat(100_000) + "]".repeat(100_000), "3 0 R", 1, ""));
    add(
        "text.pdf",
        "grows",
        "a million characters on one page",
        pdf(
            "",
            "3 0 R",
            1,
            "",
            latin(("BT /F1 1 Tf (" + "a".repeat(1_000) + ") Tj ET\n").repeat(1_000)),
            ""));
    add(
        "striche.pdf",
        "grows",
        burden.told(300_000, "lines on one page"),
        pdf(
            "",
            "3 0 R",
            1,
            "",
            latin("0 0 m 500 500 l S\n".repeat(burden.of(300_000)) + content()),
            ""));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < burden.of(100); i++) {
        out.write(blanks);
      }
    }
    add(
        "bombe.pdf",
        "grows",
        "a page of " + burden.told(100, "MB in a small stream"),
        pdf("", "3 0 R", 1, "", packed.toByteArray(), "/Filter/FlateDecode"));
    add(
        "formen.pdf",
        "grows",
        "a form that draws itself",
        pdf(
            "",
            "6 0 R",
            1,
            "6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 7 0 R>>>>/Contents 8 0 R>>endobj\n"
                + "7 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 5>>stream\n/X Do\nendstream endobj\n"
                + "8 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n"));
  }

  private void asking() {
    add(
        "skript.pdf",
        "wants to run",
        "a script when it is opened",
        pdf(
            "/OpenAction<</S/JavaScript/JS(app.launchURL\\('" + server + "js'\\))>>",
            "3 0 R",
            1,
            ""));
    add(
        "start.pdf",
        "wants to run",
        "an action that starts a program",
        pdf("/OpenAction<</S/Launch/F(/bin/sh)>>", "3 0 R", 1, ""));
    add(
        "anhang.pdf",
        "wants to run",
        "an embedded file",
        pdf(
            "/Names<</EmbeddedFiles<</Names[(../boese.sh) <</Type/Filespec/F(../boese.sh)/EF<</F 6 0 R>>>>]>>>>",
            "3 0 R",
            1,
            "6 0 obj<</Type/EmbeddedFile/Length 2>>stream\nid\nendstream endobj\n"));
    add(
        "adresse.pdf",
        "wants to fetch",
        "an address that is opened",
        pdf("/OpenAction<</S/URI/URI(" + server + "uri)>>", "3 0 R", 1, ""));
    add(
        "inhalt.pdf",
        "wants to fetch",
        "page content at another address",
        pdf(
            "",
            "6 0 R",
            1,
            "6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents[7 0 R 4 0 R]>>endobj\n"
                + "7 0 obj<</F<</FS/URL/F("
                + server
                + "stream)>>/Length 0>>stream\n\nendstream endobj\n"));
  }

  private void encrypted() throws IOException {
    add("passwort.pdf", "encrypted", "opens with a password only", encrypt("geheim"));
    add("besitzer.pdf", "encrypted", "may be read, not changed", encrypt(""));
  }

  private static byte[] encrypt(String user) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("", "3 0 R", 1, ""))) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("besitzer", user, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
