package de.beschlusslage.ingest.pdf;

import java.util.List;

/**
 * What was painted on one page, turned so that its text runs from left to right.
 *
 * @param number 1-based
 * @param glyphs in the order of the content stream
 * @param imageArea share of the page covered by images, 0 to 1
 * @param unknown glyphs whose character the file does not tell
 * @param turnedAway glyphs left out because they run in another direction than the page's text
 */
record ScannedPage(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Rule> rules,
    double imageArea,
    int unknown,
    int turnedAway) {}
