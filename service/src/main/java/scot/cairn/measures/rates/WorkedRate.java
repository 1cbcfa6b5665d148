package scot.cairn.measures.rates;

import java.util.List;
import scot.cairn.calendar.DateRange;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.subjects.Cell;

/** A rate that Cairn worked out from counts and people, or why there is none. */
public sealed interface WorkedRate {

    /**
     * There is one.
     *
     * @param years that it is of, in order
     * @param rate events over people added up over the years
     */
    record Known(List<DateRange> years, Rate rate) implements WorkedRate {}

    /**
     * There is none.
     *
     * @param why within a sentence
     * @param mark the same in a cell
     */
    record None(String why, Cell.Absence mark) implements WorkedRate {}
}
