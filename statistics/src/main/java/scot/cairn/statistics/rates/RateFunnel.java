package scot.cairn.statistics.rates;

import java.util.List;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * Areas' rates, or ratios of observed to expected events, around their overall average.
 *
 * <p>Method: Spiegelhalter DJ (2005) Funnel plots for comparing institutional performance. Stat Med
 * 24:1185-1202, with the exact limits below 10 events and Byar's from 10 up, as the Fingertips
 * technical guidance has it. It takes areas to differ by chance alone; where they all differ more,
 * most of them fall outside.
 *
 * @param average events of all areas over their exposure, 0 or more
 */
public record RateFunnel(double average) {

    /**
     * A funnel around a given average, such as a national rate.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public RateFunnel {
        if (!Double.isFinite(average) || average < 0) {
            throw new IllegalArgumentException("an average rate is 0 or more, not " + average);
        }
    }

    /**
     * The funnel of some areas: all events over all exposure, not the mean of the rates.
     *
     * @throws IllegalArgumentException if there is no area
     */
    public static RateFunnel of(List<Rate> areas) {
        double exposure = areas.stream().mapToDouble(Rate::exposure).sum();
        if (!(exposure > 0)) {
            throw new IllegalArgumentException("a funnel needs an area");
        }
        return new RateFunnel(
                areas.stream().mapToDouble(area -> area.count().events()).sum() / exposure);
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Funnel, exact below 10 events, Byars from 10";
    }

    /** Where one area stands, by whether its own limits hold the average. */
    public Position position(Rate area) {
        return Position.of(
                average, area.interval(Confidence.P95, 1), area.interval(Confidence.P998, 1));
    }

    /**
     * The exposures at which so many events lie on the funnel's two lines: with more exposure than
     * the upper bound the area is low, with less than the lower bound it is high. From these the
     * lines are drawn.
     *
     * @param events 0 or more
     * @param confidence below 1
     * @return in the unit of the exposure
     * @throws IllegalArgumentException if the average is 0
     */
    public Interval exposuresOnTheLines(double events, Confidence confidence) {
        if (average == 0) {
            throw new IllegalArgumentException("around an average of 0 there are no lines");
        }
        Interval mean = new Count(events).exact(confidence);
        return new Interval(mean.lower() / average, mean.upper() / average, mean.method());
    }
}
