/** Importing figures, in the browser. */
@NullMarked
package scot.cairn.measures.web;

import org.jspecify.annotations.NullMarked;
