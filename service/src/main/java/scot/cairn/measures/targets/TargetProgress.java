package scot.cairn.measures.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.measures.Value;
import scot.cairn.measures.ageing.Age;
import scot.cairn.pack.Commitment.Monitor;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Commitment.TargetState;

/**
 * What became of a target, worked out from figures that may be held against it only. A measure that
 * counts something else cannot say whether it was met.
 */
enum TargetProgress {
    INTENDED("◌", "Intended", "It was announced, and is not defined in any document on record."),
    SET("▷", "Set", "Its date has not passed."),
    RE_BASED("▷", "Re-based", "Its new date has not passed."),
    MET("●", "Met", ""),
    NOT_MET("○", "Not met", ""),
    CANNOT_TELL(
            "◇",
            "Can't tell",
            "No figure on record counts what was promised, and what is measured instead cannot be"
                    + " compared with it."),
    NOT_SUPPLIED("◇", "Can't tell", "Its date has passed and no figure for it is on record."),
    TOO_OLD(
            "◇",
            "Can't tell",
            "The latest figure before its date is older than its document says a figure serves."),
    WITHDRAWN("–", "Withdrawn", "It was withdrawn.");

    private final String shape;
    private final String words;
    private final String why;

    TargetProgress(String shape, String words, String why) {
        this.shape = shape;
        this.words = words;
        this.why = why;
    }

    String shape() {
        return shape;
    }

    String words() {
        return words;
    }

    /** Why, in a sentence; empty where the figure that decides it says so. */
    String why() {
        return why;
    }

    static TargetProgress of(Promise promise, Target target, Optional<Yardstick> stick) {
        if (target.state() == TargetState.INTENDED) {
            return INTENDED;
        }
        if (target.state() == TargetState.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (!promise.isPastDue()) {
            return promise.isMoved() ? RE_BASED : SET;
        }
        if (stick.isEmpty()) {
            return target.monitoredBy().isEmpty()
                            || target.monitoredBy().stream().anyMatch(Monitor::comparable)
                    ? NOT_SUPPLIED
                    : CANNOT_TELL;
        }
        LocalDate due = promise.due().map(DateRange::last).orElseThrow();
        return deciding(stick.get(), due)
                .map(value -> judged(target, stick.get(), value, due))
                .orElse(NOT_SUPPLIED);
    }

    private static TargetProgress judged(
            Target target, Yardstick stick, Value value, LocalDate due) {
        if (new Age(value.period(), due).isPast(stick.measure())) {
            return TOO_OLD;
        }
        return reached(target, Points.number(value)) ? MET : NOT_MET;
    }

    /** The figure of the latest period that was over by a day. */
    static Optional<Value> deciding(Yardstick stick, LocalDate day) {
        List<Value> points = Points.comparable(stick.measure(), stick.series(), day);
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }

    static boolean reached(Target target, BigDecimal number) {
        if (target.value() == null || target.bound() == null) {
            return false;
        }
        int order = number.compareTo(target.value());
        return switch (target.bound()) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
        };
    }
}
