/**
 * What a definition says beyond what is counted: dates, gaps, lists of categories, and what a
 * figure does not show. Start at {@link scot.cairn.measures.care.CountingPanels}.
 */
@NullMarked
package scot.cairn.measures.care;

import org.jspecify.annotations.NullMarked;
