package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables of the contract (comma dialect, with or without byte order mark). */
public final class TableReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private TableReader(Path folder) {
    this.folder = folder;
  }

  /** What was read, and why it may not be all. */
  public record Read(Predictions predictions, List<Problem> problems) {}

  /**
   * Reads resolutions.csv, items.csv and statements.csv, and links.csv where there is one.
   *
   * @throws IOException if a file that is there cannot be read
   */
  public static Read read(Path folder) throws IOException {
    TableReader reader = new TableReader(folder);
    Predictions predictions =
        new Predictions(
            reader.rows(
                "resolutions",
                List.of("document", "top", "applicants", "vote"),
                row ->
                    new Predictions.Resolution(
                        row.get("document"),
                        row.get("top"),
                        Words.values(row.get("applicants")),
                        row.get("vote"))),
            reader.rows(
                "items",
                List.of("document", "top", "item", "text", "legal_references", "prior_references"),
                row ->
                    new Predictions.Item(
                        row.get("document"),
                        row.get("top"),
                        row.get("item"),
                        row.get("text"),
                        Words.values(row.get("legal_references")),
                        Words.values(row.get("prior_references")))),
            reader.rows(
                "statements",
                List.of(
                    "document", "top", "item", "type", "trigger", "holder", "addressees", "text"),
                TableReader::statement),
            Files.exists(folder.resolve("links.csv"))
                ? reader.rows(
                    "links", List.of("query", "target", "score", "decision"), TableReader::link)
                : List.of());
    return new Read(predictions, List.copyOf(reader.problems));
  }

  private static Predictions.Statement statement(CSVRecord row) {
    String confidence = row.isMapped("confidence") ? row.get("confidence") : "";
    return new Predictions.Statement(
        row.get("document"),
        row.get("top"),
        row.get("item"),
        row.get("type"),
        row.get("trigger"),
        Words.values(row.get("holder")),
        Words.values(row.get("addressees")),
        confidence.isBlank()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(confidence)),
        row.get("text"));
  }

  private static Predictions.Link link(CSVRecord row) {
    return new Predictions.Link(
        row.get("query"),
        row.get("target"),
        Double.parseDouble(row.get("score")),
        row.get("decision"));
  }

  private <T> List<T> rows(String table, List<String> need, Function<CSVRecord, T> read)
      throws IOException {
    Path file = folder.resolve(table + ".csv");
    if (!Files.exists(file)) {
      problem(file, OptionalInt.empty(), "missing");
      return List.of();
    }
    List<T> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(withoutMark(reader))) {
      List<String> lack =
          need.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
      if (!lack.isEmpty()) {
        problem(
            file,
            OptionalInt.of(1),
            "no column " + String.join(", ", lack) + " (is it the comma dialect of the contract?)");
        return List.of();
      }
      for (CSVRecord row : parser) {
        OptionalInt line = OptionalInt.of((int) parser.getCurrentLineNumber());
        if (!row.isConsistent()) {
          problem(
              file, line, row.size() + " columns, the header has " + parser.getHeaderMap().size());
          continue;
        }
        try {
          rows.add(read.apply(row));
        } catch (NumberFormatException e) {
          problem(file, line, "no number: " + e.getMessage());
        }
      }
    }
    return rows;
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private void problem(Path file, OptionalInt line, String message) {
    problems.add(
        new Problem(Problem.Severity.ERROR, file.toString(), OptionalInt.empty(), line, message));
  }
}
