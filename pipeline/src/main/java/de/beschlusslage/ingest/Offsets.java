package de.beschlusslage.ingest;

/**
 * Where the code units of a line stood in the decoded source. Most lines stand there as they are:
 * then the first offset says it all. Where mark-up was taken out in between, each has its own.
 */
public final class Offsets {
  private final int start;
  private final int[] each;

  private Offsets(int start, int[] each) {
    this.start = start;
    this.each = each;
  }

  /** Code units that follow each other in the source, the first at {@code start}. */
  public static Offsets from(int start) {
    return new Offsets(start, new int[0]);
  }

  /** One offset for each code unit, in reading order. */
  public static Offsets of(int[] each) {
    return new Offsets(each.length == 0 ? 0 : each[0], each.clone());
  }

  /** The source offset of the line's code unit {@code index}; past the last one counts on. */
  public int at(int index) {
    if (each.length == 0) {
      return start + index;
    }
    return index < each.length ? each[index] : each[each.length - 1] + 1 + index - each.length;
  }
}
