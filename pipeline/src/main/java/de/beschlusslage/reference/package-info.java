/**
 * Norms and earlier resolutions: a stretch of text in, what it cites out.
 *
 * <p>Open {@link de.beschlusslage.reference.ReferenceFinder} first. For norms, one pass ({@code
 * LegalScanner}) stops at section signs and capital letters: the grammar ({@code NormParser}) reads
 * a chain of sections up to the name of its law, and {@code LawNames} knows the name by the
 * register (an automaton compiled by the build, {@code LawIndex}), else by its shape or its title's
 * grammar ({@code TitleParser}). For earlier resolutions, {@code PriorEvents} reads the pieces of
 * citations (conference, day, year, TOP) and {@code PriorFinder} joins those that belong together.
 *
 * <p>{@link de.beschlusslage.reference.PriorResolver} comes later, when all minutes are known: it
 * looks the citations up, turns those of the own session into {@code selbst} and drops what lies
 * ahead.
 *
 * <p>Every value is in the canonical form of the annotation guidelines. All reading is linear in
 * the length of the text, whatever the text.
 */
@NullMarked
package de.beschlusslage.reference;

import org.jspecify.annotations.NullMarked;
