package scot.cairn.measures.targets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import scot.cairn.measures.Series;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.measures.comparability.Verdict;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Measure;

/**
 * The figures by which a target can be judged: those of its own measure, or of one that the plan
 * lets stand in for it. A measure that counts something else is none.
 *
 * @param measure whose figures they are
 * @param series its figures for the area of the target
 * @param verdict why they may be held against the target, and with what care
 */
record Yardstick(Measure measure, Series series, Verdict verdict) {

    /**
     * The first measure with figures that may be held against a target, its own before any other.
     *
     * @param definition the measure of an id
     * @param figures of a measure
     */
    static Optional<Yardstick> of(
            Target target,
            Function<String, Optional<Measure>> definition,
            Function<Measure, Series> figures) {
        return measures(target).stream()
                .flatMap(id -> definition.apply(id).stream())
                .map(measure ->
                        new Yardstick(
                                measure, figures.apply(measure), Gate.ofTarget(target, measure)))
                .filter(stick -> !stick.verdict().isBlocked())
                .filter(stick -> stick.series().last().isPresent())
                .findFirst();
    }

    /** The ids of its own measure and of those that documents use to follow it. */
    private static List<String> measures(Target target) {
        List<String> ids = new java.util.ArrayList<>();
        if (target.measure() != null) {
            ids.add(target.measure());
        }
        target.monitoredBy().forEach(monitor -> ids.add(monitor.measure()));
        return ids;
    }
}
