/**
 * The built program as readers meet it: started as a process, read in Chromium at two widths, with
 * and without its script, by keyboard and on paper. Start at {@link scot.cairn.e2e.Samples}, which
 * says what is looked at.
 */
@NullMarked
package scot.cairn.e2e;

import org.jspecify.annotations.NullMarked;
