package scot.cairn.notices;

import java.time.LocalDate;

/**
 * Something that was to be told from a day on.
 *
 * @param number of it
 * @param words in a sentence
 * @param link path of the page that says more
 * @param on the day
 * @param due its place among those that came due; 0 while it is not
 */
public record Notice(long number, String words, String link, LocalDate on, long due) {}
