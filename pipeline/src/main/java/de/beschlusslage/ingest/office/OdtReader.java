package de.beschlusslage.ingest.office;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import de.beschlusslage.ingest.archive.ZipGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * ODT files as lines, each a whole paragraph or table row. The XML is read by jsoup, which resolves
 * no entities but the predefined ones and follows no reference.
 */
public final class OdtReader implements LineReader {
  private static final String TYPE = "application/vnd.oasis.opendocument.text";
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";

  private final ZipGuard guard;

  /** A reader with the usual limits. */
  public OdtReader() {
    this(ZipGuard.standard());
  }

  /** A reader with limits of its own. */
  public OdtReader(ZipGuard guard) {
    this.guard = guard;
  }

  /** By the type that ODF files keep unpacked at their beginning. */
  @Override
  public boolean accepts(byte[] bytes, String name) {
    int zone = Math.min(bytes.length, 200);
    return ZipGuard.isZip(bytes)
        && (new String(bytes, 0, zone, StandardCharsets.ISO_8859_1).contains(TYPE)
            || ZipGuard.hasEntry(bytes, CONTENT) && name.endsWith(".odt"));
  }

  @Override
  public Result read(byte[] bytes, String name) {
    try {
      Optional<String> objection = guard.objection(bytes);
      if (objection.isPresent()) {
        return refused(name, objection.get());
      }
      Map<String, byte[]> parts =
          guard.unpack(bytes, Set.of(CONTENT, STYLES, "META-INF/manifest.xml")::contains);
      byte[] content = parts.get(CONTENT);
      if (content == null) {
        return refused(name, "is a broken ODT file: save it again");
      }
      byte[] manifest = parts.getOrDefault("META-INF/manifest.xml", new byte[0]);
      if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
        return refused(name, "is encrypted: save it without a password");
      }
      Document styles = parse(parts.getOrDefault(STYLES, new byte[0]));
      OdtWalk walk = new OdtWalk(parse(content), new OdtStyles(styles, parse(content)));
      List<SourceLine> lines = walk.walk().lines();
      return lines.isEmpty()
          ? refused(name, "contains no text: is it the right file?")
          : new Lines(lines, walk.pages(), List.of());
    } catch (IOException | RuntimeException e) {
      return refused(name, "is a broken ODT file: save it again");
    } catch (StackOverflowError e) {
      return refused(name, "is a broken ODT file (nested too deep): save it again");
    }
  }

  private static Document parse(byte[] xml) {
    return Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  private static Refused refused(String name, String message) {
    return new Refused(Problem.of(Severity.ERROR, name, message));
  }
}
