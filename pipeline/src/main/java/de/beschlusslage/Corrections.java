package de.beschlusslage;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * <p>{@code statement} is its number as labelled, or {@code +} for one that is added: a line for
 * its type, then lines for its holder and addressees if they are not the obvious ones; the ninth
 * cell says where it begins, else it is the whole item. An empty {@code type} deletes a statement.
 *
 * <p>A line that does not fit (no more) changes nothing and is reported, so that a correction never
 * lands on another statement unseen.
 */
public final class Corrections {
  /** Its name beside the input. */
  public static final String FILE = "corrections.csv";

  /** Nothing was corrected. */
  public static final Corrections NONE = new Corrections(List.of(), List.of());

  private final List<CorrectionLine> lines;
  private final List<Problem> problems;

  private Corrections(List<CorrectionLine> lines, List<Problem> problems) {
    this.lines = List.copyOf(lines);
    this.problems = List.copyOf(problems);
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
    List<CorrectionLine> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(inputs)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        read(reader, String.valueOf(file.getFileName()), lines, problems);
      }
    }
    return new Corrections(lines, problems);
  }

  /**
   * Hashes of the files that {@link #beside} reads, by name; a name that comes again is numbered.
   *
   * @throws IOException if one cannot be read
   */
  public static SortedMap<String, String> hashesBeside(List<Path> inputs) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files(inputs)) {
      contents.add(Files.readAllBytes(file));
    }
    return hashes(contents);
  }

  /** The same of files whose contents have been read. */
  public static SortedMap<String, String> hashes(List<byte[]> contents) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (byte[] content : contents) {
      String name = hashes.isEmpty() ? FILE : FILE + " " + (hashes.size() + 1);
      hashes.put(name, Hashes.of(content));
    }
    return hashes;
  }

  private static Set<Path> files(List<Path> inputs) {
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
    return files;
  }

  /**
   * Reads one file of corrections.
   *
   * @param name by which problems name it
   */
  public static Corrections read(Reader reader, String name) throws IOException {
    List<CorrectionLine> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    read(reader, name, lines, problems);
    return new Corrections(lines, problems);
  }

  private static void read(
      Reader reader, String name, List<CorrectionLine> lines, List<Problem> problems)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = format.parse(reader)) {
      for (CSVRecord row : parser) {
        int number = (int) parser.getCurrentLineNumber();
        if (row.get(0).replace("\uFEFF", "").strip().equals("document")) {
          continue;
        }
        try {
          lines.add(CorrectionLine.of(row, name, number));
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
    Map<String, List<CorrectionLine>> byDocument = byDocument();
    for (Minutes minutes : all) {
      List<CorrectionLine> fits = byDocument.getOrDefault(minutes.id(), List.of());
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

  private Map<String, List<CorrectionLine>> byDocument() {
    Map<String, List<CorrectionLine>> byDocument = new LinkedHashMap<>();
    lines.forEach(l -> byDocument.computeIfAbsent(l.document(), d -> new ArrayList<>()).add(l));
    return byDocument;
  }

  private static Minutes apply(Minutes minutes, List<CorrectionLine> lines, List<Problem> found) {
    Set<CorrectionLine> left = new LinkedHashSet<>(lines);
    List<Resolution> resolutions = new ArrayList<>();
    for (Resolution resolution : minutes.resolutions()) {
      List<Item> items = new ArrayList<>();
      for (Item item : resolution.items()) {
        CorrectedItem corrected = new CorrectedItem(item, minutes.text());
        Optional<String> holder = holder(minutes, resolution, item);
        for (CorrectionLine line : lines) {
          if (line.top().equals(resolution.top())
              && line.item().equals(item.path())
              && left.contains(line)
              && corrected.apply(line, holder)) {
            left.remove(line);
          }
        }
        found.addAll(corrected.notes());
        items.add(corrected.item());
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

  /** Who most likely speaks in a statement of {@code item}. */
  private static Optional<String> holder(Minutes minutes, Resolution resolution, Item item) {
    return Stream.concat(Stream.of(item), resolution.items().stream())
        .flatMap(i -> i.statements().stream())
        .map(Statement::holder)
        .findFirst()
        .or(() -> minutes.session().conference());
  }
}
