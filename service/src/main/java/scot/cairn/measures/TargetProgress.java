package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.pack.Commitment.Monitor;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Commitment.TargetState;

/**
 * What became of a target, worked out from the figures of its own measure only. A measure that
 * counts something else cannot say whether it was met.
 */
enum TargetProgress {
    INTENDED("Intended: announced, and not defined in any document on record"),
    SET("Set, and its date has not passed"),
    RE_BASED("Re-based, and its new date has not passed"),
    MET("Met"),
    NOT_MET("Not met"),
    CANNOT_TELL(
            "Can't tell: no figure on record counts what was promised, and what is measured instead"
                    + " cannot be compared with it"),
    NOT_SUPPLIED("Can't tell: its date has passed and no figure for it is on record"),
    WITHDRAWN("Withdrawn");

    private final String words;

    TargetProgress(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static TargetProgress of(Promise promise, Target target, Optional<Series> figures) {
        if (target.state() == TargetState.INTENDED) {
            return INTENDED;
        }
        if (target.state() == TargetState.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (!promise.isPastDue()) {
            return promise.isMoved() ? RE_BASED : SET;
        }
        return figures.flatMap(series -> promise.due().flatMap(due -> inTime(series, due)))
                .map(number -> reached(target, number) ? MET : NOT_MET)
                .orElseGet(() ->
                        target.monitoredBy().stream().anyMatch(Monitor::comparable)
                                ? NOT_SUPPLIED
                                : CANNOT_TELL);
    }

    /** The number of the latest period that was over by the date. */
    private static Optional<BigDecimal> inTime(Series series, DateRange due) {
        return series.values().stream()
                .filter(value -> value.number() != null && value.period().isOverBy(due.last()))
                .reduce((_, later) -> later)
                .map(Value::number);
    }

    private static boolean reached(Target target, BigDecimal number) {
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
