package de.beschlusslage.corpus;

import java.util.List;

/**
 * One speech act of an item.
 *
 * @param type which of the thirteen acts
 * @param trigger the words that make it that act, as printed, in text order, joined by a blank;
 *     empty where the act is inherited from the stem
 * @param inherited whether type, holder and addressees come from the stem
 * @param holder who speaks: {@code IntMK}, {@code Länder} or a Land
 * @param addressees canonical names of those asked to act, without repetition
 * @param legal canonical norms of its sentence and what follows it up to the next statement
 * @param prior canonical earlier resolutions, likewise
 * @param confidence between 0 and 1: the share of statements so marked that are right
 * @param span from where its clause starts to where the next statement's begins
 * @param corrected columns of the statement's row that a person has corrected, {@code statement}
 *     where a person added it; empty as a rule
 */
public record Statement(
    StatementType type,
    String trigger,
    boolean inherited,
    String holder,
    List<String> addressees,
    List<String> legal,
    List<String> prior,
    double confidence,
    Span span,
    List<String> corrected) {

  /**
   * @throws IllegalArgumentException if confidence is not between 0 and 1 or the holder is blank
   */
  public Statement {
    addressees = List.copyOf(addressees);
    legal = List.copyOf(legal);
    prior = List.copyOf(prior);
    corrected = List.copyOf(corrected);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence out of range: " + confidence);
    }
    if (holder.isBlank()) {
      throw new IllegalArgumentException("a statement has a holder");
    }
  }

  /** A statement as it was labelled, with nothing corrected. */
  public Statement(
      StatementType type,
      String trigger,
      boolean inherited,
      String holder,
      List<String> addressees,
      List<String> legal,
      List<String> prior,
      double confidence,
      Span span) {
    this(type, trigger, inherited, holder, addressees, legal, prior, confidence, span, List.of());
  }
}
