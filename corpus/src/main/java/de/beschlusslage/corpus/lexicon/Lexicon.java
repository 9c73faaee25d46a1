package de.beschlusslage.corpus.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A list of language facts, each with its example.
 *
 * @param name the resource it was read from
 * @param entries in the order of the file, ids unique
 */
public record Lexicon(String name, List<Entry> entries) {
  public Lexicon {
    entries = List.copyOf(entries);
  }

  /**
   * One fact.
   *
   * @param id unique in its file
   * @param forms written out; the file joins them by {@code |}
   * @param value what they mean
   * @param example a sentence with the expected hits in brackets
   * @param counterExample a sentence in which the entry must not hit, or empty
   * @param note why, or empty
   * @param more further columns of the file by name
   * @param line 1-based record number in the file, for messages
   */
  public record Entry(
      String id,
      List<String> forms,
      String value,
      String example,
      String counterExample,
      String note,
      Map<String, String> more,
      long line) {
    public Entry {
      forms = List.copyOf(forms);
      more = Map.copyOf(more);
    }

    /** A further column's value, empty where the file has no such column. */
    public String get(String column) {
      return more.getOrDefault(column, "");
    }
  }
}
