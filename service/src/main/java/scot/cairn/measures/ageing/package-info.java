/**
 * How old a figure is, and whether it still serves. Start at {@link
 * scot.cairn.measures.ageing.Age}.
 */
@NullMarked
package scot.cairn.measures.ageing;

import org.jspecify.annotations.NullMarked;
