/** Other ways than hiding, and the least that hiding could cost. */
@NullMarked
package scot.cairn.disclosure.alternatives;

import org.jspecify.annotations.NullMarked;
