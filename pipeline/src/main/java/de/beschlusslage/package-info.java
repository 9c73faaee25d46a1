/**
 * The whole program as one chain of stages.
 *
 * <p>Open {@link de.beschlusslage.Pipeline} first: it reads top to bottom as the program runs.
 * Files go in ({@link de.beschlusslage.Inputs} finds them), each is read, outlined, annotated and
 * searched for references on its own, {@link de.beschlusslage.MinutesBuilder} joins what the stages
 * found, and then all documents together are linked. What comes out is a {@link
 * de.beschlusslage.Run}, with a {@link de.beschlusslage.Ledger} whose sums must add up. Nothing
 * here writes files: that is the report package's work.
 */
@NullMarked
package de.beschlusslage;

import org.jspecify.annotations.NullMarked;
