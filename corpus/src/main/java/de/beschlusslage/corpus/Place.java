package de.beschlusslage.corpus;

import java.util.OptionalInt;

/**
 * Where a code unit of the cleaned text stood in the source.
 *
 * @param page 1-based page, empty where the source shows no pages
 * @param line margin line number as printed, empty where none is printed
 * @param source offset into the decoded source: UTF-16 code units for text formats, running code
 *     units of the extracted text for PDF and DOCX
 */
public record Place(OptionalInt page, OptionalInt line, int source) {}
