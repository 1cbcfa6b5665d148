package scot.cairn.statistics.charts;

import java.util.Optional;
import scot.cairn.statistics.Polarity;

/** Whether a process as it is will meet a target. */
public enum Assurance {
    /** The target lies beyond the limits on the bad side: it will be met. */
    CONSISTENT_PASS("consistent_pass"),
    /** The target lies beyond the limits on the good side: it will be missed. */
    CONSISTENT_FAIL("consistent_fail"),
    /** The target lies within the limits: it will be met or missed by chance. */
    INCONSISTENT("inconsistent");

    private final String code;

    Assurance(String code) {
        this.code = code;
    }

    /** As NHSRplotthedots has it. */
    public String code() {
        return code;
    }

    /**
     * What the last limits of a chart say of a target.
     *
     * @return empty if neither way is good; without limits it is inconsistent
     */
    static Optional<Assurance> of(XmrPhase last, double target, Polarity polarity) {
        if (polarity == Polarity.NEUTRAL) {
            return Optional.empty();
        }
        if (target > last.upper()) {
            return Optional.of(polarity.sign() > 0 ? CONSISTENT_FAIL : CONSISTENT_PASS);
        }
        if (target < last.lower()) {
            return Optional.of(polarity.sign() > 0 ? CONSISTENT_PASS : CONSISTENT_FAIL);
        }
        return Optional.of(INCONSISTENT);
    }
}
