/** Reporting on promises, in the browser. */
@NullMarked
package scot.cairn.framework.web;

import org.jspecify.annotations.NullMarked;
