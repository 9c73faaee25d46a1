package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.label.LabelledStatement;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The evaluation as one HTML page that needs nothing else: all figures, and every error with its
 * text, gold and prediction side by side. Same input, same bytes.
 */
public final class ErrorReport {
  private static final List<Measure> DOCUMENT_COLUMNS =
      List.of(
          Measure.ITEM_EXACT,
          Measure.STATEMENT,
          Measure.TYPE_COUNT,
          Measure.ADDRESSEE,
          Measure.HOLDER,
          Measure.TYPE_ADDRESSEE,
          Measure.LEGAL,
          Measure.PRIOR);

  private ErrorReport() {}

  /** The page; {@code before} and {@code links} as in {@link TextReport}. */
  public static String html(Scores scores, Optional<Scores> before, Optional<LinkScores> links) {
    StringOutput output = new StringOutput(1 << 18);
    TemplateEngine.createPrecompiled(
            null, ContentType.Html, ErrorReport.class.getClassLoader(), "de.beschlusslage")
        .render("evaluation/errors.jte", page(scores, before, links), output);
    return output.toString();
  }

  private static ErrorPage page(
      Scores scores, Optional<Scores> before, Optional<LinkScores> links) {
    Calibration calibration = scores.calibration();
    List<ErrorPage.Document> errors = documents(scores.errors());
    Confusion confusion = scores.confusion();
    return new ErrorPage(
        scores.byDocument().size()
            + " documents, "
            + scores.count(Measure.RESOLUTION).support()
            + " resolutions, "
            + scores.count(Measure.STATEMENT).support()
            + " statements in gold. Intervals: bootstrap over TOPs, from eight documents on"
            + " over documents.",
        before.isPresent(),
        measures(scores, before),
        scores.types().entrySet().stream()
            .map(e -> new ErrorPage.Row(e.getKey(), cells(e.getValue()), ""))
            .toList(),
        confusion.labels(),
        confusion.labels().stream()
            .map(
                gold ->
                    new ErrorPage.Row(
                        gold,
                        confusion.labels().stream()
                            .map(p -> confusion.at(gold, p))
                            .map(n -> n == 0 ? "" : String.valueOf(n))
                            .toList(),
                        ""))
            .toList(),
        DOCUMENT_COLUMNS.stream().map(Measure::label).toList(),
        scores.byDocument().entrySet().stream()
            .map(
                e ->
                    new ErrorPage.Row(
                        e.getKey(),
                        DOCUMENT_COLUMNS.stream()
                            .map(m -> number(e.getValue().count(m).f1()))
                            .toList(),
                        ""))
            .toList(),
        "A statement is right if type, holder and addressees are. Expected calibration error "
            + number(calibration.error())
            + ".",
        calibration.bins().stream().map(ErrorReport::row).toList(),
        links.map(ErrorReport::summary).orElse(""),
        links.stream().flatMap(l -> l.queries().stream()).map(ErrorReport::row).toList(),
        errors.stream().mapToInt(d -> d.errors().size()).sum()
            + " places with an error; values that differ are marked.",
        errors);
  }

  private static List<ErrorPage.Row> measures(Scores scores, Optional<Scores> before) {
    List<ErrorPage.Row> rows = new ArrayList<>();
    scores
        .counts()
        .forEach(
            (measure, count) -> {
              Count.Figure f = count.figure();
              List<String> cells =
                  new ArrayList<>(
                      List.of(
                          number(f.p()),
                          number(f.r()),
                          number(f.f1()),
                          interval(Bootstrap.f1(scores, measure)),
                          String.valueOf(f.n())));
              before.ifPresent(b -> cells.addAll(change(PairedTest.f1(b, scores, measure))));
              rows.add(new ErrorPage.Row(measure.label(), cells, measure.meaning()));
            });
    List<String> macro =
        new ArrayList<>(
            List.of(
                "", "", number(scores.typeMacroF1()), interval(Bootstrap.typeMacroF1(scores)), ""));
    before.ifPresent(b -> macro.addAll(change(PairedTest.typeMacroF1(b, scores))));
    rows.add(new ErrorPage.Row("type_macro_f1", macro, "mean F1 over the types gold has"));
    return rows;
  }

  private static List<String> change(PairedTest.Outcome outcome) {
    return List.of(
        number(outcome.before()),
        String.format(Locale.ROOT, "%+.4f", outcome.after() - outcome.before()),
        interval(outcome.difference()),
        String.format(Locale.ROOT, "%.3f", outcome.p()));
  }

  private static List<String> cells(Count count) {
    Count.Figure f = count.figure();
    return List.of(number(f.p()), number(f.r()), number(f.f1()), String.valueOf(f.n()));
  }

  private static ErrorPage.Row row(Calibration.Bin bin) {
    return new ErrorPage.Row(
        String.format(Locale.ROOT, "%.2f–%.2f", bin.from(), bin.to()),
        List.of(
            String.valueOf(bin.statements()),
            number(bin.confidence()),
            number(bin.right()),
            number(bin.typeRight())),
        "");
  }

  private static ErrorPage.Row row(LinkScores.Query query) {
    return new ErrorPage.Row(
        query.id(),
        List.of(
            number(query.ndcg()),
            number(query.reciprocal()),
            number(query.recall()),
            String.join(", ", query.missed()),
            String.join(", ", query.first())),
        "");
  }

  private static String summary(LinkScores links) {
    Count.Figure f = links.decision();
    return String.format(
        Locale.ROOT,
        "%d queries: nDCG@10 %.4f, MRR %.4f, recall@5 %.4f; decisions: P %.4f, R %.4f, F1 %.4f,"
            + " n %d",
        links.queries().size(),
        links.ndcg(),
        links.mrr(),
        links.recall(),
        f.p(),
        f.r(),
        f.f1(),
        f.n());
  }

  private static List<ErrorPage.Document> documents(List<Comparison> errors) {
    Map<String, List<ErrorPage.Entry>> byDocument = new LinkedHashMap<>();
    for (Comparison error : errors) {
      byDocument.computeIfAbsent(error.document(), k -> new ArrayList<>()).add(entry(error));
    }
    return byDocument.entrySet().stream()
        .map(e -> new ErrorPage.Document(e.getKey(), e.getValue()))
        .toList();
  }

  private static ErrorPage.Entry entry(Comparison error) {
    String path = error.goldPath().isEmpty() ? error.predictedPath() : error.goldPath();
    String place = "TOP " + error.top() + (path.isEmpty() ? "" : ", " + path);
    if (error.goldPath().isEmpty() && !error.predictedPath().isEmpty()) {
      place += " (invented)";
    } else if (!error.goldPath().isEmpty() && error.predictedPath().isEmpty()) {
      place += " (not found)";
    } else if (!error.goldPath().equals(error.predictedPath())) {
      place += " (predicted as " + error.predictedPath() + ")";
    }
    return new ErrorPage.Entry(
        place,
        error.text(),
        error.pairs().stream().map(ErrorReport::pair).toList(),
        error.misses().stream()
            .map(
                miss ->
                    new ErrorPage.Miss(
                        miss.measure().label(),
                        String.join("; ", miss.missed()),
                        String.join("; ", miss.invented())))
            .toList());
  }

  private static ErrorPage.Pair pair(Comparison.Pair pair) {
    List<String> gold = pair.gold().map(ErrorReport::fields).orElse(List.of());
    List<String> predicted = pair.predicted().map(ErrorReport::fields).orElse(List.of());
    return new ErrorPage.Pair(
        List.of(
            side(gold, predicted, pair.gold().map(LabelledStatement::quote).orElse("")),
            side(predicted, gold, pair.predicted().map(Predictions.Statement::text).orElse(""))));
  }

  private static ErrorPage.Side side(List<String> mine, List<String> other, String text) {
    List<ErrorPage.Field> fields = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      String value = mine.get(i);
      fields.add(new ErrorPage.Field(value, other.isEmpty() || !other.get(i).equals(value)));
    }
    return new ErrorPage.Side(mine.isEmpty(), fields, text);
  }

  private static List<String> fields(LabelledStatement s) {
    return fields(s.type().label(), s.trigger(), s.holder(), s.addressees());
  }

  private static List<String> fields(Predictions.Statement s) {
    return fields(Words.value(s.type()), s.trigger(), s.holder(), s.addressees());
  }

  private static List<String> fields(
      String type, String trigger, List<String> holder, List<String> addressees) {
    return List.of(
        type,
        "[" + trigger + "]",
        String.join(", ", new TreeSet<>(holder)),
        "→ " + (addressees.isEmpty() ? "–" : String.join(", ", new TreeSet<>(addressees))));
  }

  private static String interval(Interval interval) {
    return number(interval.low()) + "–" + number(interval.high());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
