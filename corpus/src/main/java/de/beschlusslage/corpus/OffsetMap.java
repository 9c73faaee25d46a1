package de.beschlusslage.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The way back from the cleaned text to page, margin line and source offset.
 *
 * <p>Kept as runs: within a run the source offset grows with the cleaned offset and page and line
 * stay the same. Looking up is a binary search.
 */
public final class OffsetMap {
  private static final int NONE = -1;

  private final int[] starts;
  private final int[] sources;
  private final int[] pages;
  private final int[] lines;

  private OffsetMap(int[] starts, int[] sources, int[] pages, int[] lines) {
    this.starts = starts;
    this.sources = sources;
    this.pages = pages;
    this.lines = lines;
  }

  /** A map for text that is its own source: no pages, no margin lines. */
  public static OffsetMap identity() {
    return new Builder().add(0, 0, OptionalInt.empty(), OptionalInt.empty()).build();
  }

  /**
   * The place of the code unit at {@code offset}.
   *
   * @throws IllegalArgumentException if {@code offset} is negative
   */
  public Place at(int offset) {
    if (offset < 0) {
      throw new IllegalArgumentException("negative offset: " + offset);
    }
    int found = Arrays.binarySearch(starts, offset);
    int run = Math.max(0, found >= 0 ? found : -found - 2);
    if (starts.length == 0) {
      return new Place(OptionalInt.empty(), OptionalInt.empty(), offset);
    }
    return new Place(
        optional(pages[run]),
        optional(lines[run]),
        sources[run] + Math.max(0, offset - starts[run]));
  }

  /** The runs in the order of the cleaned text, for keeping the map on disk. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      runs.add(new Run(starts[i], sources[i], optional(pages[i]), optional(lines[i])));
    }
    return runs;
  }

  /** The map made of {@code runs}, which are in order. */
  public static OffsetMap of(List<Run> runs) {
    Builder builder = new Builder();
    runs.forEach(run -> builder.add(run.start(), run.source(), run.page(), run.line()));
    return builder.build();
  }

  /**
   * A stretch of the cleaned text that stood in one piece on one line of the source.
   *
   * @param start offset into the cleaned text
   * @param source offset into the source of the code unit at {@code start}
   * @param page 1-based page, empty where the source shows no pages
   * @param line margin line number as printed, empty where none is printed
   */
  public record Run(int start, int source, OptionalInt page, OptionalInt line) {}

  private static OptionalInt optional(int value) {
    return value == NONE ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Collects runs in the order of the cleaned text. */
  public static final class Builder {
    private int size;
    private int[] starts = new int[64];
    private int[] sources = new int[64];
    private int[] pages = new int[64];
    private int[] lines = new int[64];

    /**
     * Begins a run.
     *
     * @param start offset into the cleaned text, not before the last run's
     * @param source offset into the source of the code unit at {@code start}
     * @throws IllegalArgumentException if runs are out of order
     */
    public Builder add(int start, int source, OptionalInt page, OptionalInt line) {
      if (size > 0 && start < starts[size - 1]) {
        throw new IllegalArgumentException("runs out of order at " + start);
      }
      if (size > 0 && start == starts[size - 1]) {
        size--;
      }
      if (size == starts.length) {
        int more = size * 2;
        starts = Arrays.copyOf(starts, more);
        sources = Arrays.copyOf(sources, more);
        pages = Arrays.copyOf(pages, more);
        lines = Arrays.copyOf(lines, more);
      }
      starts[size] = start;
      sources[size] = source;
      pages[size] = page.orElse(NONE);
      lines[size] = line.orElse(NONE);
      size++;
      return this;
    }

    /** The finished map. */
    public OffsetMap build() {
      return new OffsetMap(
          Arrays.copyOf(starts, size),
          Arrays.copyOf(sources, size),
          Arrays.copyOf(pages, size),
          Arrays.copyOf(lines, size));
    }
  }
}
