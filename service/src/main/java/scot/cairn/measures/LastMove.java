package scot.cairn.measures;

import java.util.Optional;
import scot.cairn.measures.overtime.Phases;
import scot.cairn.measures.rates.Compared;
import scot.cairn.pack.Measure;

/**
 * Which way a measure moved last: from the year or period before, and for a part of a year from the
 * same part of the year before. It says nothing of chance.
 *
 * @param since the figure it is compared with
 * @param latest the latest figure
 * @param compared how the latest figure lies to it
 */
record LastMove(Value since, Value latest, Compared compared) {

    /** The latest change; empty where no figure is held that the latest can be compared with. */
    static Optional<LastMove> of(Measure measure, Series series) {
        return series.last()
                .flatMap(last ->
                        before(series, last)
                                .filter(before -> before.number() != null)
                                .filter(before -> series.between(before, last).isEmpty())
                                .map(before ->
                                        new LastMove(
                                                before,
                                                last,
                                                new Compared(
                                                        Sentences.number(last)
                                                                .compareTo(
                                                                        Sentences.number(before)),
                                                        measure.polarity()))));
    }

    private static Optional<Value> before(Series series, Value last) {
        return Phases.isPartOfYear(last.period()) ? series.yearBefore(last) : series.before(last);
    }

    /** {@code better}, {@code worse}, {@code higher}, {@code lower} or {@code the same}. */
    String word() {
        return compared.direction() == 0 ? "the same" : compared.word();
    }

    /** In a sentence, for example {@code From 2023 to 2024: lower, which is better.} */
    String sentence() {
        String words =
                compared.direction() == 0
                        ? "the same"
                        : compared.words().toLowerCase(java.util.Locale.UK);
        return "From %s to %s: %s."
                .formatted(since.period().words(), latest.period().words(), words);
    }
}
