/**
 * Language knowledge as data: one dialect, one reader.
 *
 * <p>In come CSV resources (UTF-8, header, RFC 4180) with the common columns {@code id, forms,
 * value, example, counter_example, note}; out goes a {@link
 * de.beschlusslage.corpus.lexicon.Lexicon}. Brackets in an example mark the spans that the entry
 * must hit.
 */
@NullMarked
package de.beschlusslage.corpus.lexicon;

import org.jspecify.annotations.NullMarked;
