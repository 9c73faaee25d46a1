package de.beschlusslage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.report.HtmlReport;
import de.beschlusslage.report.ThreeSessions;
import de.beschlusslage.structure.Structurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Page and report as a person uses them, in headless Chromium; skipped where there is none. */
class BrowserTest {
  @TempDir private static Path folder;
  private static Optional<SearchServer> server = Optional.empty();
  private static Optional<ChromeDriver> driver = Optional.empty();

  private ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> chromium = program("chromium");
    Optional<Path> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      System.out.println(
          "BrowserTest is skipped: chromium and chromedriver are not installed (Debian: apt-get"
              + " install chromium chromium-driver)");
      abort("no chromium");
    }
    ServedFolder.write(folder);
    Files.writeString(
        folder.resolve(HtmlReport.FILE),
        new HtmlReport(ThreeSessions.TREE)
            .html(ThreeSessions.minutes(), ThreeSessions.links(), ThreeSessions.threads()));
    server =
        Optional.of(
            SearchServer.start(
                folder,
                ThreeSessions.TREE,
                new Drafts(Ingest.standard(), Structurer.standard()),
                ServerOptions.local(0)));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1200,1000",
        "--user-data-dir=" + folder.resolve("profile"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .build();
    driver = Optional.of(new ChromeDriver(service, options));
  }

  private static Optional<Path> program(String name) {
    return Stream.of("/usr/bin", "/usr/local/bin", "/usr/lib/chromium")
        .map(d -> Path.of(d, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void stop() throws IOException {
    driver.ifPresent(ChromeDriver::quit);
    if (server.isPresent()) {
      server.get().close();
    }
  }

  @BeforeEach
  void begin() {
    browser = driver.orElseThrow();
    browser.manage().deleteAllCookies();
  }

  private void open(String path) {
    browser.get("http://127.0.0.1:" + server.orElseThrow().port() + path);
  }

  private void openReport() {
    browser.get("about:blank");
    browser.get(folder.resolve(HtmlReport.FILE).toUri().toString());
  }

  private WebElement one(String selector) {
    return new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  /** Does what leads to another page, and waits until that page stands whole. */
  private void follow(Runnable step) {
    browser.executeScript("window.left = true");
    step.run();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .ignoring(WebDriverException.class)
        .until(
            page ->
                Boolean.TRUE.equals(
                    browser.executeScript(
                        "return !window.left && document.readyState === 'complete'")));
  }

  /** Presses TAB until the focus leaves the body: a key sent before the page has focus is lost. */
  private void tabFromTheTop() {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(
            page -> {
              new Actions(browser).sendKeys(Keys.TAB).perform();
              return !browser.switchTo().activeElement().getTagName().equals("body");
            });
  }

  private List<WebElement> all(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  @Test
  void searchFilterAndOpenAResolution() {
    open("/");
    follow(() -> one("#q").sendKeys("Sprachkurse finanzieren", Keys.ENTER));
    assertThat(one("#treffer").getText()).startsWith("6 Ziffern gefunden.");
    assertThat(one(".hit mark").getText()).isEqualTo("Sprachkurse");
    follow(() -> browser.findElement(By.linkText("bittet")).click());
    assertThat(one("#treffer").getText()).startsWith("1 Ziffer gefunden.");
    assertThat(one(".filters .chip").getText()).contains("bittet");
    follow(() -> one(".hit h3 a").click());
    assertThat(one("h1").getText()).isEqualTo("TOP 4.1 Sprachkurse verlässlich finanzieren");
    assertThat(one(".item:target h2").getText()).startsWith("Ziffer 1");
    assertThat(browser.findElement(By.tagName("main")).getText()).contains("Später aufgegriffen");
  }

  @Test
  void onANarrowPageTheFiltersDoNotHideTheResults() {
    Dimension wide = browser.manage().window().getSize();
    browser.manage().window().setSize(new Dimension(500, 1000));
    try {
      open("/?q=Sprachkurse");
      assertThat(all("aside details")).isNotEmpty();
      assertThat(all("aside details[open]")).isEmpty();
      assertThat(one(".hit").getRect().getY()).isLessThan(1000);
    } finally {
      browser.manage().window().setSize(wide);
    }
  }

  @Test
  void theCitationIsCopiedByItsButton() {
    open("/resolution?document=intmk-18-2023&top=4.1");
    WebElement button = one(".copy");
    button.click();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.textToBePresentInElement(button, "Kopiert"));
  }

  @Test
  void aThreadIsReachedFromAResolution() {
    open("/resolution?document=intmk-21-2026&top=4.2");
    follow(() -> browser.findElement(By.linkText("Der ganze Faden")).click());
    assertThat(all(".timeline li")).hasSize(2);
    assertThat(one(".change").getText()).startsWith("bittet (2023) → fordert (2026)");
  }

  @Test
  void aPastedDraftIsAnswered() {
    open("/draft");
    one("#text").sendKeys("Der Bund soll die Sprachkurse auskömmlich finanzieren.");
    follow(() -> one("form.draft button").click());
    assertThat(one(".answer h3").getText()).isNotEmpty();
    assertThat(one(".answer .hit .cite").getText()).contains("bekräftigt ihren Beschluss");
  }

  @Test
  void aStatisticsFigureLeadsToItsStatements() {
    open("/statistics?rows=type&columns=year&count=points");
    WebElement cell = one("a[href*='type%3Dfordert'][href*='year%3D2026']");
    int figure = Integer.parseInt(cell.getText());
    follow(cell::click);
    assertThat(one("h1").getText()).isEqualTo("Belege");
    assertThat(all("ol.demands li")).hasSize(figure);
  }

  @Test
  void everythingIsReachedByKeyboard() {
    open("/");
    tabFromTheTop();
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Zum Inhalt");
    new Actions(browser).sendKeys(Keys.ENTER).perform();
    new WebDriverWait(browser, Duration.ofSeconds(10)).until(ExpectedConditions.urlContains("#"));
    new Actions(browser).sendKeys(Keys.TAB).perform();
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
    follow(() -> new Actions(browser).sendKeys("Sprachkurse", Keys.ENTER).perform());
    assertThat(browser.getCurrentUrl()).contains("q=Sprachkurse");
    assertThat(one("#treffer").getText()).contains("gefunden");
  }

  @Test
  void theEnglishSwitchStaysAndLeadsBack() {
    open("/threads");
    follow(() -> one("#lang").click());
    assertThat(browser.getCurrentUrl()).endsWith("/threads");
    assertThat(one("h1").getText()).isEqualTo("Threads");
    open("/statistics");
    assertThat(one("h1").getText()).isEqualTo("Statistics");
    assertThat(one("html").getDomAttribute("lang")).isEqualTo("en");
    follow(() -> one("#lang").click());
    assertThat(one("h1").getText()).isEqualTo("Statistik");
  }

  @Test
  void aReportFigureLeadsToAsManyUnitsAsItSays() {
    openReport();
    for (String section : List.of("arten", "adressaten", "gesetze", "antraege", "abstimmungen")) {
      List<WebElement> figures = all("#" + section + " td a");
      assertThat(figures).isNotEmpty();
      for (WebElement figure : figures.subList(0, Math.min(12, figures.size()))) {
        String href = String.valueOf(figure.getDomAttribute("href"));
        browser.executeScript("location.hash = arguments[0]", href);
        new WebDriverWait(browser, Duration.ofSeconds(10))
            .until(
                ExpectedConditions.attributeToBe(
                    By.id("belege-was"), "data-units", figure.getText()));
      }
    }
  }

  @Test
  void theReportIsUsedByKeyboardAndSwitchedToEnglish() {
    openReport();
    WebElement figure = one("#arten td a");
    browser.executeScript("arguments[0].focus()", figure);
    new Actions(browser).sendKeys(Keys.ENTER).perform();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(d -> !d.findElements(By.cssSelector("#belege-liste li")).isEmpty());
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("belege");
    one("#lang").click();
    assertThat(one("h1").getText()).isEqualTo("What was resolved");
    assertThat(one("#belege-was").getText()).contains("acts");
    assertThat(all(".chart canvas")).isNotEmpty();
  }

  @Test
  void theReportAsksNoNetworkAndBreaksNoRuleOfItsPolicy() {
    browser.manage().logs().get(LogType.BROWSER);
    openReport();
    one(".chart canvas");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Object loaded =
        browser.executeScript(
            "return performance.getEntriesByType('resource').map(e => e.name).join()");
    assertThat(loaded).isEqualTo("");
  }

  @Test
  void theReportFitsPaper() {
    openReport();
    String pdf = browser.print(new org.openqa.selenium.print.PrintOptions()).getContent();
    assertThat(pdf).startsWith("JVBERi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=Sprachkurse&type=fordert",
        "/resolution?document=intmk-21-2026&top=4.2",
        "/threads",
        "/thread?id=t0001",
        "/statistics",
        "/statements?count=acts",
        "/draft",
        "/guide",
        "/nothing"
      })
  void axeFindsNoSeriousFaultOnAPage(String path) {
    open(path);
    assertThat(faults()).isEmpty();
  }

  @Test
  void axeFindsNoSeriousFaultInTheReport() {
    openReport();
    assertThat(faults()).isEmpty();
    one("#lang").click();
    assertThat(faults()).isEmpty();
  }

  private List<String> faults() {
    return new AxeBuilder()
        .analyze(browser).getViolations().stream()
            .filter(r -> List.of("serious", "critical").contains(String.valueOf(r.getImpact())))
            .map(BrowserTest::describe)
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(n -> "\n  " + n.getHtml()).limit(3).toList();
  }
}
