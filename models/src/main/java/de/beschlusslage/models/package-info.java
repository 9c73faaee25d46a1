/**
 * What is learnt from labels, and what rules about sentences there are.
 *
 * <p>Open {@link de.beschlusslage.models.ModelStore} first: a folder of trained files, each with a
 * {@link de.beschlusslage.models.ModelCard card} that says from what and how it was trained.
 * Nothing is loaded before it is asked for. {@link de.beschlusslage.models.act} holds the
 * statement-type classifier, {@link de.beschlusslage.models.sentence} tokens and sentences.
 *
 * <p>Training is reproducible: same labels, same seed, same bytes.
 */
@NullMarked
package de.beschlusslage.models;

import org.jspecify.annotations.NullMarked;
