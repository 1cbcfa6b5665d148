package scot.cairn.measures.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.pack.Area;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.Position;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateFunnel;
import scot.cairn.subjects.chart.FunnelPlot;
import scot.cairn.subjects.chart.Words;

/**
 * Draws rates of areas over the people they are of, with the lines at 95% and 99.8%.
 *
 * @param rates with at least one area's known
 * @param names of areas by code
 * @param funnel about an average above 0
 */
record FunnelOfRates(RatesOfSet rates, Map<String, String> names, RateFunnel funnel) {

    private static final double FIRST_EVENTS = 0.05;
    private static final double GROWTH = 1.15;

    /** The plot; empty about an average of 0, round which there are no lines. */
    static Optional<FunnelPlot> of(RatesOfSet rates, List<Area> areas, Words words) {
        Map<String, String> names =
                areas.stream().collect(java.util.stream.Collectors.toMap(Area::code, Area::name));
        return rates.funnel()
                .filter(funnel -> funnel.average() > 0)
                .map(funnel -> new FunnelOfRates(rates, names, funnel).plot(words));
    }

    private FunnelPlot plot(Words words) {
        List<FunnelPlot.Dot> dots = new ArrayList<>();
        rates.known()
                .forEach((code, rate) ->
                        dots.add(
                                new FunnelPlot.Dot(
                                        names.getOrDefault(code, code),
                                        at(rate.exposure(), rate.value(1)),
                                        place(funnel.position(rate)))));
        double most = rates.known().values().stream().mapToDouble(Rate::exposure).max().orElse(1);
        List<FunnelPlot.Limit> limits = new ArrayList<>();
        limits.addAll(limits(Confidence.P95, false, most));
        limits.addAll(limits(Confidence.P998, true, most));
        return new FunnelPlot(
                "funnel-" + rates.rule().counts().id(),
                words,
                rates.years().size() == 1
                        ? rates.rule().people().unit().other()
                        : rates.rule().people().unit().other() + ", on average over the years",
                funnel.average() * rates.rule().per(),
                limits,
                dots);
    }

    /** The people of one year and the rate for so many. */
    private FunnelPlot.At at(double exposure, double rate) {
        return new FunnelPlot.At(exposure / rates.years().size(), rate * rates.rule().per());
    }

    private static FunnelPlot.Place place(Position position) {
        return switch (position) {
            case NOT_SIGNIFICANT -> FunnelPlot.Place.WITHIN;
            case LOW_0_025, HIGH_0_025 -> FunnelPlot.Place.OUTSIDE;
            case LOW_0_001, HIGH_0_001 -> FunnelPlot.Place.FAR_OUTSIDE;
        };
    }

    private List<FunnelPlot.Limit> limits(Confidence confidence, boolean wide, double most) {
        List<FunnelPlot.At> low = new ArrayList<>();
        List<FunnelPlot.At> high = new ArrayList<>();
        double enough = 2 * funnel.average() * most + 50;
        for (double events = FIRST_EVENTS; events < enough; events *= GROWTH) {
            Interval exposures = funnel.exposuresOnTheLines(events, confidence);
            low.add(at(exposures.upper(), events / exposures.upper()));
            if (exposures.lower() > 0) {
                high.add(at(exposures.lower(), events / exposures.lower()));
            }
        }
        return List.of(new FunnelPlot.Limit("", wide, low), new FunnelPlot.Limit("", wide, high));
    }
}
