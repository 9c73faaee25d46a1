package de.beschlusslage.models.act;

import de.beschlusslage.corpus.StatementType;
import java.util.Optional;

/**
 * A labelled sentence.
 *
 * @param document whose, for cross-validation by document
 * @param sentence as the classifier will see it
 * @param type its first act, empty where it performs none
 * @param addressee whom that act asks, empty where nobody said
 */
public record ActExample(
    String document,
    String sentence,
    Optional<StatementType> type,
    Optional<AddresseeClass> addressee) {}
