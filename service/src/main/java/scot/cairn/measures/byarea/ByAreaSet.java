package scot.cairn.measures.byarea;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.TileMap;
import scot.cairn.measures.Figures;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Remarks;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueTables;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * A measure in every area of a set, whether or not the area has a figure.
 *
 * @param measure its definition
 * @param set the set
 * @param areas of the set, in the order of the plan
 * @param values totals in those areas, in order of period; never empty
 * @param latest those of the last period
 */
record ByAreaSet(
        Measure measure, AreaSet set, List<Area> areas, List<Value> values, List<Value> latest) {

    /** From here on a number is too wide for a tile on a phone. */
    private static final BigDecimal WIDE = BigDecimal.valueOf(100_000);

    static ByAreaSet of(Measure measure, AreaSet set, List<Area> areas, List<Value> values) {
        DateRange last = Figures.lastPeriod(values).orElseThrow();
        return new ByAreaSet(measure, set, areas, values, Figures.at(last, values));
    }

    /** The last period with a value. */
    DateRange last() {
        return latest.getFirst().period();
    }

    /** How many periods have a value. */
    int periods() {
        return Figures.periods(values).size();
    }

    private static Map<String, Value> byArea(List<Value> ofOnePeriod) {
        Map<String, Value> byArea = new HashMap<>();
        ofOnePeriod.forEach(value -> byArea.putIfAbsent(value.area(), value));
        return byArea;
    }

    private Map<DateRange, Map<String, Value>> byPeriod() {
        return values.stream()
                .collect(
                        Collectors.groupingBy(
                                Value::period,
                                LinkedHashMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), ByAreaSet::byArea)));
    }

    /** The last period on the tile map of the set; empty when it has none. */
    Optional<Block> tiles() {
        boolean thousands =
                latest.stream().anyMatch(v -> v.number() != null && isWide(Sentences.number(v)));
        String unit = thousands ? "thousand " + measure.unit().other() : measure.unit().other();
        TileShades shades = shades(thousands);
        Map<String, Value> byArea = byArea(latest);
        return TileMap.of(
                new TileMap.Caption(
                        "map-" + set.id(),
                        "%s by %s, %s (%s)"
                                .formatted(
                                        measure.officialTerm(),
                                        PartHeadings.lower(set.one()),
                                        last().words(),
                                        unit),
                        shades.key()
                                + (measure.about().denominator() == null
                                        ? " A count is larger where more people live."
                                        : "")),
                areas,
                area -> onTile(in(area, byArea), thousands),
                shades::of);
    }

    private TileShades shades(boolean thousands) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        latest.stream()
                .filter(value -> ValueTables.cell(value, measure.decimals()) instanceof Cell.Value)
                .forEach(value -> numbers.put(value.area(), Sentences.number(value)));
        return new TileShades(areas, numbers, number -> shown(number, thousands));
    }

    private String shown(BigDecimal number, boolean thousands) {
        return thousands
                ? Cell.Value.of(number.movePointLeft(3), 0).shown()
                : Cell.Value.of(number, measure.decimals()).shown();
    }

    private String onTile(Optional<Value> value, boolean thousands) {
        Optional<BigDecimal> number = value.map(Value::number);
        return thousands && number.isPresent() ? shown(number.get(), true) : cell(value).shown();
    }

    private static boolean isWide(BigDecimal number) {
        return number.abs().compareTo(WIDE) >= 0;
    }

    /** A small chart for each area; empty where they cannot be drawn. */
    Optional<Block> charts(List<Span> source) {
        Map<DateRange, Map<String, Value>> byPeriod = byPeriod();
        return new AreaMultiples(
                        "%s by %s".formatted(measure.officialTerm(), PartHeadings.lower(set.one())),
                        measure.unit().other(),
                        measure,
                        List.copyOf(byPeriod.keySet()),
                        areas)
                .block(
                        (area, period) ->
                                in(area, byPeriod.getOrDefault(period, Map.of()))
                                        .map(Value::number)
                                        .map(BigDecimal::doubleValue),
                        set.id(),
                        source);
    }

    /** The last period, an area in a row. */
    Table latestTable(List<Span> source) {
        boolean bounded = latest.stream().anyMatch(Value::hasBounds);
        Map<String, Value> byArea = byArea(latest);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("area", set.one()));
        columns.addAll(
                columns(last(), bounded, "value", Sentences.capital(measure.unit().other())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            List<Cell> row = new ArrayList<>();
            row.add(link(area));
            row.addAll(cells(in(area, byArea), bounded));
            rows.add(row);
        }
        return new Table(
                set.id(),
                "%s by %s, %s"
                        .formatted(
                                measure.officialTerm(),
                                PartHeadings.lower(set.one()),
                                last().words()),
                columns,
                rows,
                Remarks.of(latest, names()),
                source,
                false);
    }

    /** Every period, an area in a row and a period in a column, the latest first. */
    Table fullTable(List<Span> source) {
        Set<DateRange> bounded =
                values.stream()
                        .filter(Value::hasBounds)
                        .map(Value::period)
                        .collect(Collectors.toSet());
        List<Map.Entry<DateRange, Map<String, Value>>> periods =
                List.copyOf(byPeriod().entrySet()).reversed();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("area", set.one()));
        for (var period : periods) {
            DateRange of = period.getKey();
            columns.addAll(columns(of, bounded.contains(of), slug(of), of.words()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            List<Cell> row = new ArrayList<>();
            row.add(link(area));
            for (var period : periods) {
                row.addAll(cells(in(area, period.getValue()), bounded.contains(period.getKey())));
            }
            rows.add(row);
        }
        return new Table(
                set.id(),
                "%s by %s, every period (%s), the latest first"
                        .formatted(
                                measure.officialTerm(),
                                PartHeadings.lower(set.one()),
                                measure.unit().other()),
                columns,
                rows,
                notes(),
                source,
                false);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(Remarks.breaks(breaks()));
        Function<Value, String> names = names();
        notes.addAll(Remarks.of(values, v -> names.apply(v) + ", " + v.period().words()));
        notes.add(ValueTables.rowNote(values));
        return notes;
    }

    private List<Measure.Break> breaks() {
        return new Series(values, java.util.Map.of(), measure.breaks()).breaksWithin();
    }

    private static List<Column> columns(DateRange of, boolean bounded, String id, String header) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.number(id, header));
        if (bounded) {
            String prefix = id.equals("value") ? "" : id + "_";
            String start = id.equals("value") ? "Interval" : of.words() + ", interval";
            columns.add(Column.number(prefix + "lower", start + ", lower"));
            columns.add(Column.number(prefix + "upper", start + ", upper"));
        }
        return columns;
    }

    private List<Cell> cells(Optional<Value> value, boolean bounded) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(value));
        if (bounded) {
            cells.add(ValueTables.bound(value.map(Value::lower).orElse(null), measure));
            cells.add(ValueTables.bound(value.map(Value::upper).orElse(null), measure));
        }
        return cells;
    }

    private Cell cell(Optional<Value> value) {
        return value.map(held -> ValueTables.cell(held, measure.decimals()))
                .orElse(Cell.Absence.MISSING);
    }

    private static Optional<Value> in(Area area, Map<String, Value> byArea) {
        return Optional.ofNullable(byArea.get(area.code()));
    }

    private static Cell link(Area area) {
        return Cell.Text.of(area.name(), new Subject(SubjectKind.AREA, area.code()));
    }

    private Function<Value, String> names() {
        Map<String, String> names =
                areas.stream()
                        .collect(Collectors.toMap(Area::code, Area::name, (first, _) -> first));
        return value -> names.getOrDefault(value.area(), value.area());
    }

    private static String slug(DateRange period) {
        return "period_"
                + period.text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
