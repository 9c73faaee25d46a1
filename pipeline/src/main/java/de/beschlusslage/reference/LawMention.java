package de.beschlusslage.reference;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.law.LawKind;

/**
 * A chain of norms with its law, or a law alone, as one stretch of text with all that belongs to
 * its name ("Art. 1 des Gesetzes zur … vom 21. Dezember 2015 (BGBl. I S. 2553)").
 *
 * @param span where it stands
 * @param kind what sort of law
 */
public record LawMention(Span span, LawKind kind) {}
