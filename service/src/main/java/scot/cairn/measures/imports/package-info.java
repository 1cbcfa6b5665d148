/**
 * Takes a table of values that somebody sends: what is wrong with it is said all at once, what can
 * be read in two ways is asked, and what it brings is one act. Start at {@link
 * scot.cairn.measures.imports.Importing}.
 */
@NamedInterface("imports")
@NullMarked
package scot.cairn.measures.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
