/** The search page and its files. */
@NullMarked
package scot.cairn.search.web;

import org.jspecify.annotations.NullMarked;
