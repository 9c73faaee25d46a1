package de.beschlusslage.ingest.html;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** HTML files as lines, each a whole block. */
public final class HtmlReader implements LineReader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int ZONE = 2048;

  /** Apart, as plain text never needs it. */
  private static final class Start {
    static final Pattern START =
        Pattern.compile(
            "^\\W{0,8}(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html[\\s>]|head[\\s>]|body[\\s>])",
            Pattern.DOTALL);
  }

  @Override
  public boolean accepts(byte[] bytes, String name) {
    int length = Math.min(bytes.length, ZONE);
    String start =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
            .replace("\u0000", "")
            .toLowerCase(Locale.ROOT);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    return start.contains("<") && (named || Start.START.matcher(start.strip()).find());
  }

  @Override
  public Result read(byte[] bytes, String name) {
    try {
      // once to learn the encoding, once from the decoded text, whose offsets are the contract's
      Charset charset = Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset();
      String source = decoded(bytes, charset);
      if (source.startsWith("\uFEFF")) {
        source = source.substring(1);
      }
      Document document =
          Jsoup.parse(source, "", Parser.htmlParser().setTrackPosition(true).setMaxDepth(256));
      List<SourceLine> lines = new HtmlWalk(root(document), source).lines();
      return lines.isEmpty()
          ? refused(name, "contains no text: is it the right file?")
          : new Lines(lines, 0, List.of());
    } catch (IOException | RuntimeException e) {
      return refused(name, "is an HTML file in no encoding that can be read: save it as UTF-8");
    }
  }

  /**
   * Browsers read Latin-1 as Windows-1252, and so do old pages that say nothing of their encoding.
   */
  private static String decoded(byte[] bytes, Charset charset) {
    boolean latin =
        charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
    String source = new String(bytes, latin ? WINDOWS : charset);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return source;
    }
    long foreign = source.chars().filter(c -> c > 0x7F).count();
    long broken = source.chars().filter(c -> c == 0xFFFD).count();
    return broken * 2 > foreign ? new String(bytes, WINDOWS) : source;
  }

  /** A page that marks its main part means it; the rest is the site's furniture. */
  private static Element root(Document document) {
    for (String part : new String[] {"main, [role=main]", "article"}) {
      Elements found = document.select(part);
      if (found.size() == 1 && !found.get(0).text().isBlank()) {
        return found.get(0);
      }
    }
    return document.body();
  }

  private static Refused refused(String name, String message) {
    return new Refused(Problem.of(Severity.ERROR, name, message));
  }
}
