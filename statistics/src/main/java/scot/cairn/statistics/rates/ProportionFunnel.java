package scot.cairn.statistics.rates;

import java.util.List;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * Areas' proportions around their overall average.
 *
 * <p>Method: Wilson's score interval turned round, as the Fingertips technical guidance has it: the
 * limits are the proportions whose Wilson interval just touches the average p, which are p ± z √(p
 * (1 − p)/n).
 *
 * @param average 0 to 1
 */
public record ProportionFunnel(double average) {

    /**
     * A funnel around a given average.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public ProportionFunnel {
        if (!(average >= 0 && average <= 1)) {
            throw new IllegalArgumentException("an average proportion is 0 to 1, not " + average);
        }
    }

    /**
     * The funnel of some areas: all events over all cases.
     *
     * @throws IllegalArgumentException if there is no area
     */
    public static ProportionFunnel of(List<Proportion> areas) {
        double cases = areas.stream().mapToDouble(Proportion::cases).sum();
        if (!(cases > 0)) {
            throw new IllegalArgumentException("a funnel needs an area");
        }
        return new ProportionFunnel(areas.stream().mapToDouble(Proportion::events).sum() / cases);
    }

    /**
     * The limits for areas of one size.
     *
     * @param cases above 0
     * @param confidence below 1
     * @return bounds as proportions, 0 to 1
     * @throws IllegalArgumentException if cases are not above 0 or confidence is 1
     */
    public Interval limits(double cases, Confidence confidence) {
        if (!(cases > 0) || confidence.level() == 1) {
            throw new IllegalArgumentException(
                    "limits need cases above 0 and a confidence below 1");
        }
        double spread = confidence.z() * Math.sqrt(average * (1 - average) / cases);
        return new Interval(
                Math.max(0, average - spread), Math.min(1, average + spread), Proportion.WILSON);
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Funnel, Wilson";
    }

    /** Where one area stands. */
    public Position position(Proportion area) {
        double value = area.value();
        Interval wide = limits(area.cases(), Confidence.P998);
        if (value < wide.lower()) {
            return Position.LOW_0_001;
        }
        if (value > wide.upper()) {
            return Position.HIGH_0_001;
        }
        Interval narrow = limits(area.cases(), Confidence.P95);
        if (value < narrow.lower()) {
            return Position.LOW_0_025;
        }
        return value > narrow.upper() ? Position.HIGH_0_025 : Position.NOT_SIGNIFICANT;
    }
}
