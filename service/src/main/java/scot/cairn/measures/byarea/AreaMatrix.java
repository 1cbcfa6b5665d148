package scot.cairn.measures.byarea;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * Areas in rows and measures in columns: each measure's last figure and, where it can be worked
 * out, its rate, each held against the nation's where the two can be compared. Many measures make
 * several tables, each as wide as a sheet of paper.
 *
 * @param set of the areas
 * @param areas in the order of the plan
 * @param nation the whole
 * @param held what is held, in the order of the plan
 * @param rules how rates are worked out, by the id of the measure
 */
record AreaMatrix(
        AreaSet set, List<Area> areas, Area nation, List<Held> held, Map<String, RateRule> rules) {

    /** So many columns of figures fit on a sheet of A4. */
    private static final int MOST_FIGURES = 10;

    /**
     * A measure in the areas of the set and in the whole.
     *
     * @param measure its definition
     * @param byArea one value a period, in order, by the code of the area
     * @param whole the nation's
     * @param all the areas' values
     * @param latest of these those of the period that ends last
     * @param isOfSeveral whether it is held for two areas: what only one place has is on its page
     */
    record Held(
            Measure measure,
            Map<String, List<Value>> byArea,
            Series whole,
            List<Value> all,
            List<Value> latest,
            boolean isOfSeveral) {

        static Held of(
                Measure measure,
                Map<String, List<Value>> byArea,
                Series whole,
                boolean isOfSeveral) {
            List<Value> all = byArea.values().stream().flatMap(List::stream).toList();
            return new Held(
                    measure,
                    byArea,
                    whole,
                    all,
                    Figures.lastPeriod(all).map(last -> Figures.at(last, all)).orElse(List.of()),
                    isOfSeveral);
        }
    }

    /** Whether no measure is held for two areas of the set. */
    boolean isEmpty() {
        return held.stream().noneMatch(Held::isOfSeveral);
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

    /** The pages of the measures by this set, in the order of the columns. */
    List<Span> pages() {
        return held.stream()
                .filter(Held::isOfSeveral)
                .map(one -> Span.link(one.measure().name(), page(one.measure())))
                .toList();
    }

    private String page(Measure measure) {
        return new MeasurePart.ByArea(measure.id(), set.id()).subject().url();
    }

    /** The matrix, in as few tables of about as many columns as there can be. */
    List<Table> tables(Function<List<Value>, List<Span>> sources) {
        List<Figure> figures =
                held.stream().filter(Held::isOfSeveral).flatMap(this::figures).toList();
        int parts = Math.ceilDiv(figures.size(), MOST_FIGURES);
        List<Table> tables = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Figure> own =
                    figures.subList(
                            part * figures.size() / parts, (part + 1) * figures.size() / parts);
            tables.add(table(own, part + 1, parts, sources));
        }
        return tables;
    }

    private Table table(
            List<Figure> figures, int part, int parts, Function<List<Value>, List<Span>> sources) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("area", set.one()));
        figures.forEach(figure -> columns.add(figure.column()));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(nation, figures, Figure::whole));
        areas.forEach(area -> rows.add(row(area, figures, figure -> figure.of().apply(area))));
        return new Table(
                part == 1 ? "measures-by-area" : "measures-by-area-" + part,
                "The latest figure of each measure by %s%s"
                        .formatted(
                                PartHeadings.lower(set.one()),
                                parts == 1 ? "" : ", part %d of %d".formatted(part, parts)),
                columns,
                rows,
                notes(),
                sources.apply(figures.stream().flatMap(figure -> figure.used().stream()).toList()),
                false);
    }

    private static List<Cell> row(Area area, List<Figure> figures, Function<Figure, Cell> cell) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.Text.of(area.name(), new Subject(SubjectKind.AREA, area.code())));
        figures.forEach(figure -> row.add(cell.apply(figure)));
        return row;
    }

    private List<String> notes() {
        return List.of(
                "Compared with %s: a rate by whether its own 95%% interval holds %s's, a figure as"
                                .formatted(nation.name(), nation.name())
                        + " printed by the interval that its source printed, and not at all where"
                        + " there is none. "
                        + Compared.SIMILAR,
                "A measure that is held for one of these areas alone is on that area's page.",
                "Better and worse are said only where the plan says which way is good; otherwise"
                        + " higher and lower. Rates are not adjusted for age.");
    }

    /**
     * A column.
     *
     * @param column its head, with period and unit
     * @param whole the nation's figure
     * @param of the figure of an area
     * @param used the values that it is of
     */
    private record Figure(Column column, Cell whole, Function<Area, Cell> of, List<Value> used) {}

    private Stream<Figure> figures(Held one) {
        return Stream.concat(rate(one).stream(), Stream.of(printed(one)));
    }

    private static Column column(
            Measure measure, String end, String head, String when, String unit) {
        return Column.number(
                measure.id().replace('-', '_') + end, "%s, %s (%s)".formatted(head, when, unit));
    }

    /** The rate; empty where the plan states none, or the last period is no year. */
    private Optional<Figure> rate(Held one) {
        return Optional.ofNullable(rules.get(one.measure().id()))
                .flatMap(rule ->
                        Optional.of(rule.years(one.all()))
                                .filter(years -> !years.isEmpty())
                                .map(years -> rate(one, rule, years)));
    }

    private Figure rate(Held one, RateRule rule, List<DateRange> years) {
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
        return new Figure(
                column(
                        one.measure(),
                        "_rate",
                        one.measure().name() + ", rate",
                        RateRule.words(years),
                        rule.unit()),
                rates.wholeCell(),
                rates.hasNation() ? rates::cell : rates::plain,
                Stream.concat(at(years, one), at(years, people)).toList());
    }

    private static Stream<Value> at(List<DateRange> years, Held one) {
        return one.all().stream()
                .filter(value -> years.stream().anyMatch(year -> overlaps(year, value.period())));
    }

    private static boolean overlaps(DateRange one, DateRange other) {
        return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }

    private Figure printed(Held one) {
        Map<String, Value> latest = new HashMap<>();
        one.latest().forEach(value -> latest.put(value.area(), value));
        Measure measure = one.measure();
        Value any = one.latest().getFirst();
        return new Figure(
                column(measure, "", measure.name(), any.period().words(), measure.unit().other()),
                one.whole()
                        .beside(any)
                        .map(value -> ValueTables.cell(value, measure.decimals()))
                        .orElse(Cell.Absence.MISSING),
                area -> cell(one, latest.get(area.code())),
                List.copyOf(latest.values()));
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
