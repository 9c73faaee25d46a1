package de.beschlusslage.corpus.store;

import java.util.List;

/**
 * A list on disk whose things are known in outline.
 *
 * @param <T> of things
 */
public interface Outlined<T> extends Stored {
  /** What can be known of the things without fetching any. */
  List<T> outlines();

  /** The outlines of {@code things}; the things themselves where they are held. */
  @SuppressWarnings("unchecked") // a list of outlines of T is one of T
  static <T> List<T> of(List<T> things) {
    return things instanceof Outlined<?> stored ? (List<T>) stored.outlines() : things;
  }
}
