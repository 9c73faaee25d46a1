package de.beschlusslage.report;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.table.Corpus;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  private static final List<Shown> SHOWN =
      List.of(
          new Shown(
              "arten",
              new Text("Arten der Sprechakte nach Jahr", "Types of acts by year"),
              Question.of(Dimension.TYPE, Dimension.YEAR),
              Integer.MAX_VALUE,
              figure -> figure.charted("stack")),
          new Shown(
              "adressaten",
              new Text("Wer womit angesprochen wird", "Who is addressed, and how"),
              Question.of(Dimension.ADDRESSEE, Dimension.TYPE).where(known(Dimension.ADDRESSEE)),
              ADDRESSEES,
              Figure::shaded),
          new Shown(
              "gesetze",
              new Text("Am häufigsten zitierte Gesetze", "Laws most cited"),
              Question.of(Dimension.LAW, Dimension.YEAR)
                  .counting(Counting.ITEMS)
                  .where(known(Dimension.LAW)),
              LAWS,
              figure -> figure.charted("bars")),
          new Shown(
              "antraege",
              new Text("Wer mit wem Anträge stellt", "Who applies with whom"),
              Question.of(Dimension.APPLICANT, Dimension.APPLICANT)
                  .counting(Counting.RESOLUTIONS)
                  .where(known(Dimension.APPLICANT)),
              ADDRESSEES,
              Figure::shaded),
          new Shown(
              "abstimmungen",
              new Text("Einstimmig oder mehrheitlich", "Unanimous or by majority"),
              Question.of(Dimension.VOTE, Dimension.YEAR).counting(Counting.RESOLUTIONS),
              ADDRESSEES,
              figure -> figure.charted("stack")));

  private final ActorTree tree;

  /**
   * A cross table of the page.
   *
   * @param id in the page
   * @param rows how many are shown at first
   * @param drawn how it is drawn
   */
  private record Shown(
      String id, Text title, Question question, int rows, UnaryOperator<Figure> drawn) {
    Figure figure(CrossTable table) {
      return drawn.apply(Figure.of(id, title, table, rows));
    }
  }

  private static Condition known(Dimension dimension) {
    return new Condition(dimension, true, Set.of(""));
  }

  /** A report that rolls actors up by {@code tree}. */
  public HtmlReport(ActorTree tree) {
    this.tree = tree;
  }

  /** The page. */
  public String html(List<Minutes> minutes, List<Link> links, List<DemandThread> threads) {
    StringOutput output = new StringOutput(1 << 20);
    Survey survey = survey(threads);
    minutes.forEach(survey::add);
    write(survey, new Corpus(minutes, links, threads, List.of()), output);
    return output.toString();
  }

  /** Counts what the page shows of documents with these histories. */
  Survey survey(List<DemandThread> threads) {
    return new Survey(SHOWN.stream().map(Shown::question).toList(), threads, tree);
  }

  /**
   * Writes the page while it is made: that of a large corpus is large.
   *
   * @param survey of all documents of {@code corpus}
   */
  void write(Survey survey, Corpus corpus, TemplateOutput out) {
    List<CrossTable> tables = survey.tables();
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      figures.add(SHOWN.get(i).figure(tables.get(i)));
    }
    ReportPage page =
        new ReportPage(
            Assets.builtIn(),
            survey.subtitle(),
            keys(survey, corpus.threads().size()),
            figures,
            survey.longestThreads(),
            survey.fresh(corpus.minutes(), corpus.links()),
            output -> evidence(survey, corpus.minutes(), output));
    engine().render("report/report.jte", page, out);
  }

  private void evidence(Survey survey, List<Minutes> minutes, TemplateOutput output) {
    try (Writer writer = new Passing(output)) {
      new Evidence(new Values(tree)).write(minutes, survey.statements(), writer);
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

  private static List<ReportPage.Key> keys(Survey survey, int threads) {
    return List.of(
        new ReportPage.Key(new Text("Dokumente", "Documents"), survey.documents()),
        new ReportPage.Key(
            new Text("Beschlüsse", "Resolutions"), survey.count(Counting.RESOLUTIONS)),
        new ReportPage.Key(new Text("Ziffern", "Items"), survey.count(Counting.ITEMS)),
        new ReportPage.Key(new Text("Sprechakte", "Acts"), survey.count(Counting.ACTS)),
        new ReportPage.Key(new Text("Aussagen", "Statements"), survey.count(Counting.POINTS)),
        new ReportPage.Key(new Text("Fäden", "Threads"), threads));
  }
}
