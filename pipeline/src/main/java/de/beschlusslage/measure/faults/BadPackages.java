package de.beschlusslage.measure.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** ZIP archives, DOCX and ODT. */
final class BadPackages {
  private static final int BOMB = 60 << 20;
  private static final String W =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
  private static final String R =
      "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'";
  private static final String OFFICE =
      "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
          + " xmlns:xlink='http://www.w3.org/1999/xlink'";

  private final String server;
  private final List<BadFile> files = new ArrayList<>();

  BadPackages(String server) {
    this.server = server;
  }

  List<BadFile> files() throws IOException {
    archives();
    docx();
    odt();
    return files;
  }

  private void add(String name, String kind, String what, byte[] bytes) {
    files.add(new BadFile(name, kind, what, bytes));
  }

  private void archives() throws IOException {
    byte[] good = bytes(BadTexts.MINUTES);
    add("bombe.zip", "grows", "60 MB of zeros in one entry", zip(Map.of("a.txt", new byte[BOMB])));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 10_050; i++) {
      many.put("a" + i + ".txt", new byte[0]);
    }
    add("viele.zip", "grows", "10,050 entries", zip(many));
    byte[] inner = zip(Map.of("a.txt", good));
    add("geschachtelt.zip", "grows", "an archive in an archive", zip(Map.of("innen.zip", inner)));
    add("leer-archiv.zip", "broken", "an archive of nothing", zip(Map.of()));
    Map<String, byte[]> slip = new LinkedHashMap<>();
    slip.put("../../boese.txt", good);
    slip.put("/etc/boese.txt", bytes(BadTexts.MINUTES.replace("12.", "13.")));
    slip.put("C:\\boese.txt", bytes(BadTexts.MINUTES.replace("12.", "14.")));
    add("ausbruch.zip", "leads out", "names with ../ and absolute names", zip(slip));
    add(
        "umbruch.zip",
        "leads out",
        "a line break in an entry's name",
        zip(Map.of("a\nb.txt", bytes(BadTexts.MINUTES.replace("12.", "15.")))));
    byte[] locked = inner.clone();
    locked[6] |= 1; // general purpose flag: encrypted
    add("passwort.zip", "encrypted", "an encrypted entry", locked);
    byte[] cut = zip(Map.of("a.txt", bytes(BadTexts.MINUTES.repeat(50))));
    add(
        "abgeschnitten.zip",
        "broken",
        "the second half is missing",
        Arrays.copyOf(cut, cut.length / 2));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  // --- DOCX

  private static String paragraphs(String tag) {
    StringBuilder text = new StringBuilder();
    for (String line : BadTexts.MINUTES.split("\n\n")) {
      text.append(
          tag.equals("w")
              ? "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>"
              : "<text:p>" + line + "</text:p>");
    }
    return text.toString();
  }

  private static byte[] docx(String document, Map<String, String> others) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        bytes(
            "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/>"
                + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-"
                + "officedocument.wordprocessingml.document.main+xml'/></Types>"));
    parts.put(
        "_rels/.rels",
        bytes(
            "<?xml version='1.0'?><Relationships "
                + R
                + "><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/officeDocument' Target='word/document.xml'/></Relationships>"));
    parts.put("word/document.xml", bytes(document));
    others.forEach((name, text) -> parts.put(name, bytes(text)));
    return zip(parts);
  }

  private static String document(String prologue, String more) {
    return prologue
        + "<w:document "
        + W
        + "><w:body>"
        + paragraphs("w")
        + more
        + "</w:body></w:document>";
  }

  private static String relation(String type, String target) {
    return "<?xml version='1.0'?><Relationships "
        + R
        + "><Relationship Id='r9' Type='http://schemas."
        + "openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "' Target='"
        + target
        + "' TargetMode='External'/></Relationships>";
  }

  private void docx() throws IOException {
    String xml = "<?xml version='1.0'?>";
    byte[] good = docx(document(xml, ""), Map.of());
    add(
        "abgeschnitten.docx",
        "broken",
        "the second half is missing",
        Arrays.copyOf(good, good.length / 2));
    byte[] flipped = good.clone();
    for (int i = 60; i < flipped.length; i += 97) {
      flipped[i] ^= 0x10;
    }
    add("bitfehler.docx", "broken", "flipped bits", flipped);
    add(
        "kaputt.docx",
        "broken",
        "XML that ends in the middle",
        docx("<w:document " + W + "><w:body><w:p><w:r><w:t>Die IntMK", Map.of()));
    add(
        "ohne-text.docx",
        "broken",
        "a package without document",
        zip(Map.of("[Content_Types].xml", bytes("<Types/>"))));
    add(
        "html-als.docx",
        "broken",
        "HTML under the name of DOCX",
        bytes(
            "<html><body><p>"
                + BadTexts.MINUTES.replace("\n\n", "</p><p>")
                + "</p></body></html>"));
    add(
        "alt.docx",
        "broken",
        "the head of an old Word file and nothing else",
        new byte[] {
          (byte) 0xD0,
          (byte) 0xCF,
          0x11,
          (byte) 0xE0,
          (byte) 0xA1,
          (byte) 0xB1,
          0x1A,
          (byte) 0xE1,
          0,
          0
        });
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    bomb.put("[Content_Types].xml", bytes("<Types/>"));
    bomb.put("word/document.xml", new byte[BOMB]);
    add("bombe.docx", "grows", "60 MB of zeros as document", zip(bomb));
    add(
        "lachen.docx",
        "grows",
        "a billion laughs",
        docx(
            document(BadTexts.laughs("w:document"), "<w:p><w:r><w:t>&i;</w:t></w:r></w:p>"),
            Map.of()));
    String deep = "<w:tbl><w:tr><w:tc>";
    String out = "</w:tc></w:tr></w:tbl>";
    add(
        "tief.docx",
        "grows",
        "5,000 tables in tables",
        docx(document(xml, deep.repeat(5_000) + "<w:p/>" + out.repeat(5_000)), Map.of()));
    add(
        "extern.docx",
        "wants to fetch",
        "an external entity",
        docx(
            document(
                xml + "<!DOCTYPE w:document [<!ENTITY x SYSTEM '" + server + "x'>]>",
                "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"),
            Map.of()));
    add(
        "parameter.docx",
        "wants to fetch",
        "an external parameter entity",
        docx(
            document(xml + "<!DOCTYPE w:document [<!ENTITY % x SYSTEM '" + server + "p'>%x;]>", ""),
            Map.of()));
    add(
        "vorlage.docx",
        "wants to fetch",
        "a remote template",
        docx(
            document(xml, ""),
            Map.of(
                "word/_rels/document.xml.rels", relation("attachedTemplate", server + "v.dotm"))));
    add(
        "bild.docx",
        "wants to fetch",
        "a remote image",
        docx(
            document(xml, ""),
            Map.of("word/_rels/document.xml.rels", relation("image", server + "b.png"))));
    add(
        "pfad.docx",
        "leads out",
        "a part that points to a file of the system",
        docx(
            document(xml, ""),
            Map.of("word/_rels/document.xml.rels", relation("header", "file:///etc/passwd"))));
    add(
        "makro.docx",
        "wants to run",
        "a macro project",
        docx(document(xml, ""), Map.of("word/vbaProject.bin", "x")));
    add("passwort.docx", "encrypted", "encrypted by Word", encrypted(good));
  }

  private static byte[] encrypted(byte[] docx) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream out = encryptor.getDataStream(file)) {
        out.write(docx);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  // --- ODT

  private static byte[] odt(String content, String manifest) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", bytes(content));
    parts.put("META-INF/manifest.xml", bytes(manifest));
    return zip(parts);
  }

  private static String content(String prologue, String more) {
    return prologue
        + "<office:document-content "
        + OFFICE
        + "><office:body><office:text>"
        + paragraphs("text")
        + more
        + "</office:text></office:body></office:document-content>";
  }

  private void odt() throws IOException {
    String xml = "<?xml version='1.0'?>";
    byte[] good = odt(content(xml, ""), "<manifest/>");
    add(
        "abgeschnitten.odt",
        "broken",
        "the second half is missing",
        Arrays.copyOf(good, good.length / 2));
    add(
        "kaputt.odt",
        "broken",
        "XML that ends in the middle",
        odt("<office:document-content " + OFFICE + "><office:body><text:p>Die", "<manifest/>"));
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    bomb.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    bomb.put("content.xml", new byte[BOMB]);
    add("bombe.odt", "grows", "60 MB of zeros as document", zip(bomb));
    add(
        "lachen.odt",
        "grows",
        "a billion laughs",
        odt(
            content(BadTexts.laughs("office:document-content"), "<text:p>&i;</text:p>"),
            "<manifest/>"));
    add(
        "tief.odt",
        "grows",
        "20,000 nested sections",
        odt(
            content(
                xml,
                "<text:section>".repeat(20_000) + "<text:p/>" + "</text:section>".repeat(20_000)),
            "<manifest/>"));
    add(
        "extern.odt",
        "wants to fetch",
        "an external entity",
        odt(
            content(
                xml + "<!DOCTYPE x [<!ENTITY x SYSTEM '" + server + "o'>]>",
                "<text:p>&x;</text:p>"),
            "<manifest/>"));
    add(
        "bild.odt",
        "wants to fetch",
        "a remote image",
        odt(
            content(xml, "<text:p><draw:image xlink:href='" + server + "i.png'/></text:p>"),
            "<manifest/>"));
    add(
        "passwort.odt",
        "encrypted",
        "encrypted content",
        odt(
            "\u0001\u0002verschlüsselt",
            "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                + "<manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"));
  }
}
