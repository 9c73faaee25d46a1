package de.beschlusslage.ingest.office;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import de.beschlusslage.ingest.archive.ZipGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
  private final String password;

  /** A reader with the usual limits, for files without password. */
  public DocxReader() {
    this(ZipGuard.standard(), "");
  }

  /**
   * A reader with limits of its own.
   *
   * @param password tried on encrypted files, empty for none
   */
  public DocxReader(ZipGuard guard, String password) {
    this.guard = guard;
    this.password = password;
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
    if (!isOle(bytes)) {
      return open(bytes, name);
    }
    if (!new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
        && !new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE)
            .contains("EncryptedPackage")) {
      return refused(name, "is in an old Office format: save it as DOCX or PDF");
    }
    if (password.isEmpty()) {
      return refused(name, "is encrypted: give its password (--password), or save it without one");
    }
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
      if (!decryptor.verifyPassword(password)) {
        return refused(
            name,
            "is encrypted, and the password given does not open it: give its own (--password)");
      }
      return open(decryptor.getDataStream(container).readAllBytes(), name);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      return refused(name, "is encrypted in a way that cannot be opened: save it without password");
    }
  }

  private Result open(byte[] bytes, String name) {
    Optional<String> objection = guard.objection(bytes);
    if (objection.isPresent()) {
      return refused(name, objection.get());
    }
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      DocxWalk walk = new DocxWalk(document);
      DraftLines lines = walk.walk();
      List<SourceLine> done = lines.lines();
      return done.isEmpty()
          ? refused(name, "contains no text: is it the right file?")
          : new Lines(done, walk.pages(), false, walk.headers(), List.of());
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
