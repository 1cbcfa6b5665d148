package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import scot.cairn.returns.obligations.Obligations.Made;

/**
 * An obligation as it stands on a day.
 *
 * @param made as on record
 * @param state how it stands
 * @param receipt what came, as far as anything had by the day
 * @param day on which it stands so
 */
public record Owed(Made made, State state, Optional<Receipt> receipt, LocalDate day) {

    /** What is owed. */
    public Obligation obligation() {
        return made.obligation();
    }

    /** Whether anything of it is made up. */
    public boolean synthetic() {
        return obligation().synthetic() || receipt.filter(Receipt::synthetic).isPresent();
    }

    /** How it stands, with whose approval it is still subject to. */
    public String words() {
        return receipt.map(Receipt::subjectTo)
                .filter(to -> !to.isEmpty() && state.isReceived())
                .map(to -> "%s, subject to %s".formatted(state.words(), to))
                .orElse(state.words());
    }

    /** The same once its answer is begun, for those who may know; what is late stays late. */
    public Owed drafted() {
        return state == State.OPEN ? new Owed(made, State.DRAFTED, receipt, day) : this;
    }

    /** Whether its last day has passed. */
    public boolean hasFallenDue() {
        return day.isAfter(obligation().due());
    }

    /** Whether it came on its last day or before. */
    public boolean isOnTime() {
        return state.isReceived() && daysLate() == 0;
    }

    /** How many days after its last day it came, or is waited for; 0 where it is not late. */
    public long daysLate() {
        LocalDate at = state.isReceived() ? receipt.map(Receipt::on).orElse(day) : day;
        return Math.max(0, ChronoUnit.DAYS.between(obligation().due(), at));
    }
}
