/**
 * How unequal a figure is across groups ordered by deprivation.
 *
 * <p>Start at {@link scot.cairn.statistics.inequality.ScottishSlopeIndex}, the default; {@link
 * scot.cairn.statistics.inequality.SlopeIndex} is the English variant.
 *
 * <p>Invariant: two quantities are called relative index of inequality, and here neither is called
 * so alone: the English is the ratio of the two ends of the line, the Scottish the slope over the
 * average.
 */
@NullMarked
package scot.cairn.statistics.inequality;

import org.jspecify.annotations.NullMarked;
