/**
 * Faults and bad input, tried on purpose.
 *
 * <p>{@link de.beschlusslage.measure.faults.BadFiles} makes the broken and hostile files, {@link
 * de.beschlusslage.measure.faults.FaultTable} runs the program on them and through other faults
 * (killed, interrupted, disk full, …), in processes of their own, and says what happened.
 */
@NullMarked
package de.beschlusslage.measure.faults;

import org.jspecify.annotations.NullMarked;
