package de.beschlusslage.report;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the report: one page that needs no network and no server.
 *
 * <p>The same input gives the same bytes; the page names no time.
 */
public final class HtmlReport {
  /** Its name in a run's folder. */
  public static final String FILE = "report.html";

  private static final int LAWS = 20;
  private static final int ADDRESSEES = 40;

  private final ActorTree tree;

  /** A report that rolls actors up by {@code tree}. */
  public HtmlReport(ActorTree tree) {
    this.tree = tree;
  }

  /** The page. */
  public String html(List<Minutes> minutes, List<Link> links, List<DemandThread> threads) {
    StringOutput output = new StringOutput(1 << 20);
    write(minutes, links, threads, output);
    return output.toString();
  }

  /** Writes the page while it is made: that of a large corpus is large. */
  void write(
      List<Minutes> minutes, List<Link> links, List<DemandThread> threads, TemplateOutput out) {
    Statistics statistics = new Statistics(minutes, tree);
    List<DemandThread> longest = Stories.longest(threads);
    Stories stories = new Stories(statistics, links, longest);
    ReportPage page =
        new ReportPage(
            Assets.builtIn(),
            subtitle(minutes),
            keys(statistics, minutes, threads),
            figures(statistics),
            stories.longestThreads(),
            stories.fresh(),
            output -> evidence(statistics, output));
    engine().render("report/report.jte", page, out);
  }

  private static void evidence(Statistics statistics, TemplateOutput output) {
    try (Writer writer = new Passing(output)) {
      Evidence.write(statistics, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes what is written on to a template's output, as it is. */
  private static final class Passing extends Writer {
    private final TemplateOutput output;

    Passing(TemplateOutput output) {
      this.output = output;
    }

    @Override
    public void write(char[] written, int from, int length) {
      output.writeContent(new String(written, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static TemplateEngine engine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, HtmlReport.class.getClassLoader(), "de.beschlusslage");
  }

  private static List<Figure> figures(Statistics statistics) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        Figure.of(
                "arten",
                new Text("Arten der Sprechakte nach Jahr", "Types of acts by year"),
                statistics.table(Question.of(Dimension.TYPE, Dimension.YEAR)),
                Integer.MAX_VALUE)
            .charted("stack"));
    figures.add(
        Figure.of(
                "adressaten",
                new Text("Wer womit angesprochen wird", "Who is addressed, and how"),
                statistics.table(
                    Question.of(Dimension.ADDRESSEE, Dimension.TYPE)
                        .where(new Condition(Dimension.ADDRESSEE, true, java.util.Set.of("")))),
                ADDRESSEES)
            .shaded());
    figures.add(
        Figure.of(
                "gesetze",
                new Text("Am häufigsten zitierte Gesetze", "Laws most cited"),
                statistics.table(
                    Question.of(Dimension.LAW, Dimension.YEAR)
                        .counting(Counting.ITEMS)
                        .where(new Condition(Dimension.LAW, true, java.util.Set.of("")))),
                LAWS)
            .charted("bars"));
    figures.add(
        Figure.of(
                "antraege",
                new Text("Wer mit wem Anträge stellt", "Who applies with whom"),
                statistics.table(
                    Question.of(Dimension.APPLICANT, Dimension.APPLICANT)
                        .counting(Counting.RESOLUTIONS)
                        .where(new Condition(Dimension.APPLICANT, true, java.util.Set.of("")))),
                ADDRESSEES)
            .shaded());
    figures.add(
        Figure.of(
                "abstimmungen",
                new Text("Einstimmig oder mehrheitlich", "Unanimous or by majority"),
                statistics.table(
                    Question.of(Dimension.VOTE, Dimension.YEAR).counting(Counting.RESOLUTIONS)),
                ADDRESSEES)
            .charted("stack"));
    return figures;
  }

  private static List<ReportPage.Key> keys(
      Statistics statistics, List<Minutes> minutes, List<DemandThread> threads) {
    return List.of(
        new ReportPage.Key(new Text("Dokumente", "Documents"), minutes.size()),
        new ReportPage.Key(
            new Text("Beschlüsse", "Resolutions"), count(statistics, Counting.RESOLUTIONS)),
        new ReportPage.Key(new Text("Ziffern", "Items"), count(statistics, Counting.ITEMS)),
        new ReportPage.Key(new Text("Sprechakte", "Acts"), count(statistics, Counting.ACTS)),
        new ReportPage.Key(new Text("Aussagen", "Statements"), count(statistics, Counting.POINTS)),
        new ReportPage.Key(new Text("Fäden", "Threads"), threads.size()));
  }

  private static int count(Statistics statistics, Counting counting) {
    return (int) statistics.stream(counting).count();
  }

  private static Text subtitle(List<Minutes> minutes) {
    String conferences =
        minutes.stream()
            .map(m -> m.session().conference())
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    List<Integer> years =
        minutes.stream()
            .flatMap(m -> m.session().year().stream().boxed())
            .sorted(Comparator.naturalOrder())
            .toList();
    if (conferences.isEmpty() || years.isEmpty()) {
      return new Text("Kein Protokoll gelesen", "No minutes read");
    }
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    return Text.same(conferences + ", " + first + (first == last ? "" : "–" + last));
  }
}
