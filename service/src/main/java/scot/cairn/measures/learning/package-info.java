/**
 * Changes that were tried, and the dates that charts mark. Start at {@link
 * scot.cairn.measures.learning.TestPages}. Nothing here says why a figure moved.
 */
@NullMarked
package scot.cairn.measures.learning;

import org.jspecify.annotations.NullMarked;
