package scot.cairn.notices;

import scot.cairn.calendar.DateRange;
import scot.cairn.subjects.Subject;

/**
 * A public thing with a date, for calendars.
 *
 * @param id unique among all, and for good
 * @param subject whose page says more
 * @param what in words, without the date
 * @param on a day or a range
 */
public record Dated(String id, Subject subject, String what, DateRange on) {}
