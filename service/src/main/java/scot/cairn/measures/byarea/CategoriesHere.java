package scot.cairn.measures.byarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import scot.cairn.measures.Figures;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueTables;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The latest figures of an area by category. */
final class CategoriesHere {

    private CategoriesHere() {}

    /** Numbers by category, as the public view of them has them: what is hidden is hidden there. */
    static List<Block> of(List<Figures> figures) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Figures one : figures) {
            for (Breakdown breakdown : one.measure().breakdowns()) {
                rows.addAll(rows(one.measure(), breakdown, held(one, breakdown)));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(
                    new Table(
                            "by-category-here",
                            "The latest figures here by category",
                            List.of(
                                    Column.text("measure", "Measure"),
                                    Column.text("by", "By"),
                                    Column.text("category", "Category"),
                                    Column.text("period", "For"),
                                    Column.number("value", "Here"),
                                    Column.text("unit", "Unit")),
                            rows));
        }
        return blocks;
    }

    private static List<Value> held(Figures figures, Breakdown breakdown) {
        List<Value> own =
                figures.latest().stream()
                        .filter(v -> v.breakdown().keySet().equals(Set.of(breakdown.id())))
                        .toList();
        return Figures.lastPeriod(own).map(last -> Figures.at(last, own)).orElse(List.of());
    }

    private static List<List<Cell>> rows(Measure measure, Breakdown breakdown, List<Value> held) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Category category : breakdown.categories()) {
            held.stream()
                    .filter(v -> category.id().equals(v.breakdown().get(breakdown.id())))
                    .findFirst()
                    .ifPresent(value -> rows.add(row(measure, breakdown, category, value)));
        }
        return rows;
    }

    private static List<Cell> row(
            Measure measure, Breakdown breakdown, Category category, Value value) {
        return List.of(
                Cell.Text.of(
                        measure.name(),
                        new MeasurePart.ByBreakdown(measure.id(), breakdown.id()).subject()),
                Cell.Text.of(breakdown.name()),
                Cell.Text.of(category.name()),
                Cell.Text.of(value.period().words()),
                ValueTables.cell(value, measure.decimals()),
                Cell.Text.of(measure.unit().other()));
    }
}
