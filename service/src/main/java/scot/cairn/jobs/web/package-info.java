/** Pages on which people see how their long work stands, and cancel it. */
@NullMarked
package scot.cairn.jobs.web;

import org.jspecify.annotations.NullMarked;
