package scot.cairn.measures;

import java.time.LocalDate;
import java.util.Optional;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Relevance;
import scot.cairn.pack.Measure.Strength;

/**
 * A measure that bears on an outcome.
 *
 * @param measure its definition
 * @param relevance how it bears on it
 * @param moved which way it moved last; empty where that cannot be told
 * @param last its latest figure; empty where none is held
 */
record Bearing(
        Measure measure, Relevance relevance, Optional<LastMove> moved, Optional<Value> last) {

    static Bearing of(Measure measure, Relevance relevance, Series series) {
        return new Bearing(measure, relevance, LastMove.of(measure, series), series.last());
    }

    boolean isContext() {
        return relevance.strength() == Strength.CONTEXT;
    }

    boolean endedBefore(LocalDate day) {
        return last.filter(value -> value.period().last().isBefore(day)).isPresent();
    }

    /** Which way it moved last, in a word; empty where that cannot be told. */
    String way() {
        return moved.map(LastMove::word).orElse("");
    }

    /** Whether the other is of the same subject, and moved the same way last. */
    boolean isTwinOf(Bearing other) {
        return way().equals(other.way())
                && (names(measure, other.measure) || names(other.measure, measure));
    }

    private static boolean names(Measure one, Measure other) {
        return one.sameSubject().stream().anyMatch(related -> related.measure().equals(other.id()));
    }
}
