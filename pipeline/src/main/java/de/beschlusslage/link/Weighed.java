package de.beschlusslage.link;

import java.util.List;

/**
 * A demand with its vectors.
 *
 * @param demand what linking knows of the item
 * @param vectors its words, weighed by the statistics of the corpus
 */
public record Weighed(Demand demand, Vectors vectors) {

  /**
   * A demand's vectors.
   *
   * @param words words, parts of compounds and subjects of its text, its stem and its title
   * @param grams character 5-grams of its text and stem
   * @param concerns what its text and its stem want or say, whatever of
   * @param passages words, parts and subjects of each passage
   * @param resolution the middle of the words of all items of its resolution
   */
  record Vectors(
      SparseVector words,
      SparseVector grams,
      SparseVector concerns,
      List<SparseVector> passages,
      SparseVector resolution) {

    Vectors in(SparseVector itsResolution) {
      return new Vectors(words, grams, concerns, passages, itsResolution);
    }
  }

  /** The same, made ready to be compared with many. */
  Weighed forMany() {
    return new Weighed(
        demand,
        new Vectors(
            vectors.words.forMany(),
            vectors.grams.forMany(),
            vectors.concerns.forMany(),
            vectors.passages,
            vectors.resolution));
  }

  /** The same with no more than a search for candidates needs. */
  public Weighed forSearch() {
    return new Weighed(
        demand.withoutTexts(),
        new Vectors(
            vectors.words, SparseVector.EMPTY, SparseVector.EMPTY, List.of(), SparseVector.EMPTY));
  }
}
