package scot.cairn.measures.care;

import java.util.List;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Strength;
import scot.cairn.subjects.Block.Fact;

/**
 * Three things that are never rolled into one: that something is measured, the value that was
 * measured, and the outcome.
 */
final class WhatItShows {

    private WhatItShows() {}

    static List<Fact> facts(Measure measure, List<Value> held) {
        long numbers = held.stream().filter(value -> value.number() != null).count();
        return List.of(
                Fact.of("That it is measured", measured(numbers)),
                Fact.of(
                        "What was measured",
                        "The value says how many or how much, in %s. A value is no judgement."
                                .formatted(measure.unit().other())),
                Fact.of("What came of it", outcome(measure)));
    }

    private static String measured(long numbers) {
        return numbers == 0
                ? "No figure for the nation as a whole is on record. That a measure is defined is no"
                        + " progress."
                : "%d %s for the nation as a whole. That something is measured is no progress in what is measured."
                        .formatted(
                                numbers,
                                numbers == 1 ? "figure is on record" : "figures are on record");
    }

    private static String outcome(Measure measure) {
        if (measure.relevance().isEmpty()) {
            return "It bears on no outcome of the plan.";
        }
        boolean isDirect =
                measure.relevance().stream()
                        .anyMatch(bearing -> bearing.strength() == Strength.DIRECT);
        return isDirect
                ? "It shows directly something that the plan is to bring about. Why it rose or fell, it does"
                        + " not show."
                : "It does not show an outcome itself: it stands in for one, or gives its context. Why it"
                        + " rose or fell, it does not show.";
    }
}
