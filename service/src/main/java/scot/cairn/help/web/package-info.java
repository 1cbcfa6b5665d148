/** The pages of help. */
@NullMarked
package scot.cairn.help.web;

import org.jspecify.annotations.NullMarked;
