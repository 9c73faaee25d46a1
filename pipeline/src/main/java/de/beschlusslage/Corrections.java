package de.beschlusslage;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What people corrected by hand, one line each: document, top, item, statement, column, value, who,
 * when; a ninth cell may hold the statement's first words.
 *
 * <p>A line that does not fit (no more) changes nothing and is reported, so that a correction never
 * lands on another statement unseen.
 */
public final class Corrections {
  /** Its name beside the input. */
  public static final String FILE = "corrections.csv";

  /** Nothing was corrected. */
  public static final Corrections NONE = new Corrections(List.of(), List.of());

  private static final int CELLS = 8;
  private static final Set<String> COLUMNS = Set.of("type", "holder", "addressees");

  private final List<Line> lines;
  private final List<Problem> problems;

  private Corrections(List<Line> lines, List<Problem> problems) {
    this.lines = List.copyOf(lines);
    this.problems = List.copyOf(problems);
  }

  private record Line(
      String file,
      int number,
      String document,
      String top,
      String item,
      int statement,
      String column,
      String value,
      String words) {

    Problem problem(Problem.Severity severity, String message) {
      return new Problem(severity, file, OptionalInt.empty(), OptionalInt.of(number), message);
    }

    String place() {
      return document + "/" + top + "/" + item + " statement " + statement;
    }
  }

  /** Whether {@code file} is a file of corrections, by its name. */
  public static boolean isOne(String file) {
    return file.equals(FILE) || file.endsWith("/" + FILE);
  }

  /**
   * Reads the corrections beside {@code inputs}: in each folder named, and beside each file named.
   *
   * @throws IOException if one is there and cannot be read
   */
  public static Corrections beside(List<Path> inputs) throws IOException {
    Set<Path> files = new TreeSet<>();
    for (Path input : inputs) {
      Path file =
          Files.isDirectory(input)
              ? input.resolve(FILE)
              : input.toAbsolutePath().resolveSibling(FILE);
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    List<Line> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      try (Reader reader = Files.newBufferedReader(file)) {
        read(reader, String.valueOf(file.getFileName()), lines, problems);
      }
    }
    return new Corrections(lines, problems);
  }

  /**
   * Reads one file of corrections.
   *
   * @param name by which problems name it
   */
  public static Corrections read(Reader reader, String name) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    read(reader, name, lines, problems);
    return new Corrections(lines, problems);
  }

  private static void read(Reader reader, String name, List<Line> lines, List<Problem> problems)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = format.parse(reader)) {
      for (CSVRecord row : parser) {
        int number = (int) parser.getCurrentLineNumber();
        if (row.get(0).replace("\uFEFF", "").strip().equals("document")) {
          continue;
        }
        try {
          lines.add(line(row, name, number));
        } catch (IllegalArgumentException e) {
          problems.add(
              new Problem(
                  Problem.Severity.WARNING,
                  name,
                  OptionalInt.empty(),
                  OptionalInt.of(number),
                  "no correction: " + e.getMessage()));
        }
      }
    }
  }

  private static Line line(CSVRecord row, String name, int number) {
    if (row.size() < CELLS) {
      throw new IllegalArgumentException(
          row.size() + " cells instead of document,top,item,statement,column,value,who,when");
    }
    String column = row.get(4).strip();
    if (!COLUMNS.contains(column)) {
      throw new IllegalArgumentException(
          "column " + column + " is none of " + new TreeSet<>(COLUMNS));
    }
    String value = row.get(5).strip();
    if (column.equals("type") && StatementType.ofLabel(value).isEmpty()) {
      throw new IllegalArgumentException("\"" + value + "\" is none of the types");
    }
    if (column.equals("holder") && value.isEmpty()) {
      throw new IllegalArgumentException("a statement has a holder");
    }
    String statement = row.get(3).strip();
    if (!statement.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException("statement " + statement + " is no number from 1");
    }
    return new Line(
        name,
        number,
        row.get(0).strip(),
        row.get(1).strip(),
        row.get(2).strip(),
        Integer.parseInt(statement),
        column,
        value,
        row.size() > CELLS ? row.get(CELLS).strip() : "");
  }

  /**
   * Corrected minutes.
   *
   * @param minutes in the order given
   * @param problems lines that did not fit or are needed no more
   */
  public record Applied(List<Minutes> minutes, List<Problem> problems) {
    public Applied {
      minutes = List.copyOf(minutes);
      problems = List.copyOf(problems);
    }
  }

  /** Applies every line that fits to {@code all}, which carry their final ids. */
  public Applied apply(List<Minutes> all) {
    List<Problem> found = new ArrayList<>(problems);
    List<Minutes> corrected = new ArrayList<>();
    Map<String, List<Line>> byDocument = byDocument();
    for (Minutes minutes : all) {
      List<Line> fits = byDocument.getOrDefault(minutes.id(), List.of());
      corrected.add(fits.isEmpty() ? minutes : apply(minutes, fits, found));
    }
    found.addAll(missing(all.stream().map(Minutes::id).collect(Collectors.toSet())));
    return new Applied(corrected, found);
  }

  /** Whether a line speaks of that document. */
  boolean concern(String document) {
    return lines.stream().anyMatch(line -> line.document().equals(document));
  }

  /** These and those of another file. */
  public Corrections and(Corrections others) {
    return new Corrections(
        Stream.concat(lines.stream(), others.lines.stream()).toList(),
        Stream.concat(problems.stream(), others.problems.stream()).toList());
  }

  /** The lines for one document alone. */
  public Corrections of(String document) {
    return new Corrections(
        lines.stream().filter(line -> line.document().equals(document)).toList(), List.of());
  }

  /** Lines that could not be read. */
  public List<Problem> problems() {
    return problems;
  }

  /** Lines for documents that are not among {@code documents}. */
  public List<Problem> missing(Set<String> documents) {
    return byDocument().values().stream()
        .flatMap(List::stream)
        .filter(line -> !documents.contains(line.document()))
        .map(
            line ->
                line.problem(
                    Problem.Severity.INFO,
                    "not applied: this run has no document " + line.document()))
        .toList();
  }

  private Map<String, List<Line>> byDocument() {
    Map<String, List<Line>> byDocument = new LinkedHashMap<>();
    lines.forEach(l -> byDocument.computeIfAbsent(l.document(), d -> new ArrayList<>()).add(l));
    return byDocument;
  }

  private static Minutes apply(Minutes minutes, List<Line> lines, List<Problem> found) {
    Set<Line> left = new LinkedHashSet<>(lines);
    List<Resolution> resolutions = new ArrayList<>();
    for (Resolution resolution : minutes.resolutions()) {
      List<Item> items = new ArrayList<>();
      for (Item item : resolution.items()) {
        List<Statement> statements = new ArrayList<>(item.statements());
        for (Line line : lines) {
          if (line.top().equals(resolution.top())
              && line.item().equals(item.path())
              && line.statement() <= statements.size()
              && left.contains(line)) {
            int at = line.statement() - 1;
            String words = statements.get(at).span().in(minutes.text()).strip();
            if (words.startsWith(line.words())) {
              left.remove(line);
              apply(line, statements.get(at), found).ifPresent(s -> statements.set(at, s));
            }
          }
        }
        items.add(item.withStatements(statements));
      }
      resolutions.add(resolution.withItems(items));
    }
    left.forEach(
        l ->
            found.add(
                l.problem(
                    Problem.Severity.WARNING,
                    "does not fit any more: there is no such statement " + l.place())));
    return minutes.withResolutions(resolutions);
  }

  private static Optional<Statement> apply(Line line, Statement was, List<Problem> found) {
    List<String> values =
        Arrays.stream(line.value().split("\\|"))
            .map(String::strip)
            .filter(v -> !v.isEmpty())
            .toList();
    boolean same =
        switch (line.column()) {
          case "type" -> was.type().label().equals(line.value());
          case "holder" -> was.holder().equals(line.value());
          default -> was.addressees().equals(values);
        };
    if (same) {
      found.add(
          line.problem(
              Problem.Severity.INFO, "needed no more: the labelling says so of " + line.place()));
      return Optional.empty();
    }
    List<String> corrected = new ArrayList<>(was.corrected());
    corrected.add(line.column());
    return Optional.of(
        new Statement(
            line.column().equals("type")
                ? StatementType.ofLabel(line.value()).orElse(was.type())
                : was.type(),
            was.trigger(),
            was.inherited(),
            line.column().equals("holder") ? line.value() : was.holder(),
            line.column().equals("addressees") ? values : was.addressees(),
            was.legal(),
            was.prior(),
            1,
            was.span(),
            corrected.stream().distinct().toList()));
  }
}
