package scot.cairn.statistics.inequality;

import java.util.function.DoubleUnaryOperator;

/** The scale on which a straight line is drawn through the values. */
public enum Scale {
    /** As they are. */
    PLAIN,
    /** Logarithms, for rates; values above 0. */
    LOG,
    /** Logits, for proportions; values above 0 and below 1. */
    LOGIT;

    /** Whether a value can be put on this scale. */
    public boolean holds(double value) {
        return switch (this) {
            case PLAIN -> Double.isFinite(value);
            case LOG -> value > 0 && Double.isFinite(value);
            case LOGIT -> value > 0 && value < 1;
        };
    }

    /** From a value to the scale. */
    DoubleUnaryOperator to() {
        return switch (this) {
            case PLAIN -> value -> value;
            case LOG -> Math::log;
            case LOGIT -> value -> Math.log(value / (1 - value));
        };
    }

    /** From the scale to a value. */
    DoubleUnaryOperator from() {
        return switch (this) {
            case PLAIN -> place -> place;
            case LOG -> Math::exp;
            case LOGIT -> place -> 1 / (1 + Math.exp(-place));
        };
    }
}
