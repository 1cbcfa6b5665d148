/**
 * What measures may be used for, and where they are used beyond it. Start at {@link
 * scot.cairn.measures.use.Uses}.
 */
@NullMarked
package scot.cairn.measures.use;

import org.jspecify.annotations.NullMarked;
