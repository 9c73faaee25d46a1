/**
 * Word processors' files: DOCX by Apache POI, ODT by jsoup's XML parser (which knows no external
 * entities at all).
 *
 * <p>Both formats keep paragraphs whole and their numbers apart from the text: the label of a list
 * point is computed from the list's definition, as the word processor does it when it prints. What
 * is tracked as deleted is gone, what is tracked as inserted is text.
 */
@NullMarked
package de.beschlusslage.ingest.office;

import org.jspecify.annotations.NullMarked;
