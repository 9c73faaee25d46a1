package de.beschlusslage.corpus.label;

import java.util.List;
import java.util.OptionalInt;

/**
 * One numbered demand as a person labelled it.
 *
 * @param path its place by the guidelines, for example {@code 2.a}
 * @param first its first six words
 * @param last its last four words
 * @param words how many words it has, empty where nobody counted
 * @param legal canonical norms in its own text
 * @param prior canonical earlier resolutions in its own text
 * @param statements in reading order
 */
public record LabelledItem(
    String path,
    String first,
    String last,
    OptionalInt words,
    List<String> legal,
    List<String> prior,
    List<LabelledStatement> statements) {
  public LabelledItem {
    legal = List.copyOf(legal);
    prior = List.copyOf(prior);
    statements = List.copyOf(statements);
  }
}
