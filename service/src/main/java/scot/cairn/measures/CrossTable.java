package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * The last period of a measure by two breakdowns together.
 *
 * @param measure its definition
 * @param rows the breakdown whose categories head the rows
 * @param values by it and one other, in one area; never empty
 */
record CrossTable(Measure measure, Breakdown rows, List<Value> values) {

    /** Each category of the one in a row, of the other in a column. */
    Table table(String area, List<Span> source) {
        DateRange last = Figures.lastPeriod(values).orElseThrow();
        List<Value> held = Figures.at(last, values);
        Breakdown across = across(held);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("category", rows.name()));
        across.categories()
                .forEach(c -> columns.add(Column.number(c.id().replace('-', '_'), c.name())));
        List<List<Cell>> cells = new ArrayList<>();
        for (Category category : rows.categories()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.Text.of(category.name()));
            across.categories().forEach(c -> row.add(cell(held, category, across, c)));
            cells.add(row);
        }
        return new Table(
                "together",
                "%s in %s by %s and %s together, %s (%s)"
                        .formatted(
                                measure.officialTerm(),
                                area,
                                PartHeadings.lower(rows.name()),
                                PartHeadings.lower(across.name()),
                                last.words(),
                                measure.unit().other()),
                columns,
                cells,
                List.of(ValueTables.rowNote(held)),
                source,
                false);
    }

    private Breakdown across(List<Value> held) {
        return measure.breakdowns().stream()
                .filter(other -> !other.id().equals(rows.id()))
                .filter(other -> held.getFirst().breakdown().containsKey(other.id()))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(List<Value> held, Category row, Breakdown across, Category column) {
        return held.stream()
                .filter(value -> row.id().equals(value.breakdown().get(rows.id())))
                .filter(value -> column.id().equals(value.breakdown().get(across.id())))
                .findFirst()
                .map(value -> ValueTables.cell(value, measure.decimals()))
                .orElse(Cell.Absence.MISSING);
    }
}
