/**
 * The main job on Apache Spark, for archives that one machine does not hold: files on any Hadoop
 * file system go in, the same tables come out.
 *
 * <p>Open {@link de.beschlusslage.spark.SparkEngine} first: it reads top to bottom as the job runs.
 * The stages are those of the single machine; here stands only how documents, items and rows travel
 * between machines. What concerns the whole corpus (ids, copies, earlier resolutions, statistics of
 * words) is counted in a pass of its own, so that the rows are the same.
 */
@NullMarked
package de.beschlusslage.spark;

import org.jspecify.annotations.NullMarked;
