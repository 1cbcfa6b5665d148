/**
 * What a definition says beyond what is counted: dates, gaps, lists of categories, and what a
 * figure does not show. Start at {@link scot.cairn.measures.definition.DefinitionPanels}.
 */
@NullMarked
package scot.cairn.measures.definition;

import org.jspecify.annotations.NullMarked;
