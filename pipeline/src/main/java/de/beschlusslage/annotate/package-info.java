/**
 * Who demands what of whom: the points of an outline go in, their statements come out.
 *
 * <p>Open {@link de.beschlusslage.annotate.Annotator} first; the rest is hidden. It reads each
 * point sentence by sentence:
 *
 * <ol>
 *   <li>{@code SentenceReader} makes a {@code Sentence}: tokens, who speaks ({@code
 *       SpeakerFinder}), who is named ({@code ActorRegister}), and what level of clause each word
 *       belongs to ({@code Clauses}: main, subordinate, infinitive, aside).
 *   <li>{@code ActFinder} asks for each verb, in this order: does a speaker perform it ({@code
 *       SubjectFinder}, {@code ActiveFinder}, {@code VerdictFinder}), is it a passive that performs
 *       ({@code PassiveFinder}), a decision in the indicative ({@code DecisionLexicon}), a duty
 *       ({@code DutyFinder}, {@code Necessity}), and, where the sentence has no act at all, does it
 *       name a point of view ({@code Viewpoints}).
 *   <li>{@code AddresseeFinder} finds whom the act asks by the frame of its verb and what article
 *       and preposition make of a name ({@code Roles}); {@code NounPhrases} reads those no register
 *       knows.
 *   <li>{@code SecondReading}, in the profile "accurate" only, is asked where the rules find no act
 *       or nobody who is asked: a parser's {@code Tree} and a classifier that sees the sentence as
 *       {@code ClauseView}. Otherwise it says nothing.
 *   <li>The points of a stem take its act unless they perform one of their own.
 * </ol>
 *
 * <p>What the finders know of German words stands in the lexicons of {@code corpus}, each entry
 * with an example that a test runs through this whole chain; what stands here are rules about
 * clauses.
 */
@NullMarked
package de.beschlusslage.annotate;

import org.jspecify.annotations.NullMarked;
