package de.beschlusslage.corpus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

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
      return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Lexicon read(String name, Reader reader) throws IOException {
    List<Lexicon.Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (CSVParser parser = FORMAT.parse(reader)) {
      for (String column : List.of("id", "forms", "value", "example")) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new IllegalStateException(name + ": no column " + column);
        }
      }
      for (CSVRecord row : parser) {
        long line = row.getRecordNumber() + 1;
        if (!row.isConsistent()) {
          throw new IllegalStateException(name + ":" + line + ": " + row.size() + " columns");
        }
        if (!ids.add(row.get("id"))) {
          throw new IllegalStateException(name + ":" + line + ": id twice: " + row.get("id"));
        }
        Map<String, String> more = new HashMap<>(row.toMap());
        more.keySet().removeAll(COMMON);
        entries.add(
            new Lexicon.Entry(
                row.get("id"),
                Arrays.stream(row.get("forms").split("\\|"))
                    .map(String::strip)
                    .filter(f -> !f.isEmpty())
                    .toList(),
                row.get("value"),
                row.get("example"),
                row.isMapped("counter_example") ? row.get("counter_example") : "",
                row.isMapped("note") ? row.get("note") : "",
                more,
                line));
      }
    }
    return new Lexicon(name, entries);
  }
}
