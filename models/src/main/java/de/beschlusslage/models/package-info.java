/**
 * What is learnt from labels, and what rules about sentences there are.
 *
 * <p>Open {@link de.beschlusslage.models.ModelStore} first: a folder of trained files, each with a
 * {@link de.beschlusslage.models.ModelCard card} that says from what and how it was trained.
 * Nothing is loaded before it is asked for. {@link de.beschlusslage.models.act} holds the
 * statement-type classifiers, {@link de.beschlusslage.models.parse} what a parser says, {@link
 * de.beschlusslage.models.sentence} tokens and sentences. The network and the parser themselves are
 * large: they live in modules of their own, {@code models/network} and {@code models/parser}, and
 * are found by {@link java.util.ServiceLoader}.
 *
 * <p>Training is reproducible: same labels, same seed, same bytes.
 */
@NullMarked
package de.beschlusslage.models;

import org.jspecify.annotations.NullMarked;
