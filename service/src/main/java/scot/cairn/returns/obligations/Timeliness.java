package scot.cairn.returns.obligations;

import java.util.Collection;

/**
 * How many returns were expected, came and came in time.
 *
 * @param fallenDue whose last day has passed
 * @param onTime of these, those that came by it
 * @param receivedLate of these, those that came after it
 * @param late of these, those that have not come and are waited for
 * @param missing of these, those that have not come and are waited for no longer
 * @param early whose last day is to come, and that came
 * @param toCome whose last day is to come, and that have not come
 */
public record Timeliness(
        int fallenDue, int onTime, int receivedLate, int late, int missing, int early, int toCome) {

    /** Counts some. */
    public static Timeliness of(Collection<Owed> all) {
        int fallenDue = 0;
        int onTime = 0;
        int receivedLate = 0;
        int late = 0;
        int missing = 0;
        int early = 0;
        for (Owed one : all) {
            boolean received = one.state().isReceived();
            if (!one.hasFallenDue()) {
                early += received ? 1 : 0;
                continue;
            }
            fallenDue++;
            onTime += one.isOnTime() ? 1 : 0;
            receivedLate += received && !one.isOnTime() ? 1 : 0;
            late += one.state() == State.LATE ? 1 : 0;
            missing += one.state() == State.MISSING ? 1 : 0;
        }
        int toCome = all.size() - fallenDue - early;
        return new Timeliness(fallenDue, onTime, receivedLate, late, missing, early, toCome);
    }

    /** How many of those whose last day has passed came. */
    public int received() {
        return onTime + receivedLate;
    }
}
