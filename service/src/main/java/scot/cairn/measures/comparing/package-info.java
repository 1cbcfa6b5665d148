/**
 * Two figures beside each other, chosen by whoever reads. Start at {@link
 * scot.cairn.measures.comparing.ComparePage}.
 */
@NullMarked
package scot.cairn.measures.comparing;

import org.jspecify.annotations.NullMarked;
