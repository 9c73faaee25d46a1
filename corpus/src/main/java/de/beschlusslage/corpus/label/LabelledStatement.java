package de.beschlusslage.corpus.label;

import de.beschlusslage.corpus.StatementType;
import java.util.List;

/**
 * One speech act as a person labelled it.
 *
 * @param quote its first eight to twelve words, letter by letter from the cleaned text
 * @param trigger the words that make it that act; empty where it is inherited from a stem
 * @param type which of the thirteen acts
 * @param holder who speaks
 * @param addressees canonical names
 * @param legal canonical norms of its sentence and those up to the next statement
 * @param prior canonical earlier resolutions, likewise
 */
public record LabelledStatement(
    String quote,
    String trigger,
    StatementType type,
    List<String> holder,
    List<String> addressees,
    List<String> legal,
    List<String> prior) {
  public LabelledStatement {
    holder = List.copyOf(holder);
    addressees = List.copyOf(addressees);
    legal = List.copyOf(legal);
    prior = List.copyOf(prior);
  }
}
