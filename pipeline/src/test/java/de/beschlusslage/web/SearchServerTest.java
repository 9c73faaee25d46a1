package de.beschlusslage.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.report.ThreeSessions;
import de.beschlusslage.structure.Structurer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServerTest {
  @TempDir private static Path folder;
  private static SearchServer server;
  private static Map<String, String> before;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    ServedFolder.write(folder);
    before = contents();
    server =
        SearchServer.start(
            folder,
            ThreeSessions.TREE,
            new Drafts(Ingest.standard(), Structurer.standard()),
            ServerOptions.local(0));
  }

  /** Whatever was asked, the corpus is as it was. */
  @AfterAll
  static void stopAndCompare() throws IOException {
    server.close();
    assertThat(contents()).isEqualTo(before);
  }

  private static Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String type, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/draft"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] multipart(String name, String file, byte[] content) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--X\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + (file.isEmpty() ? "" : "; filename=\"" + file + "\"")
            + "\r\n\r\n";
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static String q(String words) {
    return "/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void findsMarksCitesAndLeadsToTheResolution() throws Exception {
    String page = get(q("Sprachkurse finanzieren")).body();
    assertThat(page)
        .contains("<mark>Sprachkurse</mark>", "6 Ziffern gefunden.", "IntMK 18, TOP 4.1 Ziffer 1")
        .contains("bekräftigt ihren Beschluss vom 1./2. April 2023 (TOP 4.1 der 18. IntMK)")
        .contains("/resolution?document=intmk-18-2023&amp;top=4.1#z-1");
  }

  @Test
  void filtersRollActorsUpAndFacetsCountAllMatches() throws Exception {
    String page = get("/?q=Sprachkurse&addressee=Bund&from=2026").body();
    assertThat(page).contains("3 Ziffern gefunden.").doesNotContain("IntMK 18, TOP");
    String browsed = get("/?type=soll&addressee=L%C3%A4nder").body();
    assertThat(browsed).contains("1 Ziffer gefunden.", "Ziffer 2");
    assertThat(get("/").body()).contains("9 Ziffern im Bestand.");
  }

  @Test
  void aResolutionShowsActsNormsAndWhatItRepeats() throws Exception {
    String page = get("/resolution?document=intmk-21-2026&top=4.2").body();
    assertThat(page)
        .contains("Ziffer 1.a", "aus dem Obersatz", "§ 43 Abs. 1 AufenthG", "Früher beschlossen")
        .contains("IntMK 18, TOP 4.1 Ziffer 1", "/thread?id=t0001")
        .contains("intmk-21-2026,4.2,1.a,1,type,fordert,NAME,JJJJ-MM-TT");
    assertThat(get("/resolution?document=intmk-18-2023&top=4.1").body())
        .contains("Später aufgegriffen");
  }

  @Test
  void theWarmUpSearchesForWordsOfTheCorpus() throws Exception {
    try (Library library = Library.open(folder, ThreeSessions.TREE)) {
      assertThat(WarmUp.queries(library))
          .hasSize(8) // of nine items one has no noun
          .anySatisfy(words -> assertThat(words).contains("Sprachkurse"));
    }
  }

  @Test
  void aThreadIsATimeLineWithTheChangeOfAct() throws Exception {
    assertThat(get("/thread?id=t0001").body())
        .contains("IntMK 18 (2023)", "bittet (2023) → fordert (2026)");
    assertThat(get("/threads").body()).contains("2 <span class=\"de\" lang=\"de\">Ziffern");
  }

  @Test
  void aStatisticLeadsToAsManyStatements() throws Exception {
    String table =
        get("/statistics?rows=type&columns=year&count=acts&where=addressee%3DBund").body();
    String link =
        "/statements?count=acts&amp;where=addressee%3DBund&amp;where=type%3Dfordert&amp;where=year%3D2026";
    assertThat(table).contains("<a href=\"" + link + "\">1</a>");
    assertThat(get(link.replace("&amp;", "&")).body()).contains("1 Sprechakte", "TOP 4.2 Ziffer 1");
    assertThat(get("/statistics.csv?rows=type&columns=&count=points").body())
        .startsWith("type,total_points,share\nfordert,3,");
  }

  @Test
  void whatIsShownCanBeDownloaded() throws Exception {
    HttpResponse<String> csv = get("/search.csv?q=Sprachkurse");
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body().lines().count()).isEqualTo(7);
    assertThat(get("/statements.csv?count=points&where=year%3D2024").body().lines().count())
        .isEqualTo(2);
  }

  @Test
  void aPastedDraftIsAnsweredForEachPoint() throws Exception {
    String text =
        "1. Der Bund soll die Sprachkurse auskömmlich finanzieren.\n\n"
            + "2. Die Träger sind zu entlasten, weil sie überlastet sind.";
    HttpResponse<String> answer =
        post(
            "multipart/form-data; boundary=X",
            multipart("text", "", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Was dazu beschlossen ist", "TOP 4.1 Ziffer 1", "copy");
    HttpResponse<String> file =
        post(
            "multipart/form-data; boundary=X",
            multipart("file", "../../entwurf.txt", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(file.body()).contains("TOP 4.1 Ziffer 1");
  }

  @Test
  void theLanguageIsSwitchedAndLeadsBackToThisPageOnly() throws Exception {
    HttpResponse<String> there = get("/lang?to=en&back=%2Fthreads");
    assertThat(there.statusCode()).isEqualTo(302);
    assertThat(there.headers().firstValue("Location")).contains("/threads");
    assertThat(there.headers().firstValue("Set-Cookie").orElse("")).contains("lang=en");
    for (String away : new String[] {"//evil.example", "/\\evil.example", "https://evil.example"}) {
      String back = URLEncoder.encode(away, StandardCharsets.UTF_8);
      assertThat(get("/lang?to=en&back=" + back).headers().firstValue("Location")).contains("/");
    }
  }

  @Test
  void markUpInADocumentOrAQueryStaysText() throws Exception {
    assertThat(get("/resolution?document=intmk-21-2026&top=6").body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    assertThat(get(q("\"><script>alert(2)</script>")).body()).doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/resolution?document=../../etc/passwd&top=1",
        "/thread?id=..%2F..%2Fetc",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/statistics?rows=colour",
        "/statistics?rows=type&where=nonsense",
        "/?q=%22unclosed",
        "/?q=*x",
        "/?q=a&page=0",
        "/?q=a&page=99999999999",
        "/?q=a&from=soon"
      })
  void whatCannotBeAnsweredGetsAClearRefusal(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("root:").doesNotContain("Exception");
  }

  @Test
  void aRefusalSaysInTheReadersLanguageWhatToDo() throws Exception {
    assertThat(get(q("der und IntMK")).body())
        .contains("Bitte ein Wort hinzufügen", "Please add one")
        .doesNotContain("the query");
    assertThat(get(q("\"offen")).body()).contains("stehen paarweise").doesNotContain("the query");
    assertThat(get("/search.csv?q=der").body()).contains("400", "Bitte ein Wort hinzufügen");
  }

  @Test
  void aQueryOfTenThousandClausesIsRefused() throws Exception {
    assertThat(get(q("wort OR ".repeat(10_000) + "wort")).statusCode()).isBetween(400, 499);
    assertThat(get(q("a* OR ".repeat(80) + "b")).statusCode()).isLessThan(500);
  }

  @Test
  void aDraftOfFiftyMegabytesIsRefused() throws Exception {
    byte[] large = multipart("file", "large.txt", new byte[50 << 20]);
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /draft HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data;"
                  + " boundary=X\r\nContent-Length: "
                  + large.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(large, 0, 64 << 10);
      out.flush();
      assertThat(firstLine(socket)).contains(" 413 ");
    }
  }

  @Test
  void malformedBodiesAreRefused() throws Exception {
    String type = "multipart/form-data; boundary=X";
    byte[] noPart = "no part".getBytes(StandardCharsets.UTF_8);
    assertThat(post(type, noPart).statusCode()).isBetween(400, 499);
    assertThat(post("multipart/form-data", noPart).statusCode()).isBetween(400, 499);
    assertThat(post("text/plain", noPart).statusCode()).isEqualTo(415);
    byte[] brokenPdf = "%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> broken = post(type, multipart("file", "x.pdf", brokenPdf));
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body()).contains("role=\"alert\"");
  }

  @Test
  void requestsUnderAForeignNameOrFromAForeignPageAreRefused() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .contains(" 421 ");
    assertThat(
            raw(
                "POST /draft HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n"))
        .contains(" 403 ");
    assertThat(
            raw(
                "POST /draft HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\n"
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n"))
        .contains(" 403 ");
    assertThat(raw("DELETE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .contains(" 405 ");
  }

  @Test
  void aClientThatStopsInTheMiddleIsLetGo() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write(
              "POST /draft HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: 1000\r\n\r\n--X"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = firstLine(socket);
      assertThat(answer.isEmpty() || answer.contains(" 4")).isTrue();
    }
  }

  @Test
  void everyAnswerTellsTheBrowserToLoadNothingFromElsewhere() throws Exception {
    for (String path : new String[] {"/", "/nothing", "/style.css", "/guide"}) {
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
    }
    assertThat(get("/").headers().firstValue("Server")).isEmpty();
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return firstLine(socket);
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }
}
