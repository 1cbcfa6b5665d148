/** The commands. Start reading at {@link scot.cairn.cli.Main}. */
@NullMarked
package scot.cairn.cli;

import org.jspecify.annotations.NullMarked;
