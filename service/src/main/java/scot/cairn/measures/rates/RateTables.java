package scot.cairn.measures.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Sentences;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.Position;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * The tables of rates of the areas of a set.
 *
 * @param set of the areas
 * @param areas in the order of the plan
 * @param rates of the years taken together
 * @param whole what they are held against, in words
 */
record RateTables(AreaSet set, List<Area> areas, RatesOfSet rates, String whole) {

    /** Each area's count, people, rate and interval, and how it lies to the average. */
    Table table(List<Span> source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            Rate rate = rates.known().get(area.code());
            List<Cell> row = new ArrayList<>();
            row.add(Cell.Text.of(area.name(), new Subject(SubjectKind.AREA, area.code())));
            row.addAll(rate == null ? absent(area) : cells(rate));
            rows.add(row);
        }
        RateRule rule = rates.rule();
        return new Table(
                "rates",
                "%s by %s, %s: %s"
                        .formatted(
                                rule.counts().officialTerm(),
                                PartHeadings.lower(set.one()),
                                RateRule.words(rates.years()),
                                rule.unit()),
                List.of(
                        Column.text("area", set.one()),
                        Column.number("count", Sentences.capital(rule.counts().unit().other())),
                        Column.number("people", people()),
                        Column.number("rate", "Rate"),
                        Column.number("lower", "95% interval, lower"),
                        Column.number("upper", "95% interval, upper"),
                        Column.text("compared", "Compared with " + whole),
                        Column.text("limits", "Limits of the funnel")),
                rows,
                notes(),
                source,
                false);
    }

    private String people() {
        String unit = Sentences.capital(rates.rule().people().unit().other());
        return rates.years().size() == 1 ? unit : unit + ", added up over the years";
    }

    private List<Cell> cells(Rate rate) {
        double per = rates.rule().per();
        Interval interval = rate.interval(Confidence.P95, per);
        Compared compared = rates.compared(rate);
        return List.of(
                Cell.Value.of(BigDecimal.valueOf(rate.count().events()), 0),
                Cell.Value.of(BigDecimal.valueOf(rate.exposure()), 0),
                rates.number(rate),
                Cell.Value.of(BigDecimal.valueOf(interval.lower()), 1),
                Cell.Value.of(BigDecimal.valueOf(interval.upper()), 1),
                Cell.Text.of(compared.words()),
                Cell.Text.of(limits(rates.funnel().orElseThrow().position(rate))));
    }

    static String limits(Position position) {
        return switch (position) {
            case NOT_SIGNIFICANT -> "Within both";
            case LOW_0_025, HIGH_0_025 -> "Outside 95%";
            case LOW_0_001, HIGH_0_001 -> "Outside 99.8%";
        };
    }

    /**
     * An area without a rate: not even the parts of it that are held, which are in their tables.
     */
    private List<Cell> absent(Area area) {
        Cell mark =
                rates.byArea().get(area.code()) instanceof WorkedRate.None(_, var why)
                        ? why
                        : Cell.Absence.MISSING;
        return java.util.Collections.nCopies(7, mark);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Each rate is worked out here: %s divided by %s of the same years, mid-year estimates."
                                .formatted(
                                        rates.rule().counts().unit().other(),
                                        rates.rule().people().unit().other())
                        + " It is not adjusted for age, so areas with more people of some ages may"
                        + " have more for that alone. "
                        + Compared.SIMILAR);
        notes.addAll(leftOut());
        return notes;
    }

    /** Which areas are left out and why, each reason once. */
    private List<String> leftOut() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Area area : areas) {
            if (rates.byArea().get(area.code()) instanceof WorkedRate.None(var why, _)) {
                byReason.computeIfAbsent(why, _ -> new ArrayList<>()).add(area.name());
            }
        }
        return byReason.entrySet().stream()
                .map(entry ->
                        "No rate of %s: %s."
                                .formatted(String.join(", ", entry.getValue()), entry.getKey()))
                .toList();
    }

    /** Each area's rate of each single year, as small charts show them. */
    static Table yearly(
            AreaSet set,
            List<Area> areas,
            List<DateRange> years,
            Map<DateRange, RatesOfSet> byYear,
            List<Span> source) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("area", set.one())));
        years.forEach(year ->
                columns.add(
                        Column.number(
                                "year_" + year.text().replaceAll("[^0-9]+", "_"), year.words())));
        List<List<Cell>> rows =
                areas.stream()
                        .map(area -> {
                            List<Cell> row = new ArrayList<>();
                            row.add(
                                    Cell.Text.of(
                                            area.name(),
                                            new Subject(SubjectKind.AREA, area.code())));
                            years.forEach(year ->
                                    row.add(
                                            java.util.Objects.requireNonNull(byYear.get(year))
                                                    .plain(area)));
                            return row;
                        })
                        .collect(Collectors.toList());
        RateRule rule = byYear.values().iterator().next().rule();
        return new Table(
                "yearly-rates",
                "%s by %s in each year: %s"
                        .formatted(
                                rule.counts().officialTerm(),
                                PartHeadings.lower(set.one()),
                                rule.unit()),
                columns,
                rows,
                List.of(
                        "Worked out here from the counts and the people of each year alone. In small"
                                + " areas a single year says little."),
                source,
                false);
    }
}
