/** Pages on which a person signs in, sees what they may do, and appoints others. */
@NullMarked
package scot.cairn.access.web;

import org.jspecify.annotations.NullMarked;
