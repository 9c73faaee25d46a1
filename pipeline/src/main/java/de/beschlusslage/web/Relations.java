package de.beschlusslage.web;

import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.table.LinkFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which items repeat which, as rows of the table of links; mere candidates are left out. Safe for
 * several threads.
 */
final class Relations implements Closeable {
  private final LinkFile file;
  private final Rows earlier;
  private final Rows later;

  private Relations(LinkFile file, Rows earlier, Rows later) {
    this.file = file;
    this.earlier = earlier;
    this.later = later;
  }

  /**
   * Opens the links of a run's folder.
   *
   * @throws IOException if it was not written by a run or cannot be read
   */
  static Relations open(Path folder) throws IOException {
    LinkFile file = LinkFile.open(folder);
    try {
      Gathered gathered = new Gathered();
      file.each(gathered::add);
      return new Relations(file, gathered.byQuery(), gathered.byTarget());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** What an item repeats, best first. */
  List<Link> earlier(String itemId) {
    return links(earlier.of(itemId));
  }

  /** What repeats an item, in the order of the table. */
  List<Link> later(String itemId) {
    return links(later.of(itemId));
  }

  private List<Link> links(IntStream rows) {
    return rows.mapToObj(this::link).toList();
  }

  private Link link(int row) {
    try {
      return file.read(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * Rows by item.
   *
   * @param numbers of the items that have any
   * @param ends where in {@code rows} each item's rows end; they begin where the item's before end
   */
  private record Rows(Map<String, Integer> numbers, int[] ends, int[] rows) {
    IntStream of(String itemId) {
      Integer number = numbers.get(itemId);
      return number == null
          ? IntStream.empty()
          : Arrays.stream(rows, number == 0 ? 0 : ends[number - 1], ends[number]);
    }
  }

  /** The decided pairs as they are read. */
  private static final class Gathered {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] queries = new int[1024];
    private int[] targets = new int[1024];
    private int[] rows = new int[1024];
    private int size;

    void add(Link link, int row) {
      if (link.decision() == Link.Decision.CANDIDATE) {
        return;
      }
      if (size == rows.length) {
        queries = Arrays.copyOf(queries, 2 * size);
        targets = Arrays.copyOf(targets, 2 * size);
        rows = Arrays.copyOf(rows, 2 * size);
      }
      queries[size] = number(link.query());
      targets[size] = number(link.target());
      rows[size++] = row;
    }

    private int number(String itemId) {
      return numbers.computeIfAbsent(itemId, id -> numbers.size());
    }

    Rows byQuery() {
      return by(queries);
    }

    Rows byTarget() {
      return by(targets);
    }

    private Rows by(int[] items) {
      int[] ends = new int[numbers.size()];
      for (int i = 0; i < size; i++) {
        ends[items[i]]++;
      }
      for (int n = 1; n < ends.length; n++) {
        ends[n] += ends[n - 1];
      }
      int[] sorted = new int[size];
      int[] next = new int[ends.length];
      for (int n = 1; n < ends.length; n++) {
        next[n] = ends[n - 1];
      }
      for (int i = 0; i < size; i++) {
        sorted[next[items[i]]++] = rows[i];
      }
      return new Rows(numbers, ends, sorted);
    }
  }
}
