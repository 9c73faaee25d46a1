/**
 * Which speech act a sentence performs, learnt from labels.
 *
 * <p>In goes a sentence, out comes a type (or none) with its probability. Open {@link
 * de.beschlusslage.models.act.ActClassifier} first; {@link
 * de.beschlusslage.models.act.MaxentActClassifier} is the maximum-entropy one, and {@link
 * de.beschlusslage.models.act.ActFeatures} says what it sees.
 */
@NullMarked
package de.beschlusslage.models.act;

import org.jspecify.annotations.NullMarked;
