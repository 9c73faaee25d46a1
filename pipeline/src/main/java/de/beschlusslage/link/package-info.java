/**
 * Which demand was raised before: links between items, their histories, and the search.
 *
 * <p>Open {@link de.beschlusslage.link.Linker} first: all minutes go in, links and threads come
 * out. {@link de.beschlusslage.link.ResolutionIndex} is the same question for a phrase or a draft:
 * minutes go in and stay on disk, a {@link de.beschlusslage.link.FindQuery} goes in and {@link
 * de.beschlusslage.link.Hit hits} come out.
 *
 * <p>Inside: {@code Demand} is what linking knows of an item, {@code LinkSpace} turns demands to
 * vectors weighed by how few resolutions share a word, {@code CandidateIndex} names the earlier
 * items worth a close look, {@code PairFeatures} looks closely, {@code LinkModel} judges, {@code
 * ThreadBuilder} joins.
 */
@NullMarked
package de.beschlusslage.link;

import org.jspecify.annotations.NullMarked;
