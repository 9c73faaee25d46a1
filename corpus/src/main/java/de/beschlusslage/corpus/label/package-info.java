/**
 * Labelled corpora: what people say minutes contain, in the JSON Lines format of the annotation
 * guidelines.
 *
 * <p>Open {@link de.beschlusslage.corpus.label.LabelFormat} first: it reads label files into {@link
 * de.beschlusslage.corpus.label.Labels} (one {@link
 * de.beschlusslage.corpus.label.LabelledResolution} a line, or one {@link
 * de.beschlusslage.corpus.label.GradedLink} a line) and writes them back. A line that cannot be
 * read is a {@link de.beschlusslage.corpus.Problem} with its line number, never an exception
 * halfway. {@link de.beschlusslage.corpus.label.LabelValidator} holds labels against the guidelines
 * and, where the text is at hand, against the text: every quote must stand there, in order.
 *
 * <p>Labels carry no offsets, only quotes: two editions of one text (another PDF extraction, other
 * line breaks) share them.
 */
@NullMarked
package de.beschlusslage.corpus.label;

import org.jspecify.annotations.NullMarked;
