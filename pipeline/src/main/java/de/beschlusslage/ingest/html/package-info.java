/**
 * Web pages by jsoup: blocks become lines, lists get the labels a browser shows, nothing is fetched
 * and no script runs.
 */
@NullMarked
package de.beschlusslage.ingest.html;

import org.jspecify.annotations.NullMarked;
