package de.beschlusslage.ingest.office;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.archive.ZipGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * DOCX files as lines, each a whole paragraph or table row. Links, embedded objects and external
 * parts are not touched.
 */
public final class DocxReader implements LineReader {
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private final ZipGuard guard;

  /** A reader with the usual limits. */
  public DocxReader() {
    this(ZipGuard.standard());
  }

  /** A reader with limits of its own. */
  public DocxReader(ZipGuard guard) {
    this.guard = guard;
  }

  /** DOCX, and its predecessor and encrypted form, which are refused by name. */
  @Override
  public boolean accepts(byte[] bytes, String name) {
    return isOle(bytes) || ZipGuard.isZip(bytes) && ZipGuard.hasEntry(bytes, "word/document.xml");
  }

  private static boolean isOle(byte[] bytes) {
    for (int i = 0; i < OLE.length; i++) {
      if (bytes.length <= i || bytes[i] != OLE[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Result read(byte[] bytes, String name) {
    if (isOle(bytes)) {
      boolean encrypted = new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
      return refused(
          name,
          encrypted
              ? "is encrypted: save it without a password"
              : "is in an old Office format: save it as DOCX or PDF");
    }
    Optional<String> objection = guard.objection(bytes);
    if (objection.isPresent()) {
      return refused(name, objection.get());
    }
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      DocxWalk walk = new DocxWalk(document);
      DraftLines lines = walk.walk();
      List<de.beschlusslage.ingest.SourceLine> done = lines.lines();
      return done.isEmpty()
          ? refused(name, "contains no text")
          : new Lines(done, walk.pages(), List.of());
    } catch (IOException | RuntimeException | org.apache.xmlbeans.XmlException e) {
      return refused(name, "is a broken DOCX file: save it again");
    } catch (StackOverflowError e) {
      return refused(name, "is a broken DOCX file (nested too deep): save it again");
    }
  }

  private static Refused refused(String name, String message) {
    return new Refused(Problem.of(Severity.ERROR, name, message));
  }
}
