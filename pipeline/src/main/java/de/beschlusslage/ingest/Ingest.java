package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.ingest.archive.ZipGuard;
import de.beschlusslage.ingest.html.HtmlReader;
import de.beschlusslage.ingest.office.DocxReader;
import de.beschlusslage.ingest.office.OdtReader;
import de.beschlusslage.ingest.pdf.PdfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The stage's door: a file to its cleaned text, whatever its format. The format is judged by the
 * content; the first reader that accepts the bytes reads them.
 */
public final class Ingest {
  static final String UNKNOWN =
      "is neither text nor a document format this program knows: save it as PDF, DOCX, ODT, HTML"
          + " or text in UTF-8";

  private final List<LineReader> readers;
  private final LineMender mender;

  /**
   * @param readers in the order in which they are asked; plain text, which accepts most, comes last
   */
  public Ingest(List<LineReader> readers, Cues cues) {
    this.readers = List.copyOf(readers);
    this.mender = new LineMender(cues);
  }

  /** All formats the program knows. */
  public static Ingest standard() {
    return standard("");
  }

  /**
   * All formats the program knows.
   *
   * @param password tried on encrypted files, empty for none
   */
  public static Ingest standard(String password) {
    return new Ingest(
        List.of(
            new PdfReader(PdfReader.MAX_PAGES, password),
            new DocxReader(ZipGuard.standard(), password),
            new OdtReader(),
            new HtmlReader(),
            new TextReader()),
        Cues.standard());
  }

  /**
   * Reads {@code file}.
   *
   * @param name the input as the user named it, for messages and tables
   */
  public Ingested read(Path file, String name) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return unreadable(name, "cannot be read: " + e.getMessage());
    }
    return read(bytes, name);
  }

  /** Reads a file that is already in memory. */
  public Ingested read(byte[] bytes, String name) {
    return read(bytes, name, sha256(bytes));
  }

  /**
   * Reads a file that is already in memory.
   *
   * @param sha256 of {@code bytes}, in hexadecimal
   */
  public Ingested read(byte[] bytes, String name, String sha256) {
    if (bytes.length == 0) {
      return unreadable(name, "is empty: get it again");
    }
    for (LineReader reader : readers) {
      if (reader.accepts(bytes, name)) {
        LineReader.Result result = reader.read(bytes, name);
        return result instanceof LineReader.Lines lines
            ? mended(lines, name, sha256)
            : new Ingested.Unreadable(((LineReader.Refused) result).problem());
      }
    }
    return unreadable(name, UNKNOWN);
  }

  private Ingested mended(LineReader.Lines lines, String name, String sha256) {
    SourceText source = mender.mend(lines, name, sha256);
    return source.text().isBlank()
        ? unreadable(name, "holds no text but blanks: is it the right file?")
        : new Ingested.Read(source);
  }

  private static Ingested unreadable(String name, String why) {
    return new Ingested.Unreadable(Problem.of(Problem.Severity.ERROR, name, why));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
