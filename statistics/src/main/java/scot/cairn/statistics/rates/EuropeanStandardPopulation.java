package scot.cairn.statistics.rates;

import java.util.List;

/**
 * The European Standard Population of 2013, by which Scottish rates are standardised.
 *
 * <p>Source: Eurostat (2013) Revision of the European Standard Population, table 1, with 90 and
 * over as the last of 19 bands.
 */
public final class EuropeanStandardPopulation {

    /** Persons in the bands 0 to 4, 5 to 9, ... 85 to 89, 90 and over; 100,000 in all. */
    public static final List<Integer> OF_2013 =
            List.of(
                    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000,
                    5500, 5000, 4000, 2500, 1500, 1000);

    private EuropeanStandardPopulation() {}
}
