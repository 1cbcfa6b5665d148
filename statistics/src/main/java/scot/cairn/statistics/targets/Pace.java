package scot.cairn.statistics.targets;

import java.util.OptionalDouble;

/** How fast a value must change to reach a goal in time. */
public final class Pace {

    private Pace() {}

    /**
     * The change each period that leads from the latest value to the goal: (g/y)^(1/h) - 1.
     *
     * @param latest above 0
     * @param goal 0 or more
     * @param periods that are left, above 0
     * @return in per cent a period, negative for a fall; empty out of these ranges, where no
     *     percentage leads there
     */
    public static OptionalDouble neededPercent(double latest, double goal, double periods) {
        if (!(latest > 0) || !(goal >= 0) || !(periods > 0)) {
            return OptionalDouble.empty();
        }
        double percent = (Math.pow(goal / latest, 1 / periods) - 1) * 100;
        return Double.isFinite(percent) ? OptionalDouble.of(percent) : OptionalDouble.empty();
    }
}
