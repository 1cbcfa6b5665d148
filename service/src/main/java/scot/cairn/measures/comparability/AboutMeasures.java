package scot.cairn.measures.comparability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.measures.comparability.Verdict.Ground;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Comparability;
import scot.cairn.pack.Measure.DiffersIn;
import scot.cairn.pack.Measure.Related;

/** Whether two figures count one thing, defined in one way. */
final class AboutMeasures {

    private AboutMeasures() {}

    static List<Reason> reasons(Comparand one, Comparand other) {
        List<Reason> reasons = new ArrayList<>();
        if (!Gate.isOneMeasure(one, other)) {
            unit(one.measure(), other.measure()).ifPresent(reasons::add);
            reasons.addAll(bases(one.measure(), other.measure()));
        }
        if (!one.areaSet().equals(other.areaSet())) {
            Stream.concat(
                            one.measure().howToRead().differsIn().stream(),
                            other.measure().howToRead().differsIn().stream())
                    .distinct()
                    .filter(differs ->
                            differs.areaSet().equals(one.areaSet())
                                    || differs.areaSet().equals(other.areaSet()))
                    .map(AboutMeasures::definition)
                    .forEach(reasons::add);
        }
        return reasons;
    }

    private static Optional<Reason> unit(Measure one, Measure other) {
        return one.unit().other().equals(other.unit().other())
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                Rule.ONE_UNIT,
                                Weight.BLOCKED,
                                "One is in %s and the other in %s."
                                        .formatted(one.unit().other(), other.unit().other()),
                                new Ground.Definition(other.id())));
    }

    /** Two measures are held apart unless the plan says that they may be set side by side. */
    private static List<Reason> bases(Measure one, Measure other) {
        List<Reason> said =
                Stream.concat(
                                related(one, other).map(found -> basis(one, found)),
                                related(other, one).map(found -> basis(other, found)))
                        .toList();
        boolean isOpen = said.stream().anyMatch(r -> r.weight() == Weight.WITH_CAVEAT);
        boolean isShut =
                Stream.concat(related(one, other), related(other, one))
                        .anyMatch(found -> found.comparable() == Comparability.NEVER);
        if (said.isEmpty()) {
            return List.of(
                    Gate.house(
                            Rule.ONE_MEASURE,
                            Weight.BLOCKED,
                            "They are different measures, and nothing on record says that the two may be"
                                    + " compared."));
        }
        return isOpen && !isShut
                ? said.stream().filter(r -> r.weight() == Weight.WITH_CAVEAT).toList()
                : said.stream().filter(r -> r.weight() == Weight.BLOCKED).toList();
    }

    private static Stream<Related> related(Measure measure, Measure other) {
        return measure.sameSubject().stream()
                .filter(related -> related.measure().equals(other.id()));
    }

    private static Reason basis(Measure measure, Related related) {
        return new Reason(
                Rule.ONE_MEASURE,
                related.comparable() == Comparability.WITH_CAVEAT
                        ? Weight.WITH_CAVEAT
                        : Weight.BLOCKED,
                "They are measures of the same thing on two bases. " + related.why(),
                ground(related.source(), measure.id()));
    }

    private static Reason definition(DiffersIn differs) {
        return new Reason(
                Rule.ONE_DEFINITION,
                differs.comparable() == Comparability.WITH_CAVEAT
                        ? Weight.WITH_CAVEAT
                        : Weight.BLOCKED,
                "It is not defined alike in both places. " + differs.why(),
                new Ground.Document(differs.source()));
    }

    private static Ground ground(@Nullable String source, String measure) {
        return source == null ? new Ground.Definition(measure) : new Ground.Document(source);
    }
}
