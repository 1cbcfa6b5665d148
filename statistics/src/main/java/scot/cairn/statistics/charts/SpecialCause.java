package scot.cairn.statistics.charts;

import scot.cairn.statistics.Polarity;

/** Why a point of an XmR chart stands out, in the words of NHSRplotthedots. */
public enum SpecialCause {
    /** It does not stand out. */
    NONE("Common Cause", 0),
    /** Above the upper process limit. */
    ABOVE_LIMIT("Above UCL", 1),
    /** Below the lower process limit. */
    BELOW_LIMIT("Below LCL", -1),
    /** One of seven that rise. */
    RISING("7 Point Trend (Increasing)", 1),
    /** One of seven that fall. */
    FALLING("7 Point Trend (Decreasing)", -1),
    /** One of two in three near the upper limit. */
    TWO_IN_THREE_ABOVE("2 in 3 Above CL", 1),
    /** One of two in three near the lower limit. */
    TWO_IN_THREE_BELOW("2 in 3 Below CL", -1),
    /** One of seven above the mean. */
    SEVEN_ABOVE("7 Points Above CL", 1),
    /** One of seven below the mean. */
    SEVEN_BELOW("7 Points Below CL", -1);

    private final String label;
    private final int direction;

    SpecialCause(String label, int direction) {
        this.label = label;
        this.direction = direction;
    }

    /** What a chart's legend says. */
    public String label() {
        return label;
    }

    /** 1 for up, -1 for down, 0 for none. */
    public int direction() {
        return direction;
    }

    /** What it means, given which way is good: the code that NHSRplotthedots gives a point. */
    public String pointType(Polarity polarity) {
        if (this == NONE) {
            return "common_cause";
        }
        return switch (polarity) {
            case NEUTRAL ->
                    direction > 0 ? "special_cause_neutral_high" : "special_cause_neutral_low";
            case HIGH_GOOD, LOW_GOOD ->
                    direction == polarity.sign()
                            ? "special_cause_improvement"
                            : "special_cause_concern";
        };
    }
}
