package de.beschlusslage.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What every request must pass before it is answered. */
final class Guard {
  /** A draft is a few pages; more is a mistake. In bytes. */
  static final long LARGEST = 5L << 20;

  private static final int LONGEST_QUERY = 8_000;

  /** The browser loads nothing from elsewhere, runs no script but ours, and frames nothing. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'none';"
          + " connect-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final ServerOptions options;

  Guard(ServerOptions options) {
    this.options = options;
  }

  /**
   * Sets what protects the answer and refuses what must not be asked.
   *
   * @throws HttpResponseException with status and sentence of the refusal
   */
  void check(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    // Not "no-referrer": with it a browser sends our own forms with "Origin: null".
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    if (!Optional.ofNullable(context.header("Host")).filter(options::allows).isPresent()) {
      throw new HttpResponseException(
          421, "Diese Seite antwortet nur unter ihrem eigenen Namen.", Map.of());
    }
    Optional<String> origin = Optional.ofNullable(context.header("Origin"));
    if (!context.method().name().equals("GET") && origin.isPresent() && !own(origin.get())) {
      throw new ForbiddenResponse("Anfragen fremder Seiten werden nicht beantwortet.");
    }
    if (Optional.ofNullable(context.queryString()).map(String::length).orElse(0) > LONGEST_QUERY) {
      throw new HttpResponseException(414, "Die Anfrage ist zu lang.", Map.of());
    }
    if (context.contentLength() > LARGEST) {
      throw new ContentTooLargeResponse("Der Entwurf ist größer als 5 MB.");
    }
  }

  private boolean own(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getRawAuthority())
          .filter(options::allows)
          .isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
