/**
 * How fast the program is beside what people would otherwise use: {@link
 * de.beschlusslage.benchmarks.Benchmarks} measures in one run and writes a Markdown page of ratios.
 *
 * <p>Stages are measured by JMH ({@code …Benchmark}), start-up and memory by whole commands ({@code
 * Launcher}). Both sides of a ratio get the same text from memory and one thread.
 */
@NullMarked
package de.beschlusslage.benchmarks;

import org.jspecify.annotations.NullMarked;
