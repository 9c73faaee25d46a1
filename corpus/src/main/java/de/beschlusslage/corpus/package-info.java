/**
 * The vocabulary of Beschlusslage: immutable records for what minutes contain.
 *
 * <p>Open {@link de.beschlusslage.corpus.Minutes} first: minutes hold {@link
 * de.beschlusslage.corpus.Resolution resolutions} (one per TOP), these hold {@link
 * de.beschlusslage.corpus.Item items} (one per Ziffer), and items hold {@link
 * de.beschlusslage.corpus.Statement statements} (one per speech act), {@link
 * de.beschlusslage.corpus.LegalReference norms} and {@link de.beschlusslage.corpus.PriorReference
 * earlier resolutions}.
 *
 * <p><b>Offset rule.</b> Every {@link de.beschlusslage.corpus.Span} counts UTF-16 code units into
 * the cleaned text of its document ({@link de.beschlusslage.corpus.Minutes#text()}), end exclusive.
 * The cleaned text knows its {@link de.beschlusslage.corpus.OffsetMap way back} to page, margin
 * line and source offset.
 *
 * <p>Records check themselves at the door: a value that exists is a value that may exist. No method
 * here takes or returns null.
 */
@NullMarked
package de.beschlusslage.corpus;

import org.jspecify.annotations.NullMarked;
