package scot.cairn.statistics.rates;

import scot.cairn.statistics.Interval;

/** Where an area stands in a funnel. Outside is a reason to look, not a finding of fault. */
public enum Position {
    /** Below the 99.8 % limits: 1 in 1,000 areas by chance. */
    LOW_0_001("Low (0.001)"),
    /** Below the 95 % limits only. */
    LOW_0_025("Low (0.025)"),
    /** Within the 95 % limits: no statistically significant difference, which is not sameness. */
    NOT_SIGNIFICANT("Not significant"),
    /** Above the 95 % limits only. */
    HIGH_0_025("High (0.025)"),
    /** Above the 99.8 % limits. */
    HIGH_0_001("High (0.001)");

    private final String label;

    Position(String label) {
        this.label = label;
    }

    /** As PHEindicatormethods words it. */
    public String label() {
        return label;
    }

    /**
     * Where an area stands whose own limits are {@code limits95} and {@code limits998}.
     *
     * @param average of all areas, in the unit of the limits
     */
    static Position of(double average, Interval limits95, Interval limits998) {
        if (average > limits998.upper()) {
            return LOW_0_001;
        }
        if (average < limits998.lower()) {
            return HIGH_0_001;
        }
        if (average > limits95.upper()) {
            return LOW_0_025;
        }
        return average < limits95.lower() ? HIGH_0_025 : NOT_SIGNIFICANT;
    }
}
