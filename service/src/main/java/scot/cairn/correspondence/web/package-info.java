/** Pages on which anybody reports a problem, and on which those who answer do so. */
@NullMarked
package scot.cairn.correspondence.web;

import org.jspecify.annotations.NullMarked;
