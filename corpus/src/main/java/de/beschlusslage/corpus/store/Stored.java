package de.beschlusslage.corpus.store;

import java.util.List;

/** Marks a list whose things lie on disk, so that nobody copies it into memory. */
public interface Stored {
  /** The same things, unmodifiable; a list on disk stays there. */
  static <T> List<T> copyOf(List<T> things) {
    return things instanceof Stored ? things : List.copyOf(things);
  }
}
