/**
 * ZIP files: as containers of documents ({@code ArchiveReader}) and as the shell of DOCX and ODT.
 * An entry's name is only ever a label in messages; nothing is written to disk, so no path in an
 * archive can lead anywhere.
 */
@NullMarked
package de.beschlusslage.ingest.archive;

import org.jspecify.annotations.NullMarked;
