/**
 * The local page: search, resolutions, threads, statistics, draft check.
 *
 * <p>In comes a folder that a run wrote; out go pages. Open {@link
 * de.beschlusslage.web.SearchServer} first. {@link de.beschlusslage.web.Library} holds what the
 * folder says and is never changed; a handler for each page turns a request into a view record, a
 * template (in {@code src/main/jte/web}) turns that into mark-up and escapes everything in it.
 *
 * <p><b>What keeps it safe.</b> The server binds to the loopback interface, answers only requests
 * that name a known host (so that a foreign page cannot reach it through a name of its own), takes
 * no request that is longer than its limits, writes nothing but a draft's temporary file, and tells
 * the browser to load nothing from elsewhere.
 */
@NullMarked
package de.beschlusslage.web;

import org.jspecify.annotations.NullMarked;
