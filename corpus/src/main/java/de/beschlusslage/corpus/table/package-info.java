/**
 * The output contract: which tables there are, what their columns are called and how records become
 * rows and rows become records again.
 *
 * <p>{@link de.beschlusslage.corpus.table.TableFormat} is the contract itself, written once: a list
 * of {@link de.beschlusslage.corpus.table.Table tables}. {@link
 * de.beschlusslage.corpus.table.TableWriter} writes one in a {@link
 * de.beschlusslage.corpus.table.Dialect}; {@link de.beschlusslage.corpus.table.TableFolder} reads a
 * whole folder back into records. Writing and reading back gives the same records, except that the
 * way back to the source is known only at the borders of items.
 */
@NullMarked
package de.beschlusslage.corpus.table;

import org.jspecify.annotations.NullMarked;
