package scot.cairn.measures.comparing;

import scot.cairn.measures.FigureWords;
import scot.cairn.measures.Value;
import scot.cairn.measures.comparability.Comparand;
import scot.cairn.pack.Measure;

/**
 * A figure that was chosen.
 *
 * @param measure its definition
 * @param place name of its area
 * @param value the number as one edition printed it
 * @param variesByChance whether the plan takes its counts to vary as chance has it, by giving them
 *     an average with its likely range
 */
record Figure(Measure measure, String place, Value value, boolean variesByChance) {

    /** As the gate asks of it. */
    Comparand comparand() {
        return value.as(measure);
    }

    /** What it is of, for example {@code Drug deaths, Scotland, 2023}. */
    String words() {
        return "%s, %s".formatted(measure.name(), FigureWords.of(measure, value, place));
    }
}
