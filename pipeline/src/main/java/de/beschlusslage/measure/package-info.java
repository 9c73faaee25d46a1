/**
 * Runs the pipeline to be measured: corpus in, what {@link de.beschlusslage.evaluation.Scorer}
 * compares out.
 *
 * <p>Open {@link de.beschlusslage.measure.CorpusPredictions} first. The evaluation module knows
 * nothing of the pipeline; this package is where the two meet.
 */
@NullMarked
package de.beschlusslage.measure;

import org.jspecify.annotations.NullMarked;
