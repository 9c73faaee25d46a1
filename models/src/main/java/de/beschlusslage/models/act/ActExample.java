package de.beschlusslage.models.act;

import de.beschlusslage.corpus.StatementType;
import java.util.Optional;

/**
 * A labelled sentence.
 *
 * @param document whose, for cross-validation by document
 * @param sentence as it stands in the cleaned text
 * @param type its first act, empty where it performs none
 */
public record ActExample(String document, String sentence, Optional<StatementType> type) {}
