/**
 * Charts of a figure over time that tell chance from change: XmR control charts and run charts.
 *
 * <p>Start at {@link scot.cairn.statistics.charts.XmrChart} or {@link
 * scot.cairn.statistics.charts.RunChart}.
 *
 * <p>Invariant: values are in order of time; a value that is missing is not a number, breaks what
 * goes on from point to point, and is never taken as 0.
 */
@NullMarked
package scot.cairn.statistics.charts;

import org.jspecify.annotations.NullMarked;
