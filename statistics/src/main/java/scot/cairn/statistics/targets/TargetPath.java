package scot.cairn.statistics.targets;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A path from a baseline to a goal over some periods, such as years.
 *
 * @param baseline value at time 0, finite
 * @param goal value at the last period, finite
 * @param periods above 0, finite
 */
public record TargetPath(double baseline, double goal, double periods) {

    /**
     * Keeps the ends.
     *
     * @throws IllegalArgumentException if a value is not finite, or periods are not above 0
     */
    public TargetPath {
        if (!Double.isFinite(baseline) || !Double.isFinite(goal)) {
            throw new IllegalArgumentException("a path needs a baseline and a goal");
        }
        if (!Double.isFinite(periods) || periods <= 0) {
            throw new IllegalArgumentException("a path needs periods above 0, not " + periods);
        }
    }

    /**
     * A path of steps, each holding from its time until the next.
     *
     * @param steps values by time, at least one
     */
    public record Milestones(NavigableMap<Double, Double> steps) {

        /**
         * Keeps the steps.
         *
         * @throws IllegalArgumentException if there is none, or a time or value is not finite
         */
        public Milestones {
            boolean areFinite =
                    steps.entrySet().stream()
                            .allMatch(step -> Double.isFinite(step.getKey() + step.getValue()));
            if (steps.isEmpty() || !areFinite) {
                throw new IllegalArgumentException("a path of steps needs times and values");
            }
            steps = Collections.unmodifiableNavigableMap(new TreeMap<>(steps));
        }

        /** The value of the last step at or before a time; empty before the first. */
        public OptionalDouble at(double time) {
            Map.Entry<Double, Double> step = steps.floorEntry(time);
            return step == null ? OptionalDouble.empty() : OptionalDouble.of(step.getValue());
        }
    }

    /**
     * The path of the same change each period: b + (g - b) t/T.
     *
     * @param time in periods from the baseline; the path goes on past its ends
     */
    public double linear(double time) {
        return baseline + (goal - baseline) * time / periods;
    }

    /**
     * The path of the same percentage each period: b (g/b)^(t/T).
     *
     * @param time in periods from the baseline; the path goes on past its ends
     * @return empty if baseline and goal are not of the same sign, for no percentage leads from one
     *     to the other
     */
    public OptionalDouble geometric(double time) {
        double value = baseline * Math.pow(goal / baseline, time / periods);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
