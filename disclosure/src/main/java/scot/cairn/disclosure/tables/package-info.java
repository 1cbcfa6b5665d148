/** Tables of counts, what adds up to what in them, and their files. */
@NullMarked
package scot.cairn.disclosure.tables;

import org.jspecify.annotations.NullMarked;
