/**
 * Counts, rates, proportions and ratios with their intervals, standardised rates, comparisons and
 * funnels.
 *
 * <p>Start at {@link scot.cairn.statistics.rates.Rate}. Defaults: Byar's interval from 10 events up
 * and the exact one below, Wilson's for a proportion, Dobson's for a directly standardised rate.
 *
 * <p>Invariant: counts go in, never ratios; each result names its method.
 */
@NullMarked
package scot.cairn.statistics.rates;

import org.jspecify.annotations.NullMarked;
