package scot.cairn.measures.comparability;

import java.util.List;
import java.util.stream.Stream;
import scot.cairn.measures.comparability.Verdict.Ground;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Measure;

/**
 * Whether two figures may be compared: blocked, allowed with a caveat, or allowed. Whatever sets
 * one figure against another asks here first.
 */
public final class Gate {

    private Gate() {}

    /** Of two figures in one area. */
    public static Verdict of(Comparand one, Comparand other) {
        return of(one, other, Lying.IN_ONE_PLACE);
    }

    /** Of two figures anywhere. */
    public static Verdict of(Comparand one, Comparand other, Lying lying) {
        if (isOneFigure(one, other)) {
            return editions(one, other);
        }
        return new Verdict(
                Stream.of(
                                AboutMeasures.reasons(one, other),
                                AboutTime.reasons(one, other),
                                AboutPlaces.reasons(one, other, lying),
                                AboutKinds.reasons(one, other))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Of figures of a measure held against a target. */
    public static Verdict ofTarget(Target target, Measure measure) {
        return AboutTargets.of(target, measure);
    }

    /** Two printings of one figure differ by a revision, which is no change of what is counted. */
    private static Verdict editions(Comparand one, Comparand other) {
        return one.vintage().equals(other.vintage())
                ? new Verdict(
                        List.of(
                                house(
                                        Rule.ONE_FIGURE,
                                        Weight.BLOCKED,
                                        "Both are one and the same figure.")))
                : new Verdict(
                        List.of(
                                house(
                                        Rule.ONE_EDITION,
                                        Weight.WITH_CAVEAT,
                                        "They are one figure in two editions, “%s” and “%s”: what lies between them is"
                                                        .formatted(one.vintage(), other.vintage())
                                                + " a revision, and no change of what is counted.")));
    }

    private static boolean isOneFigure(Comparand one, Comparand other) {
        return isOneMeasure(one, other)
                && one.area().equals(other.area())
                && one.period().equals(other.period())
                && one.category().equals(other.category());
    }

    static boolean isOneMeasure(Comparand one, Comparand other) {
        return one.measure().id().equals(other.measure().id());
    }

    static Reason house(Rule rule, Weight weight, String words) {
        return new Reason(rule, weight, words, new Ground.House());
    }
}
