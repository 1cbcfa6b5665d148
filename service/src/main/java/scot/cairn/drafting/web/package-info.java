/** Pages on which the mission team prepares a change to a plan. */
@NullMarked
package scot.cairn.drafting.web;

import org.jspecify.annotations.NullMarked;
