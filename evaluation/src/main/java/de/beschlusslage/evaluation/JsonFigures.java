package de.beschlusslage.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Figures as JSON, with the names that the shared check scripts use. */
public final class JsonFigures {
  private JsonFigures() {}

  /** Every measure, {@code type_macro_f1} and {@code per_type}. */
  public static ObjectNode of(Scores scores) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    scores.counts().forEach((measure, count) -> node.set(measure.label(), of(count.figure())));
    node.put("type_macro_f1", scores.typeMacroF1());
    ObjectNode types = node.putObject("per_type");
    scores.types().forEach((type, count) -> types.set(type, of(count.figure())));
    return node;
  }

  /** {@code queries, ndcg10, mrr, recall5, link}. */
  public static ObjectNode of(LinkScores scores) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("queries", scores.queries().size())
        .put("ndcg10", Count.rounded(scores.ndcg()))
        .put("mrr", Count.rounded(scores.mrr()))
        .put("recall5", Count.rounded(scores.recall()))
        .set("link", of(scores.decision()));
    return node;
  }

  /** Everything known of a run: figures, intervals, rows per document, confusion, calibration. */
  public static ObjectNode full(Scores scores) {
    ObjectNode node = of(scores);
    ObjectNode intervals = node.putObject("interval95");
    scores
        .counts()
        .keySet()
        .forEach(measure -> intervals.set(measure.label(), of(Bootstrap.f1(scores, measure))));
    intervals.set("type_macro_f1", of(Bootstrap.typeMacroF1(scores)));
    ObjectNode documents = node.putObject("per_document");
    scores.byDocument().forEach((document, its) -> documents.set(document, of(its)));
    ObjectNode confusion = node.putObject("confusion");
    for (Map.Entry<String, Map<String, Integer>> row : scores.confusion().cells().entrySet()) {
      ObjectNode cells = confusion.putObject(row.getKey());
      row.getValue().forEach(cells::put);
    }
    Calibration calibration = scores.calibration();
    ObjectNode calibrated = node.putObject("calibration");
    calibrated.put("expected_calibration_error", Count.rounded(calibration.error()));
    var bins = calibrated.putArray("bins");
    for (Calibration.Bin bin : calibration.bins()) {
      bins.addObject()
          .put("from", bin.from())
          .put("to", bin.to())
          .put("statements", bin.statements())
          .put("confidence", Count.rounded(bin.confidence()))
          .put("right", Count.rounded(bin.right()))
          .put("type_right", Count.rounded(bin.typeRight()));
    }
    return node;
  }

  /** Another run on the same gold against this one, by measure. */
  public static ObjectNode compared(Scores before, Scores after) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    after.counts().keySet().forEach(m -> node.set(m.label(), of(PairedTest.f1(before, after, m))));
    node.set("type_macro_f1", of(PairedTest.typeMacroF1(before, after)));
    return node;
  }

  private static ObjectNode of(PairedTest.Outcome outcome) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("before", Count.rounded(outcome.before()))
            .put("after", Count.rounded(outcome.after()))
            .put("p", Count.rounded(outcome.p()));
    node.set("interval95", of(outcome.difference()));
    return node;
  }

  private static ObjectNode of(Count.Figure figure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("p", figure.p())
        .put("r", figure.r())
        .put("f1", figure.f1())
        .put("n", figure.n());
  }

  private static ObjectNode of(Interval interval) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("low", Count.rounded(interval.low()))
        .put("high", Count.rounded(interval.high()));
  }
}
