package de.beschlusslage.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures as a person reads them on a terminal. */
public final class TextReport {
  private static final int SHORT = 11;

  private final StringBuilder out = new StringBuilder();

  private TextReport() {}

  /**
   * The whole report.
   *
   * @param before another run on the same gold to compare with
   * @param links where links were scored
   */
  public static String of(Scores scores, Optional<Scores> before, Optional<LinkScores> links) {
    TextReport report = new TextReport();
    report.measures(scores, before);
    report.types(scores);
    links.ifPresent(report::links);
    report.documents(scores);
    report.confusion(scores.confusion());
    report.calibration(scores.calibration());
    return report.out.toString();
  }

  /** Every error: place, text, what gold has and what was predicted. */
  public static String errors(Scores scores) {
    TextReport report = new TextReport();
    for (Comparison error : scores.errors()) {
      report.line(
          "%s/%s/%s%s",
          error.document(),
          error.top(),
          error.goldPath().isEmpty() ? error.predictedPath() : error.goldPath(),
          error.text().isEmpty() ? "" : ": " + error.text());
      for (Comparison.Miss miss : error.misses()) {
        report.line(
            "  %-15s gold %s | predicted %s",
            miss.measure().label(), shown(miss.missed()), shown(miss.invented()));
      }
    }
    return report.out.toString();
  }

  private static String shown(List<String> values) {
    return values.isEmpty() ? "–" : String.join("; ", values);
  }

  private void measures(Scores scores, Optional<Scores> before) {
    line(
        "%-16s %7s %7s %7s  %-15s %6s%s",
        "measure",
        "P",
        "R",
        "F1",
        "95 %",
        "n",
        before.isPresent() ? "   before    change  95 %              p" : "");
    scores
        .counts()
        .forEach(
            (measure, count) -> {
              Count.Figure figure = count.figure();
              line(
                  "%-16s %7.4f %7.4f %7.4f  %s %6d%s",
                  measure.label(),
                  figure.p(),
                  figure.r(),
                  figure.f1(),
                  interval(Bootstrap.f1(scores, measure)),
                  figure.n(),
                  before.map(b -> change(PairedTest.f1(b, scores, measure))).orElse(""));
            });
    line(
        "%-16s %7s %7s %7.4f  %s %6s%s",
        "type_macro_f1",
        "",
        "",
        scores.typeMacroF1(),
        interval(Bootstrap.typeMacroF1(scores)),
        "",
        before.map(b -> change(PairedTest.typeMacroF1(b, scores))).orElse(""));
  }

  private static String change(PairedTest.Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "  %7.4f  %+8.4f  %+.4f..%+.4f  %.3f%s",
        outcome.before(),
        outcome.after() - outcome.before(),
        outcome.difference().low(),
        outcome.difference().high(),
        outcome.p(),
        outcome.significant() ? " *" : "");
  }

  private static String interval(Interval interval) {
    return String.format(Locale.ROOT, "%.4f..%.4f ", interval.low(), interval.high());
  }

  private void types(Scores scores) {
    heading("type");
    scores
        .types()
        .forEach(
            (type, count) -> {
              Count.Figure f = count.figure();
              line("%-20s %7.4f %7.4f %7.4f %6d", type, f.p(), f.r(), f.f1(), f.n());
            });
  }

  private void links(LinkScores scores) {
    heading("links");
    line(
        "%d queries: nDCG@10 %.4f %s  MRR %.4f %s  recall@5 %.4f %s",
        scores.queries().size(),
        scores.ndcg(),
        interval(Bootstrap.queries(scores, LinkScores.Query::ndcg)),
        scores.mrr(),
        interval(Bootstrap.queries(scores, LinkScores.Query::reciprocal)),
        scores.recall(),
        interval(Bootstrap.queries(scores, LinkScores.Query::recall)));
    Count.Figure f = scores.decision();
    line("decisions: P %.4f R %.4f F1 %.4f n %d", f.p(), f.r(), f.f1(), f.n());
  }

  private void documents(Scores scores) {
    List<Measure> columns =
        List.of(
            Measure.ITEM_EXACT,
            Measure.STATEMENT,
            Measure.TYPE_COUNT,
            Measure.ADDRESSEE,
            Measure.HOLDER,
            Measure.TYPE_ADDRESSEE,
            Measure.LEGAL,
            Measure.PRIOR);
    heading("document (F1)");
    StringBuilder header = new StringBuilder(String.format("%-24s", ""));
    columns.forEach(m -> header.append(String.format(" %11s", shortened(m.label()))));
    line("%s", header);
    scores
        .byDocument()
        .forEach(
            (document, its) -> {
              StringBuilder row = new StringBuilder(String.format("%-24s", document));
              columns.forEach(
                  m -> row.append(String.format(Locale.ROOT, " %11.4f", its.count(m).f1())));
              line("%s", row);
            });
  }

  private void confusion(Confusion confusion) {
    heading("taken for (gold -> predicted: times)");
    for (Map.Entry<String, Map<String, Integer>> row : confusion.cells().entrySet()) {
      row.getValue()
          .forEach(
              (predicted, times) -> {
                if (!predicted.equals(row.getKey())) {
                  line("%-20s -> %-20s %4d", row.getKey(), predicted, times);
                }
              });
    }
  }

  private void calibration(Calibration calibration) {
    if (calibration.bins().isEmpty()) {
      return;
    }
    heading("calibration (right in type, holder and addressees)");
    line("%-12s %6s %11s %7s %11s", "confidence", "n", "mean", "right", "type right");
    for (Calibration.Bin bin : calibration.bins()) {
      line(
          "%.2f..%.2f   %6d %11.3f %7.3f %11.3f",
          bin.from(), bin.to(), bin.statements(), bin.confidence(), bin.right(), bin.typeRight());
    }
    line("expected calibration error %.3f", calibration.error());
  }

  private static String shortened(String label) {
    return label.length() <= SHORT ? label : label.substring(0, SHORT);
  }

  private void heading(String text) {
    line("");
    line("%s", text);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
