/** What a reader can work out of the hidden cells from all that is shown. */
@NullMarked
package scot.cairn.disclosure.attack;

import org.jspecify.annotations.NullMarked;
