/** Which cells may not be shown: primary suppression, as data. */
@NullMarked
package scot.cairn.disclosure.rules;

import org.jspecify.annotations.NullMarked;
