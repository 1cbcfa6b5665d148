/** Pages on which people follow what is public, and their own work. */
@NullMarked
package scot.cairn.notices.web;

import org.jspecify.annotations.NullMarked;
