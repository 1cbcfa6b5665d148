package scot.cairn.statistics.trend;

import java.util.List;
import scot.cairn.statistics.Polarity;

/**
 * A stated rule by which latest changes of an indicator are judged.
 *
 * <p>Method: Scottish Government, National Performance Framework, assessment of change: each
 * indicator has a criterion, such as one percentage point, and a few ask for several changes in
 * succession. It is a rule and no test: it tells nothing of chance.
 *
 * @param kind in what the threshold is
 * @param threshold the least change that counts, above 0
 * @param periods how many changes in succession must count, 1 or more
 * @param polarity which way is good, not neutral
 */
public record ChangeRule(Kind kind, double threshold, int periods, Polarity polarity) {

    /** In what a threshold is. */
    public enum Kind {
        /** In the unit of the indicator. */
        ABSOLUTE,
        /** In per cent of the earlier value. */
        PERCENT
    }

    /** What the rule says. */
    public enum Verdict {
        /** Every change that is asked for counts, the good way. */
        IMPROVING,
        /** They do not all count the same way, by this rule; the value may well have moved. */
        MAINTAINING,
        /** Every change that is asked for counts, the bad way. */
        WORSENING,
        /** There are too few values, or a percentage of 0 would be needed. */
        CANNOT_TELL
    }

    /**
     * A rule.
     *
     * @throws IllegalArgumentException if a part is out of its range
     */
    public ChangeRule {
        if (!(threshold > 0) || periods < 1 || polarity == Polarity.NEUTRAL) {
            throw new IllegalArgumentException(
                    "a rule of change needs a threshold above 0, a period or more and a good way");
        }
    }

    /** The rule as a page tells it. */
    public String method() {
        return "Criterion: %s%s in %d successive changes"
                .formatted(threshold, kind == Kind.PERCENT ? " %" : "", periods);
    }

    /**
     * Judges a series.
     *
     * @param values in order of time, finite
     */
    public Verdict judge(List<Double> values) {
        if (values.size() <= periods) {
            return Verdict.CANNOT_TELL;
        }
        int rises = 0;
        int falls = 0;
        for (int index = values.size() - periods; index < values.size(); index++) {
            double from = values.get(index - 1);
            double change = values.get(index) - from;
            if (kind == Kind.PERCENT) {
                change = change / Math.abs(from) * 100;
            }
            if (Double.isNaN(change) || Double.isInfinite(change)) {
                return Verdict.CANNOT_TELL;
            }
            rises += change >= threshold ? 1 : 0;
            falls += change <= -threshold ? 1 : 0;
        }
        int good = polarity == Polarity.HIGH_GOOD ? rises : falls;
        int bad = polarity == Polarity.HIGH_GOOD ? falls : rises;
        if (good == periods) {
            return Verdict.IMPROVING;
        }
        return bad == periods ? Verdict.WORSENING : Verdict.MAINTAINING;
    }
}
