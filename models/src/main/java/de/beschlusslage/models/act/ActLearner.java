package de.beschlusslage.models.act;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A way to learn an {@link ActClassifier} from examples. Those outside this module are found by
 * {@link java.util.ServiceLoader}.
 */
public interface ActLearner {

  /** Name of the trained file, without ending. */
  String name();

  /** Library, version and algorithm, as they stand on the card. */
  String algorithm();

  /** What training depends on, as it stands on the card. */
  Map<String, String> parameters();

  /** Of whatever is random, 0 where nothing is. */
  long seed();

  /**
   * Learns; the same examples give the same bytes.
   *
   * @return the trained file
   * @throws IllegalArgumentException if there are no examples
   */
  byte[] train(List<ActExample> examples);

  /**
   * Reads a trained file.
   *
   * @throws IOException if it is none
   */
  ActClassifier read(byte[] trained) throws IOException;
}
