package scot.cairn.pack;

import java.time.LocalDate;

/**
 * A date or period as a document writes it, and the days it covers. A season or a year stays a
 * range: no day is made up.
 *
 * @param text in the one form the pack uses: {@code 2021-01-20}, {@code 2022-08}, {@code 2022},
 *     {@code 2022 Q2}, {@code 2021/22} for a financial year, {@code 2021/22 Q1} or {@code 2021/22
 *     H1} for a part of it, {@code 2021-W05} for a week, {@code Autumn 2022}, or two of these as
 *     {@code 2018 to 2022}
 * @param first its first day
 * @param last its last day, never before the first
 */
public record WrittenDate(String text, LocalDate first, LocalDate last) {

    /**
     * Reads a date in the form the pack uses. Quarters are those of the calendar; a financial year
     * runs from 1 April to 31 March; seasons are the meteorological ones, so {@code Winter 2022}
     * runs from 1 December 2022 to 28 February 2023. A span runs from the first day of the one to
     * the last day of the other.
     *
     * @param text a date from the year 1000 on, without spaces at either end
     * @throws IllegalArgumentException if it is not in that form or names no day of the calendar;
     *     the message says which, in words for the one who wrote it
     */
    public static WrittenDate parse(String text) {
        return DateForm.parse(text);
    }
}
