package scot.cairn.measures.ageing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Cell;

/** How old figures are on the day that a page is read as of. */
@Component
public class Ages {

    private final Clock clock;

    Ages(Clock clock) {
        this.clock = clock;
    }

    /** The age of a figure of a period. */
    public Age of(DateRange period, AsKnownOn asKnownOn) {
        return new Age(period, day(asKnownOn));
    }

    /** The day that is asked for, or today. */
    public LocalDate day(AsKnownOn asKnownOn) {
        return asKnownOn.date().orElseGet(() -> Times.day(clock.instant()));
    }

    /** How old a figure is, and whether it is past use, as a cell. */
    public Cell words(Value value, Measure measure, AsKnownOn asKnownOn) {
        Age age = of(value.period(), asKnownOn);
        return Cell.Text.of(
                age.isPast(measure) ? age.words() + "; past its useful life" : age.words());
    }

    /** A figure as a cell, marked and in grey where it is past use. */
    public Cell number(Value value, Measure measure, AsKnownOn asKnownOn) {
        BigDecimal number = value.number();
        Cell cell = scot.cairn.measures.ValueTables.cell(value, measure.decimals());
        return number != null && of(value.period(), asKnownOn).isPast(measure)
                ? new Cell.PastUse(Cell.Value.of(number, measure.decimals()))
                : cell;
    }
}
