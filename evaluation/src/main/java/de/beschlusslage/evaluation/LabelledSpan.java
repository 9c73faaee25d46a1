package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.Span;

/**
 * A stretch of a text with its class.
 *
 * @param span where it stands
 * @param label its class, for example {@code GS}
 */
public record LabelledSpan(Span span, String label) {}
