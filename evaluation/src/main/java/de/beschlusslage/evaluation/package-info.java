/**
 * Measures labelling: gold labels and any tool's tables in, figures out.
 *
 * <p>Open {@link de.beschlusslage.evaluation.Scorer} first. It compares {@link
 * de.beschlusslage.corpus.label.LabelledResolution gold} with {@link
 * de.beschlusslage.evaluation.Predictions} (read from CSV tables by {@link
 * de.beschlusslage.evaluation.TableReader}) and counts per TOP: {@link
 * de.beschlusslage.evaluation.Scores}. Everything else is made of those counts: figures, rows per
 * document, {@link de.beschlusslage.evaluation.Bootstrap intervals}, {@link
 * de.beschlusslage.evaluation.PairedTest paired tests} between two runs, the confusion matrix, the
 * calibration table and the {@link de.beschlusslage.evaluation.ErrorReport page of errors}. {@link
 * de.beschlusslage.evaluation.LinkScorer} does the same for links.
 *
 * <p>Nothing here knows the pipeline: whatever writes the tables of the contract can be measured.
 */
@NullMarked
package de.beschlusslage.evaluation;

import org.jspecify.annotations.NullMarked;
