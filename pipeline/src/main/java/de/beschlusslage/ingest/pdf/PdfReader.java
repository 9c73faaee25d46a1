package de.beschlusslage.ingest.pdf;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF files as lines, by position. Nothing a document asks for is fetched or run: no links, no
 * scripts, no embedded files.
 */
public final class PdfReader implements LineReader {
  /** Pages of the longest file that is read; a session's minutes have a few hundred. */
  public static final int MAX_PAGES = 5000;

  /** Where the header may stand: readers tolerate some bytes before it. */
  private static final int HEADER_ZONE = 1024;

  /** Fewer characters than this beside a large image are a stamp on a scan, not text. */
  private static final int FEW = 20;

  private final int maxPages;
  private final String password;

  /** A reader for files without password. */
  public PdfReader() {
    this(MAX_PAGES, "");
  }

  /**
   * A reader with its limit and password.
   *
   * @param maxPages longer files are refused
   * @param password tried on encrypted files, empty for none
   */
  public PdfReader(int maxPages, String password) {
    this.maxPages = maxPages;
    this.password = password;
  }

  @Override
  public boolean accepts(byte[] bytes, String name) {
    int zone = Math.min(bytes.length, HEADER_ZONE);
    return new String(bytes, 0, zone, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  @Override
  public Result read(byte[] bytes, String name) {
    try (PDDocument document =
        Loader.loadPDF(bytes, password, null, null, IOUtils.createMemoryOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      if (pages > maxPages) {
        return refused(
            name, "has " + pages + " pages; the limit is " + maxPages + ": split the file");
      }
      if (pages == 0) {
        return refused(name, "is a PDF without pages: export it again");
      }
      return read(document, name);
    } catch (InvalidPasswordException e) {
      return refused(
          name,
          password.isEmpty()
              ? "is encrypted: give its password (--password), or save it without one"
              : "is encrypted, and the password given does not open it: give its own (--password)");
    } catch (IOException | RuntimeException e) {
      return refused(name, "is a broken PDF (" + reason(e) + "): export it again");
    } catch (StackOverflowError e) {
      return refused(name, "is a broken PDF (nested too deep): export it again");
    }
  }

  private Result read(PDDocument document, String name) {
    Fonts fonts = new Fonts();
    RowBuilder builder = new RowBuilder();
    List<PageRows> pages = new ArrayList<>();
    List<Integer> scans = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    boolean text = false;
    for (int number = 1; number <= document.getNumberOfPages(); number++) {
      // a page's glyphs are forgotten once they are rows: they are most of the memory
      ScannedPage page = scan(document, fonts, number, name, problems);
      boolean scan = isScan(page);
      if (scan) {
        scans.add(number);
      }
      text |= !page.glyphs().isEmpty() && !scan;
      report(page, name, problems);
      pages.add(
          new PageRows(
              number, page.width(), page.height(), builder.rows(page.glyphs()), page.rules()));
    }
    if (!text) {
      return refused(
          name,
          scans.isEmpty()
              ? "contains no text: is it the right file?"
              : "is a scan without text: run OCR first (for example ocrmypdf -l deu)");
    }
    if (!scans.isEmpty()) {
      problems.add(
          Problem.of(
              Severity.WARNING,
              name,
              (scans.size() == 1 ? "page " : "pages ")
                  + scans.stream().map(String::valueOf).collect(Collectors.joining(", "))
                  + (scans.size() == 1 ? " is a scan" : " are scans")
                  + " without text: run OCR first (for example ocrmypdf -l deu)"));
    }
    return lines(pages, problems);
  }

  /** From rows to lines: the rest of this package's chain. */
  private static Lines lines(List<PageRows> pages, List<Problem> problems) {
    MarginNumbers margins = new MarginNumbers();
    Furniture.Bare bare = new Furniture().drop(Sides.align(margins.take(pages)));
    Footnotes.Taken taken = new Footnotes().take(margins.fillIn(bare.pages()));
    List<Line> lines = BareLabels.complete(new Layout().lines(taken.pages()));
    List<SourceLine> written = new LineWriter(taken.pages()).write(lines, taken.notes());
    return new Lines(written, pages.size(), true, bare.headers(), problems);
  }

  private static ScannedPage scan(
      PDDocument document, Fonts fonts, int number, String name, List<Problem> problems) {
    PageScanner scanner = new PageScanner(document.getPage(number - 1), fonts);
    try {
      return scanner.scan(number);
    } catch (IOException | RuntimeException e) {
      problems.add(
          new Problem(
              Severity.WARNING,
              name,
              OptionalInt.of(number),
              OptionalInt.empty(),
              "page is broken (" + reason(e) + "): what could be read of it was kept"));
      return scanner.result(number);
    }
  }

  private static boolean isScan(ScannedPage page) {
    return page.imageArea() > 0.5 && page.glyphs().size() < FEW;
  }

  private static void report(ScannedPage page, String name, List<Problem> problems) {
    if (page.unknown() > 0) {
      boolean much = page.unknown() * 10 > page.glyphs().size();
      problems.add(
          new Problem(
              Severity.WARNING,
              name,
              OptionalInt.of(page.number()),
              OptionalInt.empty(),
              page.unknown()
                  + " of "
                  + page.glyphs().size()
                  + " characters have no meaning in this file's fonts"
                  + (much ? ": run OCR on it (for example ocrmypdf --force-ocr -l deu)" : "")));
    }
    if (page.turnedAway() > 10) {
      problems.add(
          new Problem(
              Severity.INFO,
              name,
              OptionalInt.of(page.number()),
              OptionalInt.empty(),
              page.turnedAway()
                  + " characters that run across the page's text (a watermark?) were left out"));
    }
  }

  private static Refused refused(String name, String message) {
    return new Refused(Problem.of(Severity.ERROR, name, message));
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
