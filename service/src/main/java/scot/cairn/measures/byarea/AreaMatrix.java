package scot.cairn.measures.byarea;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Figures;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueTables;
import scot.cairn.measures.rates.Compared;
import scot.cairn.measures.rates.RateRule;
import scot.cairn.measures.rates.RatesOfSet;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * Measures in rows and areas in columns: each measure's last figure and, where it can be worked
 * out, its rate, each held against the nation's where the two can be compared.
 *
 * @param set of the areas
 * @param areas in the order of the plan
 * @param nation name of the whole
 * @param held what is held, in the order of the plan
 * @param rules how rates are worked out, by the id of the measure
 */
record AreaMatrix(
        AreaSet set,
        List<Area> areas,
        String nation,
        List<Held> held,
        Map<String, RateRule> rules) {

    /**
     * A measure in the areas of the set and in the whole.
     *
     * @param measure its definition
     * @param byArea one value a period, in order, by the code of the area
     * @param whole the nation's
     * @param latest of the areas' values those of the period that ends last
     */
    record Held(
            Measure measure, Map<String, List<Value>> byArea, Series whole, List<Value> latest) {

        static Held of(Measure measure, Map<String, List<Value>> byArea, Series whole) {
            List<Value> all = byArea.values().stream().flatMap(List::stream).toList();
            return new Held(
                    measure,
                    byArea,
                    whole,
                    Figures.lastPeriod(all).map(last -> Figures.at(last, all)).orElse(List.of()));
        }

        /** Whether it is held for two areas: what only one place has is on its page. */
        private boolean isOfSeveral() {
            return byArea.size() > 1;
        }

        private List<Value> all() {
            return byArea.values().stream().flatMap(List::stream).toList();
        }
    }

    /** Whether no measure is held for two areas of the set. */
    boolean isEmpty() {
        return held.stream().noneMatch(Held::isOfSeveral);
    }

    /** The values of the last periods. */
    List<Value> used() {
        return held.stream()
                .filter(Held::isOfSeveral)
                .flatMap(one -> one.latest().stream())
                .toList();
    }

    /** How many measures and areas there are. */
    String sentence() {
        long measures = held.stream().filter(Held::isOfSeveral).count();
        return "%d %s held for %d %s."
                .formatted(
                        measures,
                        measures == 1 ? "measure is" : "measures are",
                        areas.size(),
                        PartHeadings.lower(set.name()));
    }

    /** The matrix. */
    Table table(List<Span> source) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("measure", "Measure"));
        columns.add(Column.text("period", "For"));
        columns.add(Column.text("unit", "Unit"));
        columns.add(Column.number("nation", nation));
        areas.forEach(area -> columns.add(Column.number(slug(area), area.name())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Held one : held) {
            if (one.isOfSeveral()) {
                rate(one).ifPresent(rows::add);
                rows.add(printed(one));
            }
        }
        return new Table(
                "measures-by-area",
                "The latest figure of each measure by " + PartHeadings.lower(set.one()),
                columns,
                rows,
                List.of(
                        "Compared with %s: a rate by whether its own 95%% interval holds %s's, a"
                                        .formatted(nation, nation)
                                + " figure as printed by the interval that its source printed, and"
                                + " not at all where there is none. "
                                + Compared.SIMILAR,
                        "A measure that is held for one of these areas alone is on that area's page.",
                        "Better and worse are said only where the plan says which way is good;"
                                + " otherwise higher and lower. Rates are not adjusted for age."),
                source,
                false);
    }

    private static String slug(Area area) {
        return area.code().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private Cell name(Measure measure, String words) {
        return Cell.Text.of(words, new MeasurePart.ByArea(measure.id(), set.id()).subject());
    }

    /** The row of rates; empty where the plan states none, or the last period is no year. */
    private Optional<List<Cell>> rate(Held one) {
        return Optional.ofNullable(rules.get(one.measure().id()))
                .flatMap(rule ->
                        Optional.of(rule.years(one.all()))
                                .filter(years -> !years.isEmpty())
                                .map(years -> rates(one, rule, years)));
    }

    private List<Cell> rates(Held one, RateRule rule, List<DateRange> years) {
        Held people =
                held.stream()
                        .filter(other -> other.measure().id().equals(rule.people().id()))
                        .findFirst()
                        .orElseThrow();
        RatesOfSet rates =
                RatesOfSet.of(
                        rule,
                        years,
                        areas,
                        new RatesOfSet.Counts(one.byArea(), one.whole()),
                        new RatesOfSet.Counts(people.byArea(), people.whole()));
        List<Cell> row = new ArrayList<>();
        row.add(name(one.measure(), one.measure().name() + ", rate"));
        row.add(Cell.Text.of(RateRule.words(years)));
        row.add(Cell.Text.of(rule.unit()));
        row.add(rates.wholeCell());
        areas.forEach(area -> row.add(rates.hasNation() ? rates.cell(area) : rates.plain(area)));
        return row;
    }

    private List<Cell> printed(Held one) {
        Map<String, Value> latest = new HashMap<>();
        one.latest().forEach(value -> latest.put(value.area(), value));
        Measure measure = one.measure();
        Value any = one.latest().getFirst();
        List<Cell> row = new ArrayList<>();
        row.add(name(measure, measure.name()));
        row.add(Cell.Text.of(any.period().words()));
        row.add(Cell.Text.of(measure.unit().other()));
        row.add(
                one.whole()
                        .beside(any)
                        .map(value -> ValueTables.cell(value, measure.decimals()))
                        .orElse(Cell.Absence.MISSING));
        areas.forEach(area -> row.add(cell(one, latest.get(area.code()))));
        return row;
    }

    private static Cell cell(Held one, @org.jspecify.annotations.Nullable Value value) {
        if (value == null) {
            return Cell.Absence.MISSING;
        }
        Cell cell = ValueTables.cell(value, one.measure().decimals());
        return BesideNation.ofPrinted(one.measure(), value, one.whole())
                .map(beside -> beside.compared())
                .filter(_ -> cell instanceof Cell.Value)
                .<Cell>map(compared ->
                        new Cell.Compared((Cell.Value) cell, compared.shape(), compared.word()))
                .orElse(cell);
    }
}
