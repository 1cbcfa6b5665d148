package scot.cairn.measures.comparability;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.comparability.Verdict.Ground;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Measure;

/** Whether two figures are of like stretches of time, on one footing. */
final class AboutTime {

    private AboutTime() {}

    static List<Reason> reasons(Comparand one, Comparand other) {
        return Stream.of(
                        parted(one, other),
                        length(one, other),
                        calendar(one, other),
                        overlap(one, other))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reason> parted(Comparand one, Comparand other) {
        if (one.period().equals(other.period())) {
            return Optional.empty();
        }
        return Stream.of(one, other)
                .map(figure -> figure.measure().breaksBy(figure.category().keySet()))
                .distinct()
                .flatMap(breaks ->
                        Breaks.between(breaks, one.period(), other.period())
                                .or(() -> Breaks.within(breaks, one.period()))
                                .or(() -> Breaks.within(breaks, other.period()))
                                .stream())
                .findFirst()
                .map(AboutTime::method);
    }

    private static Reason method(Measure.Break at) {
        return new Reason(
                Rule.ONE_METHOD,
                Weight.BLOCKED,
                "The method changed from %s on. %s"
                        .formatted(DateRange.of(at.at()).words(), at.what()),
                new Ground.Document(at.source()));
    }

    private static Optional<Reason> length(Comparand one, Comparand other) {
        if (isOneLength(one.period(), other.period())) {
            return Optional.empty();
        }
        boolean areRelative = one.isRelative() && other.isRelative();
        return Optional.of(
                Gate.house(
                        Rule.ONE_LENGTH,
                        areRelative ? Weight.WITH_CAVEAT : Weight.BLOCKED,
                        "One is of %s and the other of %s."
                                .formatted(lengthOf(one.period()), lengthOf(other.period()))));
    }

    private static boolean isOneLength(DateRange one, DateRange other) {
        return one.months() == other.months() && (one.months() > 0 || days(one) == days(other));
    }

    private static Optional<Reason> calendar(Comparand one, Comparand other) {
        boolean differ =
                isOneLength(one.period(), other.period())
                        && one.period().unit() != other.period().unit();
        return differ
                ? Optional.of(
                        Gate.house(
                                Rule.ONE_LENGTH,
                                Weight.WITH_CAVEAT,
                                "One is of a %s and the other of a %s, so they do not begin in the same month."
                                        .formatted(
                                                one.period().unit().noun(),
                                                other.period().unit().noun())))
                : Optional.empty();
    }

    /** Two counts of which one holds cases of the other do not differ by what changed. */
    private static Optional<Reason> overlap(Comparand one, Comparand other) {
        DateRange first = one.period();
        DateRange second = other.period();
        boolean meet =
                !first.equals(second)
                        && !first.last().isBefore(second.first())
                        && !second.last().isBefore(first.first());
        return meet
                ? Optional.of(
                        Gate.house(
                                Rule.NO_TIME_TWICE,
                                Weight.BLOCKED,
                                "%s and %s share some of their time, and what was counted in it is in both."
                                        .formatted(first.words(), second.words())))
                : Optional.empty();
    }

    private static String lengthOf(DateRange period) {
        int months = period.months();
        if (months == 0) {
            return days(period) == 1 ? "one day" : days(period) + " days";
        }
        if (months % 12 == 0) {
            return months == 12 ? "a year" : months / 12 + " years";
        }
        return months == 1 ? "a month" : months + " months";
    }

    private static long days(DateRange period) {
        return ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    }
}
