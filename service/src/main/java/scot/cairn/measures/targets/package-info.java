/**
 * Whether targets were met, and which way their figures move. Start at {@link
 * scot.cairn.measures.targets.TargetPanels}.
 */
@NullMarked
package scot.cairn.measures.targets;

import org.jspecify.annotations.NullMarked;
