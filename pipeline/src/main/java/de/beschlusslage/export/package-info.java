/**
 * A run's results in the formats of others.
 *
 * <p>In comes a {@link de.beschlusslage.corpus.table.Corpus}; each class writes one format to a
 * stream or folder that the caller opened: {@link de.beschlusslage.export.AkomaNtoso} for archives
 * of legal documents, {@link de.beschlusslage.export.DataPackage} for data portals, {@link
 * de.beschlusslage.export.GraphMl} and {@link de.beschlusslage.export.DnaCsv} for network analysis,
 * {@link de.beschlusslage.export.Extract} and {@link de.beschlusslage.export.FollowUp} for the
 * secretariat. The same corpus gives the same bytes.
 */
@NullMarked
package de.beschlusslage.export;

import org.jspecify.annotations.NullMarked;
