/**
 * From text to what it cites.
 *
 * <p>Open {@link de.beschlusslage.reference.ReferenceFinder} first: in comes a stretch of text, out
 * go {@link de.beschlusslage.reference.References}, the norms and earlier resolutions it cites in
 * the guidelines' canonical form, with their spans. {@link
 * de.beschlusslage.reference.PriorResolver} then looks earlier resolutions up among all documents:
 * found, not in the corpus, or ambiguous. A resolution never cites a later one.
 */
@NullMarked
package de.beschlusslage.reference;

import org.jspecify.annotations.NullMarked;
