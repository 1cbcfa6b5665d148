/**
 * Figures of areas: on their own pages, in sets, beside the nation, and all measures in one matrix.
 * Start at {@link scot.cairn.measures.byarea.AreaFigures}.
 */
@NullMarked
package scot.cairn.measures.byarea;

import org.jspecify.annotations.NullMarked;
