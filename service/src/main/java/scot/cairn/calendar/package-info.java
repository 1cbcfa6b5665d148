/**
 * Time as the mission's documents use it: the one clock, and dates that may be ranges. Start at
 * {@link scot.cairn.calendar.DateRange}. Nothing reads the time but through the {@code Clock} bean
 * here.
 */
@ApplicationModule(allowedDependencies = {"pack"})
@NullMarked
package scot.cairn.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
