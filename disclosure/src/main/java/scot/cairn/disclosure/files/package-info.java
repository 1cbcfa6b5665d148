/** Protection and attack from file to file, as the commands run them. */
@NullMarked
package scot.cairn.disclosure.files;

import org.jspecify.annotations.NullMarked;
