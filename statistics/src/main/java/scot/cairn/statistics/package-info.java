/**
 * The arithmetic behind published figures, each method citing its source.
 *
 * <p>Start at {@link scot.cairn.statistics.LikelyRange}, the range that National Records of
 * Scotland print around a five-year average, and {@link scot.cairn.statistics.Change}, which checks
 * sentences such as "down 1 %".
 *
 * <p>Rates and their intervals are in {@code rates}, deprivation in {@code inequality}, tests of
 * trend in {@code trend}, paths and forecasts in {@code targets}, control and run charts in {@code
 * charts}; {@code files} runs any of them over a CSV file.
 *
 * <p>Invariant: counts and exact decimals go in, and what comes out is rounded once, when printed.
 */
@NullMarked
package scot.cairn.statistics;

import org.jspecify.annotations.NullMarked;
