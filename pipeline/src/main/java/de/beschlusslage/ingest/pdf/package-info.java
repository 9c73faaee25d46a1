/**
 * PDF as lines, by position.
 *
 * <p>A PDF page is a set of painted glyphs, not text. This package rebuilds the lines in five
 * steps, each a class of its own: {@code PageScanner} (content stream to glyphs and rules), {@code
 * RowBuilder} (glyphs to words and rows), {@code Furniture} (margin line numbers, running headers,
 * page numbers, footnotes), {@code Layout} (columns, tables, reading order) and {@code LineWriter}
 * (rows to {@link de.beschlusslage.ingest.SourceLine} with paragraph gaps and indent ranks). Open
 * {@link de.beschlusslage.ingest.pdf.PdfReader} first.
 *
 * <p>All coordinates are points (1/72 inch) with the origin at the top left of the page as it is
 * shown, y growing downwards.
 */
@NullMarked
package de.beschlusslage.ingest.pdf;

import org.jspecify.annotations.NullMarked;
