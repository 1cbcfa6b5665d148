package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * A measure by one breakdown in one area: each period in a row, each category in a column, the
 * total beside them where it is held.
 *
 * @param figures of the measure
 * @param breakdown by what
 * @param values by that breakdown alone, in one area, in order of period; never empty
 */
public record ByCategory(Figures figures, Breakdown breakdown, List<Value> values) {

    private static final int MOST_LINES = 4;

    /** The name of a value's category. */
    static String name(Breakdown breakdown, Value value) {
        String id = value.breakdown().getOrDefault(breakdown.id(), "");
        return breakdown.categories().stream()
                .filter(category -> category.id().equals(id))
                .map(Category::name)
                .findFirst()
                .orElse(id);
    }

    /** The lines of a chart: every category, or the four that were largest in the last period. */
    Map<String, List<Value>> lines() {
        List<String> drawn =
                Figures.at(Figures.lastPeriod(values).orElseThrow(), values).stream()
                        .filter(value -> value.number() != null)
                        .sorted(Comparator.comparing(Sentences::number).reversed())
                        .limit(MOST_LINES)
                        .map(value -> name(breakdown, value))
                        .toList();
        Map<String, List<Value>> lines = new LinkedHashMap<>();
        drawn.forEach(category ->
                lines.put(
                        category,
                        values.stream()
                                .filter(value -> name(breakdown, value).equals(category))
                                .toList()));
        return lines;
    }

    /** How many categories have a number in the last period. */
    long numbersInLast() {
        return Figures.at(Figures.lastPeriod(values).orElseThrow(), values).stream()
                .filter(value -> value.number() != null)
                .count();
    }

    /** The categories that have a value, in the order of the plan. */
    List<Category> categories() {
        return breakdown.categories().stream()
                .filter(category -> values.stream().anyMatch(v -> isOf(v, category)))
                .toList();
    }

    /** Every period by every category. */
    Table table(String area, List<Span> source) {
        boolean hasTotal = values.stream().anyMatch(v -> figures.totalBeside(v).isPresent());
        boolean hasRest = hasTotal && breakdown.addsUp();
        List<List<Cell>> rows = new ArrayList<>();
        for (DateRange period : Figures.periods(values)) {
            rows.add(row(period, hasTotal, hasRest));
        }
        Measure measure = figures.measure();
        return new Table(
                "by-" + breakdown.id().replace('_', '-'),
                "%s in %s by %s (%s)"
                        .formatted(
                                measure.officialTerm(),
                                area,
                                PartHeadings.lower(breakdown.name()),
                                measure.unit().other()),
                columns(hasTotal, hasRest),
                rows,
                notes(hasTotal, hasRest),
                source,
                false);
    }

    private List<Column> columns(boolean hasTotal, boolean hasRest) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("period", Sentences.capital(ValueTables.noun(values))));
        categories().forEach(c -> columns.add(Column.number(c.id().replace('-', '_'), c.name())));
        if (hasTotal) {
            columns.add(Column.number("total", "Total"));
        }
        if (hasRest) {
            columns.add(Column.number("rest", "Total less all categories"));
        }
        if (!breakdown.addsUp()) {
            columns.add(Column.text("categories_add_up", "Do categories add up?"));
        }
        return columns;
    }

    private List<Cell> row(DateRange period, boolean hasTotal, boolean hasRest) {
        int decimals = figures.measure().decimals();
        List<Value> held = Figures.at(period, values);
        List<Cell> row = new ArrayList<>();
        row.add(Cell.Text.of(period.words()));
        for (Category category : categories()) {
            row.add(
                    held.stream()
                            .filter(value -> isOf(value, category))
                            .findFirst()
                            .map(value -> ValueTables.cell(value, decimals))
                            .orElse(Cell.Absence.MISSING));
        }
        Optional<Value> total = figures.totalBeside(held.getFirst());
        if (hasTotal) {
            row.add(
                    total.map(value -> ValueTables.cell(value, decimals))
                            .orElse(Cell.Absence.MISSING));
        }
        if (hasRest) {
            row.add(rest(total, held, decimals));
        }
        if (!breakdown.addsUp()) {
            row.add(Cell.Text.of("no: they overlap"));
        }
        return row;
    }

    /** The total less its categories, where all of them are numbers. */
    private Cell rest(Optional<Value> total, List<Value> held, int decimals) {
        boolean whole =
                held.size() == breakdown.categories().size()
                        && held.stream().allMatch(value -> value.number() != null);
        Optional<BigDecimal> all = total.map(Value::number);
        if (!whole || all.isEmpty()) {
            return Cell.Absence.NOT_APPLICABLE;
        }
        BigDecimal sum =
                held.stream().map(Sentences::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Cell.Value.of(all.get().subtract(sum), decimals);
    }

    private List<String> notes(boolean hasTotal, boolean hasRest) {
        List<String> notes = new ArrayList<>(Remarks.breaks(breaks()));
        if (!breakdown.addsUp()) {
            notes.add("Categories do not add up to the total.");
        }
        if (breakdown.note() != null) {
            notes.add(breakdown.note());
        }
        if (hasTotal) {
            notes.add(
                    "The total is that of the edition that printed the categories, where that is"
                            + " held, and may since have been revised.");
        }
        if (hasRest) {
            notes.add(
                    "The last column is worked out here, where every category has a number: other"
                            + " than 0, it is what the categories leave out or count twice.");
        }
        notes.addAll(Remarks.of(values, v -> name(breakdown, v) + ", " + v.period().words()));
        notes.add(ValueTables.rowNote(values));
        return notes;
    }

    /** The breaks that part the values. */
    List<Measure.Break> breaks() {
        return new Series(values, Map.of(), figures.measure().breaksBy(List.of(breakdown.id())))
                .breaksWithin();
    }

    private boolean isOf(Value value, Category category) {
        return isOf(value, breakdown, category);
    }

    /** Whether a value is of a category. */
    public static boolean isOf(Value value, Breakdown breakdown, Category category) {
        return category.id().equals(value.breakdown().get(breakdown.id()));
    }
}
