package de.beschlusslage.corpus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads lexicon files; a malformed one is an error of the program, with file and line. */
public final class LexiconReader {
  private static final Set<String> COMMON =
      Set.of("id", "forms", "value", "example", "counter_example", "note");

  /** The columns are found once, not by name in each row: every start reads the lexicons. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private LexiconReader() {}

  /**
   * Reads {@code name} beside this class's package, for example {@code triggers.csv}.
   *
   * @throws IllegalStateException if it is missing, a column is missing or an id stands twice
   */
  public static Lexicon resource(String name) {
    try (InputStream in = LexiconReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("lexicon " + name + " is not in the program");
      }
      return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Lexicon read(String name, String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      return new Lexicon(name, entries(name, parser.iterator()));
    } catch (IOException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new IllegalStateException(name + ": " + e.getCause().getMessage(), e);
    }
  }

  private static List<Lexicon.Entry> entries(String name, Iterator<CSVRecord> rows) {
    List<String> header = rows.next().toList();
    for (String column : List.of("id", "forms", "value", "example")) {
      if (!header.contains(column)) {
        throw new IllegalStateException(name + ": no column " + column);
      }
    }
    List<Lexicon.Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    while (rows.hasNext()) {
      CSVRecord row = rows.next();
      int line = (int) row.getRecordNumber();
      if (row.size() != header.size()) {
        throw new IllegalStateException(name + ":" + line + ": " + row.size() + " columns");
      }
      Lexicon.Entry entry = entry(header, row.toList(), line);
      if (!ids.add(entry.id())) {
        throw new IllegalStateException(name + ":" + line + ": id twice: " + entry.id());
      }
      entries.add(entry);
    }
    return entries;
  }

  private static Lexicon.Entry entry(List<String> header, List<String> cells, int line) {
    Map<String, String> common = new HashMap<>();
    Map<String, String> more = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      (COMMON.contains(header.get(i)) ? common : more).put(header.get(i), cells.get(i));
    }
    return new Lexicon.Entry(
        common.getOrDefault("id", ""),
        forms(common.getOrDefault("forms", "")),
        common.getOrDefault("value", ""),
        common.getOrDefault("example", ""),
        common.getOrDefault("counter_example", ""),
        common.getOrDefault("note", ""),
        more,
        line);
  }

  private static List<String> forms(String cell) {
    List<String> forms = new ArrayList<>();
    for (int from = 0; from <= cell.length(); ) {
      int bar = cell.indexOf('|', from);
      int end = bar < 0 ? cell.length() : bar;
      String form = cell.substring(from, end).strip();
      if (!form.isEmpty()) {
        forms.add(form);
      }
      from = end + 1;
    }
    return forms;
  }
}
