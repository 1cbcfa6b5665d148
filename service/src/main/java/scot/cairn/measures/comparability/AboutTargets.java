package scot.cairn.measures.comparability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import scot.cairn.measures.comparability.Verdict.Ground;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Commitment.Monitor;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Measure;

/** Whether figures of a measure can tell if a target was met. */
final class AboutTargets {

    private AboutTargets() {}

    static Verdict of(Target target, Measure measure) {
        List<Reason> reasons = new ArrayList<>();
        String unit = target.unit().toLowerCase(Locale.ROOT);
        boolean isOneUnit =
                Stream.of(measure.unit().one(), measure.unit().other())
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(unit));
        if (!isOneUnit) {
            reasons.add(
                    new Reason(
                            Rule.ONE_UNIT,
                            Weight.BLOCKED,
                            "The target is in %s and the figures are in %s."
                                    .formatted(target.unit(), measure.unit().other()),
                            new Ground.Definition(measure.id())));
        }
        if (!measure.id().equals(target.measure())) {
            reasons.add(stead(target, measure));
        }
        return new Verdict(reasons);
    }

    /** A measure other than the target's own stands in for it where the plan says so. */
    private static Reason stead(Target target, Measure measure) {
        return target.monitoredBy().stream()
                .filter(monitor -> monitor.measure().equals(measure.id()))
                .map(monitor -> stead(monitor, measure))
                .findFirst()
                .orElseGet(() ->
                        Gate.house(
                                Rule.ONE_MEASURE,
                                Weight.BLOCKED,
                                "It is not the measure of the target, and nothing on record says that it may"
                                        + " stand in for it."));
    }

    private static Reason stead(Monitor monitor, Measure measure) {
        return new Reason(
                Rule.ONE_MEASURE,
                monitor.comparable() ? Weight.WITH_CAVEAT : Weight.BLOCKED,
                monitor.why(),
                new Ground.Definition(measure.id()));
    }
}
