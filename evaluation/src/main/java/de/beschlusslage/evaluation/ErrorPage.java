package de.beschlusslage.evaluation;

import java.util.List;

/**
 * What the page of errors shows, ready to print; the template escapes it. Public because templates
 * are compiled apart.
 *
 * @param summary what was measured
 * @param compared whether measures carry the columns of a paired comparison
 */
public record ErrorPage(
    String summary,
    boolean compared,
    List<Row> measures,
    List<Row> types,
    List<String> confusionLabels,
    List<Row> confusion,
    List<String> documentColumns,
    List<Row> documents,
    String calibrationNote,
    List<Row> calibration,
    String linkSummary,
    List<Row> queries,
    String errorSummary,
    List<Document> errors) {

  /** A row of a table. */
  public record Row(String label, List<String> cells, String note) {}

  /** The errors of one document. */
  public record Document(String name, List<Entry> errors) {}

  /** One place. */
  public record Entry(String place, String text, List<Pair> pairs, List<Miss> misses) {}

  /** Gold and prediction of one statement, in this order. */
  public record Pair(List<Side> sides) {}

  /** A statement of one side, or none. */
  public record Side(boolean absent, List<Field> fields, String text) {}

  /** A value, and whether the other side has another. */
  public record Field(String value, boolean differs) {}

  /** One measure's errors. */
  public record Miss(String measure, String missed, String invented) {}
}
