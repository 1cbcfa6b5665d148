package scot.cairn.measures.targets;

import java.math.BigDecimal;
import java.util.List;
import scot.cairn.measures.Value;
import scot.cairn.pack.Commitment.TargetBound;
import scot.cairn.statistics.Difference;
import scot.cairn.statistics.Difference.Estimate;
import scot.cairn.statistics.Interval;

/** Which way the figures moved, as against the number that a target is to reach. */
enum Movement {
    TOWARDS("▲", "Moving towards the number"),
    AWAY("▼", "Moving away from the number"),
    HELD("■", "Did not move"),
    UNCLEAR("◇", "No statistically significant change"),
    CANNOT_TELL("◇", "Can't tell");

    private final String shape;
    private final String words;

    Movement(String shape, String words) {
        this.shape = shape;
        this.words = words;
    }

    String shape() {
        return shape;
    }

    String words() {
        return words;
    }

    /**
     * From the first of some figures to the last.
     *
     * @param points that may be compared, in order of time
     * @param goal the number to reach
     */
    static Movement of(List<Value> points, BigDecimal goal, TargetBound bound) {
        if (points.size() < 2) {
            return CANNOT_TELL;
        }
        Value first = points.getFirst();
        Value last = points.getLast();
        int change = Points.number(last).compareTo(Points.number(first));
        if (change == 0) {
            return HELD;
        }
        if (isWithinChance(first, last)) {
            return UNCLEAR;
        }
        return change == wanted(Points.number(first), goal, bound) ? TOWARDS : AWAY;
    }

    /** 1 where more is wanted, -1 where less is. */
    private static int wanted(BigDecimal from, BigDecimal goal, TargetBound bound) {
        return switch (bound) {
            case AT_LEAST -> 1;
            case AT_MOST -> -1;
            case EQUAL -> goal.compareTo(from) >= 0 ? 1 : -1;
        };
    }

    /** Whether both were printed with intervals, and that of their difference holds 0. */
    private static boolean isWithinChance(Value first, Value last) {
        if (!isWithin(first) || !isWithin(last)) {
            return false;
        }
        Interval between = new Difference(estimate(first), estimate(last)).interval();
        return between.lower() <= 0 && between.upper() >= 0;
    }

    private static boolean isWithin(Value value) {
        return value.lower() != null
                && value.upper() != null
                && value.lower().compareTo(Points.number(value)) <= 0
                && value.upper().compareTo(Points.number(value)) >= 0;
    }

    private static Estimate estimate(Value value) {
        return new Estimate(
                Points.number(value).doubleValue(),
                java.util.Objects.requireNonNull(value.lower()).doubleValue(),
                java.util.Objects.requireNonNull(value.upper()).doubleValue());
    }
}
