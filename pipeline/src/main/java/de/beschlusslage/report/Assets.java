package de.beschlusslage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the report carries with it: style, script and the charting library.
 *
 * @param style CSS
 * @param script the report's own script
 * @param chart the charting library
 */
record Assets(String style, String script, String chart) {
  private static final String CHART =
      "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

  /** Those that are built in. */
  static Assets builtIn() {
    return new Assets(read("report.css"), read("report.js"), read(CHART));
  }

  /** Allows what is in the page by its hash, and nothing from elsewhere. */
  String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; "
        + "script-src "
        + hash(script)
        + " "
        + hash(chart)
        + "; style-src "
        + hash(style);
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
