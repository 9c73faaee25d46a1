/**
 * What is too much to be held in memory.
 *
 * <p>{@link de.beschlusslage.corpus.store.Scratch} is a file for bytes that come back when they are
 * asked for; {@link de.beschlusslage.corpus.store.Shelf} is a list that puts its blocks there,
 * {@link de.beschlusslage.corpus.store.Rows} are bytes that are read like memory. They live as long
 * as a run. {@link de.beschlusslage.corpus.store.Ahead} lets many things pass by of which few are
 * held.
 */
@NullMarked
package de.beschlusslage.corpus.store;

import org.jspecify.annotations.NullMarked;
