package scot.cairn.statistics.rates;

import java.util.List;

/**
 * Indirect standardisation: the events of an area beside those it would have had at the rates of a
 * reference population in each age band.
 *
 * <p>Method: Breslow NE, Day NE (1987) Statistical methods in cancer research, volume II, IARC,
 * chapter 2. The expected events are taken as known, so the interval is that of the observed count:
 * exact below 10 events, Byar's from 10 up. Ratios of two areas are not comparable with each other
 * where their ages differ.
 *
 * @param ratio observed events over expected events, 1 for as many as expected
 * @param referenceRate of the reference population, events per person
 */
public record IndirectRate(Rate ratio, double referenceRate) {

    /**
     * The standardised ratio of an area.
     *
     * @param events of the area in all bands, 0 or more
     * @param bands at least one
     * @throws IllegalArgumentException if events are negative, there is no band, or none is
     *     expected
     */
    public static IndirectRate of(double events, List<ReferenceBand> bands) {
        double expected = bands.stream().mapToDouble(ReferenceBand::expected).sum();
        if (!(expected > 0)) {
            throw new IllegalArgumentException(
                    "an indirectly standardised ratio needs expected events above 0");
        }
        double referenceEvents = bands.stream().mapToDouble(ReferenceBand::referenceEvents).sum();
        double referencePopulation =
                bands.stream().mapToDouble(ReferenceBand::referencePopulation).sum();
        return new IndirectRate(Rate.of(events, expected), referenceEvents / referencePopulation);
    }

    /** The name of the method as a reader may look it up. */
    public String method() {
        return "Indirect standardisation";
    }

    /** The events that the area would have had, above 0. */
    public double expected() {
        return ratio.exposure();
    }
}
