package scot.cairn.measures.comparability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.ValueRow.Marker;

/** Whether two figures are of like categories, and numbers of one kind. */
final class AboutKinds {

    private AboutKinds() {}

    static List<Reason> reasons(Comparand one, Comparand other) {
        List<Reason> reasons = new ArrayList<>();
        if (!one.category().equals(other.category())) {
            categories(one, other).ifPresent(reasons::add);
        }
        atOnce(one, other).ifPresent(reasons::add);
        designations(one, other).ifPresent(reasons::add);
        if (!one.vintage().equals(other.vintage())) {
            reasons.add(
                    Gate.house(
                            Rule.ONE_EDITION,
                            Weight.WITH_CAVEAT,
                            "They stand in two editions, “%s” and “%s”, and the earlier may since have been"
                                            .formatted(one.vintage(), other.vintage())
                                    + " revised."));
        }
        settled(one, other).ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<Reason> categories(Comparand one, Comparand other) {
        if (one.isTotal() || other.isTotal()) {
            return Optional.of(
                    Gate.house(
                            Rule.LIKE_CATEGORIES,
                            Weight.WITH_CAVEAT,
                            "One is of a category and the other of all, so the one is a part of the other."));
        }
        if (!one.category().keySet().equals(other.category().keySet())) {
            return Optional.of(
                    Gate.house(
                            Rule.LIKE_CATEGORIES,
                            Weight.BLOCKED,
                            "They are broken down in two ways, so one case may be in both."));
        }
        return Stream.concat(
                                one.measure().breakdowns().stream(),
                                other.measure().breakdowns().stream())
                        .filter(breakdown -> one.category().containsKey(breakdown.id()))
                        .allMatch(Breakdown::addsUp)
                ? Optional.empty()
                : Optional.of(
                        Gate.house(
                                Rule.LIKE_CATEGORIES,
                                Weight.WITH_CAVEAT,
                                "One case may be in both categories, so the two cannot be added up."));
    }

    private static Optional<Reason> atOnce(Comparand one, Comparand other) {
        long differ =
                Stream.of(
                                one.area().equals(other.area()),
                                one.period().equals(other.period()),
                                one.category().equals(other.category()))
                        .filter(same -> !same)
                        .count();
        return differ < 2
                ? Optional.empty()
                : Optional.of(
                        Gate.house(
                                Rule.ONE_DIFFERENCE,
                                Weight.WITH_CAVEAT,
                                "They differ in more than one respect at once, so what lies between them has"
                                        + " no one meaning."));
    }

    private static Optional<Reason> designations(Comparand one, Comparand other) {
        return one.designation() == other.designation()
                ? Optional.empty()
                : Optional.of(
                        Gate.house(
                                Rule.ONE_DESIGNATION,
                                Weight.WITH_CAVEAT,
                                "One is %s and the other %s."
                                        .formatted(
                                                one.designation().words(),
                                                other.designation().words())));
    }

    private static Optional<Reason> settled(Comparand one, Comparand other) {
        boolean mayChange =
                Stream.of(one, other)
                        .anyMatch(figure ->
                                figure.marker() == Marker.PROVISIONAL
                                        || figure.marker() == Marker.UNCONFIRMED);
        return mayChange
                ? Optional.of(
                        Gate.house(
                                Rule.SETTLED,
                                Weight.WITH_CAVEAT,
                                "A figure that is provisional or not confirmed may still change."))
                : Optional.empty();
    }
}
