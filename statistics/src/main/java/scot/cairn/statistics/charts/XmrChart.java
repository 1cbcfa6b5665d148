package scot.cairn.statistics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scot.cairn.statistics.Polarity;

/**
 * A control chart of single values and their moving ranges.
 *
 * <p>Method: Wheeler DJ, Chambers DS (1992) Understanding Statistical Process Control, 2nd edition,
 * chapter 3; the rules and their order are those of NHS England, Making Data Count, as
 * NHSRplotthedots 0.2.2 has them: outside the limits; seven in a row that rise or fall; two of
 * three in the outer third, all on one side; seven on one side of the mean.
 *
 * <p>Values all the same have, when screened, no range that is kept, and so no limits.
 *
 * @param points in order, one for each value
 */
public record XmrChart(List<XmrPoint> points) {

    /** The name of the method. */
    public static final String METHOD = "XmR, Making Data Count";

    /** With fewer points the limits are on trial. */
    public static final int FEWEST_FOR_LIMITS = 12;

    /**
     * The chart of some values.
     *
     * @param values at least one, in order of time, not a number where missing
     * @throws IllegalArgumentException if there is none
     */
    public static XmrChart of(double[] values, XmrSettings settings) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a chart needs a value");
        }
        List<XmrPoint> points = new ArrayList<>();
        int phases = settings.startsAt().contains(1) ? 1 : 0;
        int start = 0;
        for (int next = 1; next <= values.length; next++) {
            if (next == values.length || settings.startsAt().contains(next + 1)) {
                double[] part = Arrays.copyOfRange(values, start, next);
                int base = Math.min(settings.basePoints(), part.length);
                XmrPhase phase = XmrPhase.of(phases, Arrays.copyOf(part, base), settings.screens());
                List<SpecialCause> causes = XmrRules.causes(part, phase);
                for (int index = 0; index < part.length; index++) {
                    points.add(new XmrPoint(part[index], phase, causes.get(index)));
                }
                phases++;
                start = next;
            }
        }
        return new XmrChart(List.copyOf(points));
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return METHOD;
    }

    /** Whether the last limits rest on so few points that they are on trial. */
    public boolean hasTrialLimits() {
        XmrPhase last = points.getLast().phase();
        return points.stream()
                        .filter(point ->
                                point.phase().equals(last) && Double.isFinite(point.value()))
                        .count()
                < FEWEST_FOR_LIMITS;
    }

    /**
     * Whether the process will meet a target, by its last limits.
     *
     * @param target finite
     * @return empty if neither way is good
     */
    public Optional<Assurance> assurance(double target, Polarity polarity) {
        return Assurance.of(points.getLast().phase(), target, polarity);
    }
}
