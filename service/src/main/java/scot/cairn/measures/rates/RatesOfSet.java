package scot.cairn.measures.rates;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.pack.Area;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateFunnel;
import scot.cairn.subjects.Cell;

/**
 * The rates of the areas of a set, and what they are held against: the nation's rate of the same
 * years, or where that is not held all areas with a rate together.
 *
 * @param rule how a rate is worked out
 * @param years that they are of, at least one
 * @param byArea by the code of the area, in the order of the plan
 * @param nation the whole's
 */
public record RatesOfSet(
        RateRule rule, List<DateRange> years, Map<String, WorkedRate> byArea, WorkedRate nation) {

    private static final int DECIMALS = 1;

    /**
     * Figures of areas and of the whole, one a period.
     *
     * @param byArea by the code of the area
     * @param whole the nation's series
     */
    public record Counts(Map<String, List<Value>> byArea, Series whole) {

        private List<Value> of(Area area) {
            return byArea.getOrDefault(area.code(), List.of());
        }

        /** The whole's values of the editions that printed the areas', or else the latest. */
        private List<Value> beside(List<DateRange> years) {
            return years.stream().flatMap(year -> beside(year).stream()).toList();
        }

        private Optional<Value> beside(DateRange year) {
            Optional<Value> any =
                    byArea.values().stream()
                            .flatMap(List::stream)
                            .filter(value -> value.period().equals(year))
                            .findFirst();
            return any.flatMap(whole::beside).or(() -> whole.at(year.text()));
        }
    }

    public static RatesOfSet of(
            RateRule rule, List<DateRange> years, List<Area> areas, Counts events, Counts people) {
        Map<String, WorkedRate> byArea = new LinkedHashMap<>();
        for (Area area : areas) {
            byArea.put(area.code(), rule.rate(events.of(area), people.of(area), years));
        }
        WorkedRate nation = rule.rate(events.beside(years), people.whole().values(), years);
        return new RatesOfSet(rule, years, byArea, nation);
    }

    /** The areas' rates that are known, by the code of the area. */
    Map<String, Rate> known() {
        Map<String, Rate> known = new LinkedHashMap<>();
        byArea.forEach((code, worked) -> {
            if (worked instanceof WorkedRate.Known(_, var rate)) {
                known.put(code, rate);
            }
        });
        return known;
    }

    /** Whether the nation's own rate is known. */
    public boolean hasNation() {
        return nation instanceof WorkedRate.Known;
    }

    /** What the areas are held against; empty where no rate is known. */
    Optional<RateFunnel> funnel() {
        if (nation instanceof WorkedRate.Known(_, var rate)) {
            return Optional.of(new RateFunnel(rate.value(1)));
        }
        return known().isEmpty()
                ? Optional.empty()
                : Optional.of(RateFunnel.of(List.copyOf(known().values())));
    }

    /** The nation's rate, or why there is none. */
    public Cell wholeCell() {
        return switch (nation) {
            case WorkedRate.Known(_, var rate) -> number(rate);
            case WorkedRate.None(_, var mark) -> mark;
        };
    }

    /** An area's rate and how it lies to the average, or why there is none. */
    public Cell cell(Area area) {
        return switch (byArea.get(area.code())) {
            case WorkedRate.Known(_, var rate) -> {
                Compared compared = compared(rate);
                yield new Cell.Compared(number(rate), compared.shape(), compared.word());
            }
            case WorkedRate.None(_, var mark) -> mark;
            case null -> Cell.Absence.MISSING;
        };
    }

    /** An area's rate alone, or why there is none. */
    public Cell plain(Area area) {
        return switch (byArea.get(area.code())) {
            case WorkedRate.Known(_, var rate) -> number(rate);
            case WorkedRate.None(_, var mark) -> mark;
            case null -> Cell.Absence.MISSING;
        };
    }

    /** How a rate lies to the average. */
    Compared compared(Rate rate) {
        return Compared.of(funnel().orElseThrow().position(rate), rule.counts().polarity());
    }

    /** A rate as it is shown. */
    Cell.Value number(Rate rate) {
        return Cell.Value.of(BigDecimal.valueOf(rate.value(rule.per())), DECIMALS);
    }
}
