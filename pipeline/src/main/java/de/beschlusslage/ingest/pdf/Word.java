package de.beschlusslage.ingest.pdf;

/**
 * Characters of one row without white space between them.
 *
 * @param raised whether all of it is superscript or subscript
 * @param artifact whether the file marks it as page furniture
 */
record Word(
    String text,
    double x0,
    double x1,
    double size,
    boolean bold,
    boolean raised,
    boolean artifact) {}
