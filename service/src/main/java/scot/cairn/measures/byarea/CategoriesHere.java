package scot.cairn.measures.byarea;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Counts from 1 to below this are small. */
    private static final int SMALL = 5;

    private CategoriesHere() {}

    /**
     * Numbers by category; of a place within the nation those of a breakdown with a small one are
     * hidden, all of them, as side by side they could point to a person.
     */
    static List<Block> of(List<Figures> figures, boolean isNation) {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Figures one : figures) {
            for (Breakdown breakdown : one.measure().breakdowns()) {
                List<Value> held = held(one, breakdown);
                if (!isNation && held.stream().anyMatch(CategoriesHere::isSmall)) {
                    hidden.add(
                            "%s by %s"
                                    .formatted(
                                            one.measure().name(),
                                            breakdown.name().toLowerCase(Locale.UK)));
                } else {
                    rows.addAll(rows(one.measure(), breakdown, held));
                }
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
        if (!hidden.isEmpty()) {
            blocks.add(
                    Block.Prose.of(
                            "Hidden to protect people's privacy, as numbers below %d side by side could point to a person: %s."
                                    .formatted(SMALL, String.join("; ", hidden))));
        }
        return blocks;
    }

    private static boolean isSmall(Value value) {
        return value.number() != null
                && value.number().signum() > 0
                && value.number().compareTo(BigDecimal.valueOf(SMALL)) < 0;
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
