package scot.cairn.measures.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.ByCategory;
import scot.cairn.measures.Figures;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.inequality.Quantile;
import scot.cairn.statistics.inequality.ScottishSlopeIndex;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * How unequal a rate is over groups by deprivation, with the counts and the people that it is
 * worked out from. All groups must have both.
 *
 * @param rule how a rate is worked out
 * @param year that it is of
 * @param groups most deprived first
 * @param index over them
 */
record InequalityOf(RateRule rule, DateRange year, List<Group> groups, ScottishSlopeIndex index) {

    /** A group and its rate. */
    record Group(Category category, Rate rate) {}

    /**
     * The inequality of the latest year in which every group has a count and people.
     *
     * @return empty where there is none such
     */
    static Optional<InequalityOf> of(
            RateRule rule, Breakdown breakdown, List<Value> counts, List<Value> people) {
        List<DateRange> years =
                Figures.periods(counts).stream().filter(year -> year.months() == 12).toList();
        return years.reversed().stream()
                .map(year -> groups(rule, breakdown, year, counts, people))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<InequalityOf> groups(
            RateRule rule,
            Breakdown breakdown,
            DateRange year,
            List<Value> counts,
            List<Value> people) {
        List<Group> groups = new ArrayList<>();
        for (Category category : breakdown.categories()) {
            WorkedRate worked =
                    rule.rate(
                            of(counts, breakdown, category),
                            of(people, breakdown, category),
                            List.of(year));
            if (worked instanceof WorkedRate.Known(_, var rate)) {
                groups.add(new Group(category, rate));
            }
        }
        if (groups.size() < breakdown.categories().size()) {
            return Optional.empty();
        }
        List<Quantile> quantiles =
                groups.stream()
                        .map(group ->
                                new Quantile(
                                        group.rate().exposure(), group.rate().value(rule.per())))
                        .toList();
        return ScottishSlopeIndex.of(quantiles)
                .map(index -> new InequalityOf(rule, year, groups, index));
    }

    private static List<Value> of(List<Value> values, Breakdown breakdown, Category category) {
        return values.stream()
                .filter(value -> ByCategory.isOf(value, breakdown, category))
                .toList();
    }

    /** How many times the least deprived the most deprived have, and the slope. */
    String sentence() {
        Group most = groups.getFirst();
        Group least = groups.getLast();
        String times =
                index.ratio().isPresent()
                        ? ", %s times as many".formatted(shown(index.ratio().getAsDouble()))
                        : "";
        return "In %s %s had %s %s (%s of %s), and %s %s (%s of %s)%s: a gap of %s."
                .formatted(
                        year.words(),
                        most.category().name(),
                        shown(most.rate().value(rule.per())),
                        rule.unit(),
                        whole(most.rate().count().events()),
                        whole(most.rate().exposure()),
                        least.category().name(),
                        shown(least.rate().value(rule.per())),
                        whole(least.rate().count().events()),
                        whole(least.rate().exposure()),
                        times,
                        shown(index.range()));
    }

    private static String shown(double number) {
        return Cell.Value.of(BigDecimal.valueOf(number), 1).shown();
    }

    private static String whole(double number) {
        return Cell.Value.of(BigDecimal.valueOf(number), 0).shown();
    }

    /** The figures of inequality, each named apart. */
    Table indices(List<Span> source) {
        Optional<Interval> interval = index.interval(Confidence.P95);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(
                row(
                        "Slope index of inequality",
                        OptionalDouble.of(index.absolute()),
                        interval,
                        rule.unit()));
        rows.add(
                row(
                        "Slope index relative to the mean",
                        index.relativeToMean(),
                        Optional.empty(),
                        "times the overall rate"));
        rows.add(row("Ratio, most over least deprived", index.ratio(), Optional.empty(), "times"));
        rows.add(
                row(
                        "Gap, most less least deprived",
                        OptionalDouble.of(index.range()),
                        Optional.empty(),
                        rule.unit()));
        return new Table(
                "inequality-indices",
                "%s: inequality by deprivation, %s"
                        .formatted(rule.counts().officialTerm(), year.words()),
                List.of(
                        Column.text("figure", "Figure"),
                        Column.number("value", "Value"),
                        Column.number("lower", "95% interval, lower"),
                        Column.number("upper", "95% interval, upper"),
                        Column.text("unit", "Unit")),
                rows,
                List.of(
                        "The slope index is positive where the most deprived have more. Its interval"
                                + " tells how well a straight line fits the groups, and not how sure"
                                + " their rates are. Another figure of the same name, the ratio of the"
                                + " ends of the line, is not shown."),
                source,
                false);
    }

    private static List<Cell> row(
            String name, OptionalDouble value, Optional<Interval> interval, String unit) {
        return List.of(
                Cell.Text.of(name),
                value.isPresent() ? number(value.getAsDouble()) : Cell.Absence.NOT_APPLICABLE,
                interval.map(of -> number(of.lower())).orElse(Cell.Absence.NOT_APPLICABLE),
                interval.map(of -> number(of.upper())).orElse(Cell.Absence.NOT_APPLICABLE),
                Cell.Text.of(unit));
    }

    private static Cell number(double number) {
        return Cell.Value.of(BigDecimal.valueOf(number), 2);
    }

    /** Each group's count, people and rate. */
    Table table(Breakdown breakdown, List<Span> source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups) {
            Interval interval = group.rate().interval(Confidence.P95, rule.per());
            rows.add(
                    List.of(
                            Cell.Text.of(group.category().name()),
                            Cell.Value.of(BigDecimal.valueOf(group.rate().count().events()), 0),
                            Cell.Value.of(BigDecimal.valueOf(group.rate().exposure()), 0),
                            Cell.Value.of(BigDecimal.valueOf(group.rate().value(rule.per())), 1),
                            Cell.Value.of(BigDecimal.valueOf(interval.lower()), 1),
                            Cell.Value.of(BigDecimal.valueOf(interval.upper()), 1)));
        }
        return new Table(
                "inequality-groups",
                "%s by %s, %s: %s"
                        .formatted(
                                rule.counts().officialTerm(),
                                PartHeadings.lower(breakdown.name()),
                                year.words(),
                                rule.unit()),
                List.of(
                        Column.text("group", breakdown.name()),
                        Column.number("count", Sentences.capital(rule.counts().unit().other())),
                        Column.number("people", Sentences.capital(rule.people().unit().other())),
                        Column.number("rate", "Rate"),
                        Column.number("lower", "95% interval, lower"),
                        Column.number("upper", "95% interval, upper")),
                rows,
                List.of(),
                source,
                false);
    }
}
