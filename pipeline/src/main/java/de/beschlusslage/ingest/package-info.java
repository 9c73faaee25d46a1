/**
 * From a file to cleaned text.
 *
 * <p>Open {@link de.beschlusslage.ingest.Ingest} first. In come the bytes of a file; the {@link
 * de.beschlusslage.ingest.LineReader} of its format (PDF, office documents, HTML, text) delivers
 * {@link de.beschlusslage.ingest.SourceLine lines}, and {@link de.beschlusslage.ingest.LineMender}
 * makes paragraphs of them: margin numbers, running headers and page numbers go out, words split at
 * a line's end are joined, real hyphens stay. Out goes a {@link de.beschlusslage.ingest.SourceText}
 * that knows for each code unit of its text where it stood, or one clear reason why there is none.
 */
@NullMarked
package de.beschlusslage.ingest;

import org.jspecify.annotations.NullMarked;
