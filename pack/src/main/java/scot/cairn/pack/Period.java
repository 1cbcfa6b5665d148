package scot.cairn.pack;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when a row holds, as far as it says.
 *
 * @param from empty when its start is not held
 * @param to empty while it has not ended
 */
record Period(Optional<WrittenDate> from, Optional<WrittenDate> to) {

    /** What a row of the columns {@code from} and {@code to} says. */
    static Period of(Mapping row) {
        return new Period(
                row.scalar("from").flatMap(Scalar::date), row.scalar("to").flatMap(Scalar::date));
    }

    /** Whether it ends before it can have begun. */
    boolean isReversed() {
        return from.isPresent() && to.isPresent() && to.get().last().isBefore(from.get().first());
    }

    /**
     * Whether there is a day that is surely of both: dates known as a range are given the doubt.
     */
    boolean surelyMeets(Period other) {
        LocalDate begins = later(surelyBegun(), other.surelyBegun());
        LocalDate ends = earlier(notYetEnded(), other.notYetEnded());
        return !begins.isAfter(ends);
    }

    /** The days that may be of both. */
    Period meet(Period other) {
        return new Period(
                from.isEmpty() || isBefore(from, other.from) ? other.from.or(() -> from) : from,
                to.isEmpty() || isBefore(other.to, to) ? other.to.or(() -> to) : to);
    }

    /** Whether it surely begins before the other or ends after it. */
    boolean surelyLeaves(Period other) {
        return isBefore(from, other.from) || isBefore(other.to, to) || isBefore(other.to, from);
    }

    private static boolean isBefore(Optional<WrittenDate> one, Optional<WrittenDate> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().last().isBefore(other.get().first());
    }

    private LocalDate surelyBegun() {
        return from.map(WrittenDate::last).orElse(LocalDate.MIN);
    }

    private LocalDate notYetEnded() {
        return to.map(WrittenDate::first).orElse(LocalDate.MAX);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
