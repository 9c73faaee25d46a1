package de.beschlusslage.web;

import de.beschlusslage.report.ActorTree;
import de.beschlusslage.report.Text;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves a run's folder as pages on this machine. */
public final class SearchServer implements Closeable {
  /** A client that sends or takes nothing for so long is let go; in milliseconds. */
  private static final long IDLE = 15_000;

  /** A client that sends fewer bytes a second is not waited for. */
  private static final long SLOWEST = 256;

  private static final int THREADS = 48;

  private final Javalin server;
  private final Library library;
  private final Thread warmUp;
  private final Pages pages = new Pages();
  private final Turns turns = new Turns();

  private SearchServer(Library library, DraftReader drafts, ServerOptions options) {
    this.library = library;
    this.server = Javalin.create(config -> configure(config, drafts, options));
    this.warmUp = new Thread(() -> warmUp(options.host()), "warm-up");
    warmUp.setDaemon(true);
  }

  /**
   * Opens {@code folder} and starts to answer.
   *
   * @throws IOException if the folder was not written by a run, or the port is taken
   */
  public static SearchServer start(
      Path folder, ActorTree tree, DraftReader drafts, ServerOptions options) throws IOException {
    Library library = Library.open(folder, tree);
    SearchServer server = new SearchServer(library, drafts, options);
    try {
      server.server.start(options.host(), options.port());
      limit(server.server.jettyServer().server());
      server.warmUp.start();
    } catch (RuntimeException e) {
      library.close();
      throw new IOException("cannot serve at " + options.host() + ":" + options.port(), e);
    }
    return server;
  }

  private void warmUp(String host) {
    new WarmUp("http://" + host + ":" + port() + "/", library).run();
  }

  /** The port it answers at. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() throws IOException {
    warmUp.interrupt();
    server.stop();
    library.close();
  }

  private void configure(JavalinConfig config, DraftReader drafts, ServerOptions options) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = Guard.LARGEST;
    config.http.prefer405over404 = true;
    // The way is short: packing an answer would take longer than sending it.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setMinRequestDataRate(SLOWEST);
        });
    config.jetty.multipartConfig.maxFileSize(Guard.LARGEST, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(Guard.LARGEST, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize((int) Guard.LARGEST, SizeUnit.BYTES);
    Guard guard = new Guard(options);
    config.routes.before(guard::check);
    SearchHandler search = new SearchHandler(library, pages);
    config.routes.get("/", turns.inTurn(search::page));
    config.routes.get("/search.csv", turns.inTurn(search::csv));
    ResolutionHandler resolutions = new ResolutionHandler(library, pages);
    config.routes.get("/resolution", turns.inTurn(resolutions::page));
    ThreadHandler threads = new ThreadHandler(library, pages);
    config.routes.get("/threads", turns.inTurn(threads::list));
    config.routes.get("/thread", turns.inTurn(threads::page));
    StatisticsHandler statistics = new StatisticsHandler(library, pages);
    config.routes.get("/statistics", turns.inTurn(statistics::page));
    config.routes.get("/statistics.csv", turns.inTurn(statistics::csv));
    config.routes.get("/statements", turns.inTurn(statistics::statements));
    config.routes.get("/statements.csv", turns.inTurn(statistics::statementsCsv));
    DraftHandler draft = new DraftHandler(library, drafts, pages, turns);
    config.routes.get("/draft", draft::form);
    config.routes.post("/draft", draft::check);
    config.routes.get(
        "/guide",
        context ->
            pages.show(context, "guide", new Text("Anleitung", "Guide"), "/guide", Guide.read()));
    config.routes.get("/favicon.ico", context -> context.status(204));
    config.routes.get("/lang", pages::switchLanguage);
    String style = resource("/de/beschlusslage/report/report.css") + resource("web.css");
    String script = resource("web.js");
    config.routes.get("/style.css", c -> c.contentType("text/css; charset=utf-8").result(style));
    config.routes.get(
        "/script.js", c -> c.contentType("text/javascript; charset=utf-8").result(script));
    config.routes.exception(HttpResponseException.class, this::refused);
    config.routes.exception(Exception.class, this::failed);
    config.routes.error(404, c -> showIfEmpty(c, "Diese Seite gibt es nicht."));
    config.routes.error(405, c -> showIfEmpty(c, "So kann diese Seite nicht angefragt werden."));
  }

  /** Once it has started: before, it has no connectors. */
  private static void limit(Server server) {
    for (var connector : server.getConnectors()) {
      if (connector instanceof ServerConnector http) {
        http.setIdleTimeout(IDLE);
      }
    }
  }

  private void refused(HttpResponseException refusal, Context context) {
    context.status(refusal.getStatus());
    String message =
        refusal instanceof NotFoundResponse && "Endpoint not found".equals(refusal.getMessage())
            ? "Diese Seite gibt es nicht."
            : String.valueOf(refusal.getMessage());
    error(context, message);
  }

  private void failed(Exception failure, Context context) {
    // A malformed body surfaces as Jetty's and the servlet API's exceptions; all are the client's.
    boolean body = !context.method().name().equals("GET");
    context.status(body ? 400 : 500);
    error(
        context,
        body
            ? "Die Anfrage konnte nicht gelesen werden."
            : "Ein Fehler des Programms: " + failure.getClass().getSimpleName());
  }

  private void showIfEmpty(Context context, String message) {
    if (!String.valueOf(context.result()).contains("<html")) {
      error(context, message);
    }
  }

  private void error(Context context, String message) {
    if (!context.method().name().equals("GET")) {
      // A refused body may not have been read to its end; what follows it is no request.
      context.header("Connection", "close");
    }
    pages.show(
        context,
        "error",
        new Text("Das ging nicht", "That did not work"),
        "",
        context.statusCode() + ": " + message);
  }

  private static String resource(String name) {
    try (InputStream in = SearchServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
