package de.beschlusslage.corpus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads lexicon files; a malformed one is an error of the program, with file and line. */
public final class LexiconReader {
  private static final Set<String> COMMON =
      Set.of("id", "forms", "value", "example", "counter_example", "note");

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
    Records records = new Records(text);
    List<String> header = records.next();
    for (String column : List.of("id", "forms", "value", "example")) {
      if (!header.contains(column)) {
        throw new IllegalStateException(name + ": no column " + column);
      }
    }
    List<Lexicon.Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int line = 2; records.hasNext(); line++) {
      List<String> cells = records.next();
      if (cells.size() != header.size()) {
        throw new IllegalStateException(name + ":" + line + ": " + cells.size() + " columns");
      }
      Lexicon.Entry entry = entry(header, cells, line);
      if (!ids.add(entry.id())) {
        throw new IllegalStateException(name + ":" + line + ": id twice: " + entry.id());
      }
      entries.add(entry);
    }
    return new Lexicon(name, entries);
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

  /**
   * The records of a text by RFC 4180, empty lines left out. Every start of the program reads the
   * lexicons, in code no compiler has seen yet: so this jumps from mark to mark, where a library
   * for all dialects looks at each character several times.
   */
  private static final class Records {
    private final String text;
    private int at;

    Records(String text) {
      this.text = text.replace("\r\n", "\n");
    }

    boolean hasNext() {
      while (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      return at < text.length();
    }

    List<String> next() {
      List<String> cells = new ArrayList<>();
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      while (true) {
        if (at < text.length() && text.charAt(at) == '"') {
          cells.add(quoted());
          newline = text.indexOf('\n', at); // a cell may have held some
          end = newline < 0 ? text.length() : newline;
          if (at < end && text.charAt(at) != ',') {
            throw new IllegalStateException("no comma behind a cell: " + text.substring(at, end));
          }
        } else {
          int comma = text.indexOf(',', at);
          int stop = comma < 0 || comma > end ? end : comma;
          cells.add(text.substring(at, stop));
          at = stop;
        }
        boolean last = at >= end;
        at++;
        if (last) {
          return cells;
        }
      }
    }

    /** The cell whose first quotation mark stands here; two of them stand for one. */
    private String quoted() {
      int from = at + 1;
      boolean doubled = false;
      int close = text.indexOf('"', from);
      while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
        doubled = true;
        close = text.indexOf('"', close + 2);
      }
      if (close < 0) {
        throw new IllegalStateException("a cell has no end: " + text.substring(at));
      }
      at = close + 1;
      String cell = text.substring(from, close);
      return doubled ? cell.replace("\"\"", "\"") : cell;
    }
  }
}
