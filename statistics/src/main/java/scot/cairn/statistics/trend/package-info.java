/**
 * Whether a series goes up or down, and how sure that is.
 *
 * <p>Start at {@link scot.cairn.statistics.trend.RecentTrend}, the default for a yearly figure with
 * intervals; {@link scot.cairn.statistics.trend.TrendTest} is for a short series without.
 *
 * <p>Invariant: the wording follows the test. "No statistically significant change" is never said
 * as "no change".
 */
@NullMarked
package scot.cairn.statistics.trend;

import org.jspecify.annotations.NullMarked;
