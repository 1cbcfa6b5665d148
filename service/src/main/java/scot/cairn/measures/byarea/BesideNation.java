package scot.cairn.measures.byarea;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.measures.MethodsUsed;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.rates.Compared;
import scot.cairn.measures.rates.RateRule;
import scot.cairn.measures.rates.WorkedRate;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateFunnel;
import scot.cairn.subjects.chart.DotPlot;
import scot.cairn.subjects.chart.Mark;

/**
 * A figure of an area beside the whole nation's, where the two can be compared: a rate worked out
 * from counts and people, or a figure whose interval was printed.
 *
 * @param measure its definition
 * @param of which period or years, in words
 * @param unit of both figures
 * @param decimals digits after the point that are shown
 * @param here the figure of the area
 * @param range its interval
 * @param nation the figure of the whole
 * @param compared how the one lies to the other
 * @param method by which that was decided
 */
record BesideNation(
        Measure measure,
        String of,
        String unit,
        int decimals,
        BigDecimal here,
        Range range,
        BigDecimal nation,
        Compared compared,
        MethodsUsed.Method method) {

    /** Two bounds, the lower first. */
    record Range(BigDecimal lower, BigDecimal upper) {

        static Range of(Interval interval) {
            return new Range(
                    BigDecimal.valueOf(interval.lower()), BigDecimal.valueOf(interval.upper()));
        }
    }

    /**
     * The comparison of a rate.
     *
     * @param here values of the area, by the id of the measure, one a period
     * @param nation series of the whole, by the id of the measure
     * @return empty where either has no rate of the same years
     */
    static Optional<BesideNation> ofRate(
            RateRule rule, Map<String, List<Value>> here, Map<String, Series> nation) {
        List<Value> counts = here.getOrDefault(rule.counts().id(), List.of());
        var years = rule.years(counts);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        List<Value> people = here.getOrDefault(rule.people().id(), List.of());
        WorkedRate own = rule.rate(counts, people, years);
        WorkedRate whole =
                rule.rate(
                        beside(nation.get(rule.counts().id()), counts),
                        beside(nation.get(rule.people().id()), people),
                        years);
        return own instanceof WorkedRate.Known(_, var rate)
                        && whole instanceof WorkedRate.Known(_, var all)
                ? Optional.of(of(rule, RateRule.words(years), rate, all))
                : Optional.empty();
    }

    private static BesideNation of(RateRule rule, String years, Rate rate, Rate whole) {
        RateFunnel funnel = new RateFunnel(whole.value(1));
        Interval interval = rate.interval(Confidence.P95, rule.per());
        return new BesideNation(
                rule.counts(),
                years,
                rule.unit(),
                1,
                BigDecimal.valueOf(rate.value(rule.per())),
                Range.of(interval),
                BigDecimal.valueOf(whole.value(rule.per())),
                Compared.of(funnel.position(rate), rule.counts().polarity()),
                MethodsUsed.Method.RATE);
    }

    /** The whole's values of the periods and editions of an area's. */
    private static List<Value> beside(@Nullable Series nation, List<Value> here) {
        return nation == null
                ? List.of()
                : here.stream().flatMap(value -> nation.beside(value).stream()).toList();
    }

    /** The comparison of a figure whose interval was printed; empty where none was. */
    static Optional<BesideNation> ofPrinted(Measure measure, Value last, @Nullable Series nation) {
        if (last.number() == null || last.lower() == null || last.upper() == null) {
            return Optional.empty();
        }
        BigDecimal number = last.number();
        Range range = new Range(last.lower(), last.upper());
        return Optional.ofNullable(nation)
                .flatMap(series -> series.beside(last))
                .map(Value::number)
                .map(whole ->
                        new BesideNation(
                                measure,
                                last.period().words(),
                                measure.unit().other(),
                                measure.decimals(),
                                number,
                                range,
                                whole,
                                Compared.of(
                                        range.lower().doubleValue(),
                                        range.upper().doubleValue(),
                                        whole.doubleValue(),
                                        measure.polarity()),
                                MethodsUsed.Method.PRINTED_INTERVAL));
    }

    /** How many times the whole's figure it is, as a row of a drawing; empty where that is 0. */
    Optional<DotPlot.Row> row(String whole) {
        double one = nation.doubleValue();
        return one <= 0 || here.signum() < 0 || range.lower().signum() < 0
                ? Optional.empty()
                : Optional.of(
                        new DotPlot.Row(
                                measure.name() + ", " + of,
                                "%s, %s %s (%s)"
                                        .formatted(
                                                shown(here), whole, shown(nation), compared.word()),
                                here.doubleValue() / one,
                                new Mark.Range(
                                        range.lower().doubleValue() / one,
                                        range.upper().doubleValue() / one)));
    }

    private String shown(BigDecimal number) {
        return scot.cairn.subjects.Cell.Value.of(number, decimals).shown();
    }
}
