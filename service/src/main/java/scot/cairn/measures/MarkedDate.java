package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/**
 * A date that a chart marks, with what happened and where that stands. It says nothing of cause.
 *
 * @param at when
 * @param said what happened, with its source
 */
public record MarkedDate(DateRange at, List<Span> said) {

    private static final String NO_CAUSE =
            "A date in the list under the chart marks when something happened, and says nothing of"
                    + " cause.";

    /** The date, and what happened then. */
    public List<Span> note() {
        List<Span> note = new ArrayList<>(List.of(Span.plain(Sentences.capital(at.when()) + ": ")));
        note.addAll(said);
        return note;
    }

    /** What stands under a chart that marks any of some dates. */
    public static Optional<Block> caution(Block.Chart chart, List<MarkedDate> dates) {
        return dates.stream().map(MarkedDate::note).anyMatch(chart.notes()::contains)
                ? Optional.of(Block.Prose.of(NO_CAUSE))
                : Optional.empty();
    }
}
