/** Hides what must be hidden besides, and finds the tables that prove it is enough. */
@NullMarked
package scot.cairn.disclosure.protect;

import org.jspecify.annotations.NullMarked;
