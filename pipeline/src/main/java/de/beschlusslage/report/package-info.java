/**
 * What a run leaves behind, and what people look at: the result's folder, cross tables and the
 * report.
 *
 * <p>In come {@link de.beschlusslage.corpus.Minutes minutes}, links and threads; out go a {@link
 * de.beschlusslage.report.CrossTable} for each question and one self-contained HTML page. Open
 * {@link de.beschlusslage.report.Statistics} first.
 *
 * <p><b>The folder.</b> {@link de.beschlusslage.report.ReportWriter} writes a {@link
 * de.beschlusslage.Run} into the folder that {@link de.beschlusslage.report.TargetFolder} builds
 * beside its place and puts there when it is whole; {@link de.beschlusslage.report.RunMemory} keeps
 * in it what the next run need not read again.
 *
 * <p><b>What is counted.</b> A {@link de.beschlusslage.report.Unit unit} is what a table counts
 * once (an act, a statement, an item, a resolution); its {@link de.beschlusslage.report.Facet
 * facets} are the statements it consists of. A unit lies in a cell if one and the same facet has
 * the row's and the column's value: an item that thanks the Länder and asks the Bund is no request
 * to the Länder. A unit lies at most once in each cell, so totals count units and are no sums of
 * cells where a unit can have several values; each table says so.
 */
@NullMarked
package de.beschlusslage.report;

import org.jspecify.annotations.NullMarked;
