/**
 * Change over time told from chance: run charts, control charts, trends, and groups that are
 * watched. Start at {@link scot.cairn.measures.overtime.OverTimePanels}.
 */
@NullMarked
package scot.cairn.measures.overtime;

import org.jspecify.annotations.NullMarked;
