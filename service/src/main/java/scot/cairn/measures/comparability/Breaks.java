package scot.cairn.measures.comparability;

import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;

/** Breaks of a series: where it should not be read across. */
public final class Breaks {

    private Breaks() {}

    /** The break that parts two periods, if one does. */
    public static Optional<Measure.Break> between(
            List<Measure.Break> breaks, DateRange one, DateRange other) {
        return breaks.stream().filter(at -> isBefore(one, at) != isBefore(other, at)).findFirst();
    }

    /** The break that lies within a period, so that it stands on two footings. */
    static Optional<Measure.Break> within(List<Measure.Break> breaks, DateRange period) {
        return breaks.stream()
                .filter(at -> isBefore(period, at) && !period.last().isBefore(at.at().first()))
                .findFirst();
    }

    private static boolean isBefore(DateRange period, Measure.Break at) {
        return period.first().isBefore(at.at().first());
    }
}
