/**
 * The methods over CSV files, so that an analyst can check them against another program: a file of
 * inputs goes in, the same rows with the computed columns come out.
 *
 * <p>Start at {@link scot.cairn.statistics.files.RatesFile}; each method is in {@link
 * scot.cairn.statistics.files.Methods}.
 *
 * <p>Invariant: with a fault in any input nothing is written; otherwise the output is written
 * whole.
 */
@NullMarked
package scot.cairn.statistics.files;

import org.jspecify.annotations.NullMarked;
