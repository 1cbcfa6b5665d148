package scot.cairn.measures.rates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Figures;
import scot.cairn.measures.FiguresOnRecord;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.MethodsUsed;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueSources;
import scot.cairn.measures.Values;
import scot.cairn.measures.byarea.AreaMultiples;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.rates.Position;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateFunnel;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.chart.Words;

/** The rates of a measure by area, where the plan says how they are worked out. */
@Component
@Order(33)
class RatePanels implements PanelSource {

    private final Measures measures;
    private final Values values;
    private final FiguresOnRecord onRecord;
    private final Areas areas;
    private final MeasurePages pages;
    private final ValueSources sources;

    RatePanels(
            Measures measures,
            Values values,
            FiguresOnRecord onRecord,
            Areas areas,
            MeasurePages pages,
            ValueSources sources) {
        this.measures = measures;
        this.values = values;
        this.onRecord = onRecord;
        this.areas = areas;
        this.pages = pages;
        this.sources = sources;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!(MeasurePart.of(subject).orElse(null)
                instanceof MeasurePart.ByArea(var id, var setId))) {
            return List.of();
        }
        return measures
                .find(id)
                .flatMap(measure -> RateRule.of(measure, measures))
                .flatMap(rule -> areas.set(setId).map(set -> panel(rule, set, asKnownOn)))
                .stream()
                .toList();
    }

    /** What is read once for all rates of a set. */
    private record Read(
            RateRule rule,
            AreaSet set,
            List<Area> areas,
            RatesOfSet.Counts events,
            RatesOfSet.Counts people,
            List<Value> used) {

        private RatesOfSet rates(List<DateRange> years) {
            return RatesOfSet.of(rule, years, areas, events, people);
        }

        private List<Value> totals() {
            return events.byArea().values().stream().flatMap(List::stream).toList();
        }
    }

    private Panel panel(RateRule rule, AreaSet set, AsKnownOn asKnownOn) {
        Read read = read(rule, set, asKnownOn);
        List<DateRange> years = rule.years(read.totals());
        List<Block> blocks = new ArrayList<>();
        RatesOfSet rates = years.isEmpty() ? null : read.rates(years);
        if (rates == null || rates.known().isEmpty()) {
            blocks.add(none(read, rates));
        } else {
            blocks.addAll(blocks(read, rates));
            blocks.addAll(overTime(read));
        }
        return new Panel(
                Question.EVIDENCE,
                "rates-panel",
                "Rates by " + PartHeadings.lower(set.one()),
                blocks);
    }

    private Read read(RateRule rule, AreaSet set, AsKnownOn asKnownOn) {
        List<Area> own = areas.of(set.id());
        List<Value> events = Value.real(onRecord.of(rule.counts(), asKnownOn).totals(set.id()));
        List<Value> people =
                Value.real(
                        Figures.of(
                                        rule.people(),
                                        values.totals(
                                                rule.people().id(),
                                                own.stream().map(Area::code).toList()),
                                        asKnownOn)
                                .latest());
        return new Read(
                rule,
                set,
                own,
                counts(rule.counts(), events, asKnownOn),
                counts(rule.people(), people, asKnownOn),
                java.util.stream.Stream.concat(events.stream(), people.stream()).toList());
    }

    private RatesOfSet.Counts counts(Measure measure, List<Value> totals, AsKnownOn asKnownOn) {
        return new RatesOfSet.Counts(
                totals.stream().collect(Collectors.groupingBy(Value::area)),
                pages.national(measure.id(), asKnownOn));
    }

    private static Block none(Read read, @org.jspecify.annotations.Nullable RatesOfSet rates) {
        String why =
                rates == null
                        ? RateRule.notAYear(read.totals())
                        : "No %s has both a count and a number of people for %s."
                                .formatted(
                                        PartHeadings.lower(read.set().one()),
                                        RateRule.words(rates.years()));
        return new Block.Missing(
                "No rate",
                why,
                "Whoever produces the counts and the people can supply what is missing.");
    }

    private List<Block> blocks(Read read, RatesOfSet rates) {
        String whole = rates.hasNation() ? pages.nation() : "all these areas together";
        String finding = finding(read, rates, whole);
        List<Span> source = sources.of(used(read, rates.years()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        Span.plain(finding + " By: "),
                        MethodsUsed.Method.RATE.link(),
                        Span.plain("; "),
                        MethodsUsed.Method.FUNNEL.link(),
                        Span.plain(".")));
        Words words =
                new Words(
                        "%s: %s, by %s, %s, and the limits of chance"
                                .formatted(
                                        read.rule().counts().officialTerm(),
                                        read.rule().unit(),
                                        PartHeadings.lower(read.set().one()),
                                        RateRule.words(rates.years())),
                        finding,
                        read.rule().unit());
        FunnelOfRates.of(rates, read.areas(), words)
                .ifPresent(plot ->
                        blocks.add(
                                new Block.Chart(
                                        "funnel", plot, "rates", Span.each(key(whole)), source)));
        blocks.add(new RateTables(read.set(), read.areas(), rates, whole).table(source));
        return blocks;
    }

    private static List<String> key(String whole) {
        return List.of(
                "The level line is the rate of %s. Between the broken lines lie 95 in 100 areas that"
                                .formatted(whole)
                        + " differ from it by chance alone, between the unbroken ones 998 in 1,000.",
                "A ring is within both, a square outside the first, a diamond outside both, with its"
                        + " name where there is room. Outside is a reason to look, not a finding of fault.");
    }

    private static String finding(Read read, RatesOfSet rates, String whole) {
        RateFunnel funnel = rates.funnel().orElseThrow();
        Map<Position, List<String>> by = new HashMap<>();
        for (Area area : read.areas()) {
            Rate rate = rates.known().get(area.code());
            if (rate != null) {
                by.computeIfAbsent(funnel.position(rate), _ -> new ArrayList<>()).add(area.name());
            }
        }
        List<String> above = by.getOrDefault(Position.HIGH_0_001, List.of());
        List<String> below = by.getOrDefault(Position.LOW_0_001, List.of());
        int outside =
                by.getOrDefault(Position.HIGH_0_025, List.of()).size()
                        + by.getOrDefault(Position.LOW_0_025, List.of()).size();
        double average = funnel.average() * read.rule().per();
        return "In %s %s had %s %s. Outside the 99.8%% limits above it: %s; below it: %s. %d more %s outside the 95%% limits only, of %d with a rate."
                .formatted(
                        RateRule.words(rates.years()),
                        whole,
                        scot.cairn.subjects.Cell.Value.of(java.math.BigDecimal.valueOf(average), 1)
                                .shown(),
                        read.rule().unit(),
                        above.isEmpty() ? "none" : String.join(", ", above),
                        below.isEmpty() ? "none" : String.join(", ", below),
                        outside,
                        outside == 1 ? "is" : "are",
                        rates.known().size());
    }

    /** Small charts of the rate of each single year, with their table. */
    private List<Block> overTime(Read read) {
        List<DateRange> years =
                Figures.periods(read.totals()).stream()
                        .filter(period -> period.months() == 12)
                        .toList();
        Map<DateRange, RatesOfSet> byYear = new LinkedHashMap<>();
        years.forEach(year -> byYear.put(year, read.rates(List.of(year))));
        List<Span> source = sources.of(used(read, years));
        Optional<Block> charts =
                new AreaMultiples(
                                "%s: %s, by %s"
                                        .formatted(
                                                read.rule().counts().officialTerm(),
                                                read.rule().unit(),
                                                PartHeadings.lower(read.set().one())),
                                read.rule().unit(),
                                read.rule().counts(),
                                years,
                                read.areas())
                        .block(
                                (area, year) ->
                                        Optional.ofNullable(byYear.get(year))
                                                .map(rates -> rates.known().get(area.code()))
                                                .map(rate -> rate.value(read.rule().per())),
                                "yearly-rates",
                                source);
        return charts.<List<Block>>map(drawn ->
                        List.of(
                                drawn,
                                RateTables.yearly(read.set(), read.areas(), years, byYear, source)))
                .orElse(List.of());
    }

    private static List<Value> used(Read read, List<DateRange> years) {
        return read.used().stream()
                .filter(value -> years.stream().anyMatch(year -> overlaps(value.period(), year)))
                .toList();
    }

    private static boolean overlaps(DateRange one, DateRange other) {
        return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }
}
