/**
 * Rates worked out from counts and people, their comparison with the nation, and inequality. Start
 * at {@link scot.cairn.measures.rates.RatePanels}.
 */
@NullMarked
package scot.cairn.measures.rates;

import org.jspecify.annotations.NullMarked;
