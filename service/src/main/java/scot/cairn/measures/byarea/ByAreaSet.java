package scot.cairn.measures.byarea;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
record ByAreaSet(Measure measure, AreaSet set, List<Area> areas, List<Value> values) {

    /** From here on a number is too wide for a tile on a phone. */
    private static final BigDecimal WIDE = BigDecimal.valueOf(100_000);

    /** The last period with a value. */
    DateRange last() {
        return Figures.lastPeriod(values).orElseThrow();
    }

    /** How many periods have a value. */
    int periods() {
        return Figures.periods(values).size();
    }

    /** The values of the last period. */
    List<Value> latest() {
        return Figures.at(last(), values);
    }

    /** The last period on the tile map of the set; empty when it has none. */
    Optional<Block> tiles() {
        boolean thousands =
                latest().stream().anyMatch(v -> v.number() != null && isWide(Sentences.number(v)));
        String unit = thousands ? "thousand " + measure.unit().other() : measure.unit().other();
        TileShades shades = shades(thousands);
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
                area -> onTile(area, thousands),
                shades::of);
    }

    private TileShades shades(boolean thousands) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        latest().stream()
                .filter(value -> ValueTables.cell(value, measure.decimals()) instanceof Cell.Value)
                .forEach(value -> numbers.put(value.area(), Sentences.number(value)));
        return new TileShades(areas, numbers, number -> shown(number, thousands));
    }

    private String shown(BigDecimal number, boolean thousands) {
        return thousands
                ? Cell.Value.of(number.movePointLeft(3), 0).shown()
                : Cell.Value.of(number, measure.decimals()).shown();
    }

    private String onTile(Area area, boolean thousands) {
        Optional<Value> value = Figures.in(area.code(), latest());
        Optional<BigDecimal> number = value.map(Value::number);
        return thousands && number.isPresent() ? shown(number.get(), true) : cell(value).shown();
    }

    private static boolean isWide(BigDecimal number) {
        return number.abs().compareTo(WIDE) >= 0;
    }

    /** A small chart for each area; empty where they cannot be drawn. */
    Optional<Block> charts(List<Span> source) {
        return new AreaMultiples(
                        "%s by %s".formatted(measure.officialTerm(), PartHeadings.lower(set.one())),
                        measure.unit().other(),
                        measure,
                        Figures.periods(values),
                        areas)
                .block(
                        (area, period) ->
                                Figures.in(area.code(), Figures.at(period, values))
                                        .map(Value::number)
                                        .map(BigDecimal::doubleValue),
                        set.id(),
                        source);
    }

    /** The last period, an area in a row. */
    Table latestTable(List<Span> source) {
        boolean bounded = latest().stream().anyMatch(Value::hasBounds);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("area", set.one()));
        columns.addAll(
                columns(last(), bounded, "value", Sentences.capital(measure.unit().other())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            List<Cell> row = new ArrayList<>();
            row.add(link(area));
            row.addAll(cells(Figures.in(area.code(), latest()), bounded));
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
                Remarks.of(latest(), this::name),
                source,
                false);
    }

    /** Every period, an area in a row and a period in a column, the latest first. */
    Table fullTable(List<Span> source) {
        List<DateRange> periods = Figures.periods(values).reversed();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("area", set.one()));
        for (DateRange period : periods) {
            columns.addAll(columns(period, isBounded(period), slug(period), period.words()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            List<Cell> row = new ArrayList<>();
            row.add(link(area));
            for (DateRange period : periods) {
                Optional<Value> value = Figures.in(area.code(), Figures.at(period, values));
                row.addAll(cells(value, isBounded(period)));
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
        notes.addAll(Remarks.of(values, v -> name(v) + ", " + v.period().words()));
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

    private boolean isBounded(DateRange period) {
        return Figures.at(period, values).stream().anyMatch(Value::hasBounds);
    }

    private static Cell link(Area area) {
        return Cell.Text.of(area.name(), new Subject(SubjectKind.AREA, area.code()));
    }

    private String name(Value value) {
        return areas.stream()
                .filter(area -> area.code().equals(value.area()))
                .map(Area::name)
                .findFirst()
                .orElse(value.area());
    }

    private static String slug(DateRange period) {
        return "period_"
                + period.text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
