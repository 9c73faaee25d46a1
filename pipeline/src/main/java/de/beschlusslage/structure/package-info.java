/**
 * From cleaned text to the outline of a document.
 *
 * <p>Open {@link de.beschlusslage.structure.Structurer} first. In comes a {@link
 * de.beschlusslage.ingest.SourceText}, out goes an {@link de.beschlusslage.structure.Outline}: the
 * session, and for each TOP that has a body its heading, applicants, vote and items, all as spans.
 * The agenda, lists of participants, reports and press releases are recognised and are no
 * resolution; what an item is and how it is counted is said by the annotation guidelines.
 */
@NullMarked
package de.beschlusslage.structure;

import org.jspecify.annotations.NullMarked;
