/**
 * Which demand was raised before: links between items, their histories, and the search.
 *
 * <p>Open {@link de.beschlusslage.link.Linker} first: all minutes go in, links and threads come
 * out. {@link de.beschlusslage.link.ResolutionIndex} is the same question for a phrase or a draft:
 * minutes go in and stay on disk, a {@link de.beschlusslage.link.FindQuery} goes in and {@link
 * de.beschlusslage.link.Hit hits} come out.
 *
 * <p>Inside: {@code Demand} is what linking knows of an item, {@code LinkStatistics} counts how
 * many resolutions share a word, {@code Weigher} turns demands to vectors, {@code Targets} names
 * the earlier items worth a close look, {@code PairFeatures} looks closely, {@code LinkModel}
 * judges, {@code Joining} joins. Of each demand some numbers are held ({@code DemandStore}, {@code
 * Histories}); the rest may lie on disk. {@code Linker} also offers these steps one by one, for a
 * corpus that one machine does not hold.
 */
@NullMarked
package de.beschlusslage.link;

import org.jspecify.annotations.NullMarked;
