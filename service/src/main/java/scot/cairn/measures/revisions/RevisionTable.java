package scot.cairn.measures.revisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.FigureWords;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueTables;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * Every figure that was revised, beside what it was before, and the change in words.
 *
 * @param measure whose figures they are
 * @param revisions never empty
 * @param place the name of an area by its code
 */
record RevisionTable(Measure measure, List<Revision> revisions, UnaryOperator<String> place) {

    Table table(List<Span> source) {
        return new Table(
                "revisions",
                "%s: each figure that a later edition printed otherwise (%s)"
                        .formatted(measure.officialTerm(), measure.unit().other()),
                List.of(
                        Column.text("figure", "Figure"),
                        Column.number("before", "Before"),
                        Column.text("before_edition", "Edition"),
                        Column.number("after", "After"),
                        Column.text("after_edition", "Next edition"),
                        Column.number("difference", "Difference"),
                        Column.text("words", "In words")),
                revisions.stream().map(this::row).toList(),
                notes(),
                source,
                false);
    }

    private List<Cell> row(Revision revision) {
        Value before = revision.before();
        Value after = revision.after();
        return List.of(
                Cell.Text.of(FigureWords.of(measure, after, place.apply(after.area()))),
                ValueTables.cell(before, decimals(before)),
                edition(before),
                ValueTables.cell(after, decimals(after)),
                edition(after),
                difference(before.number(), after.number()),
                Cell.Text.of(words(before, after)));
    }

    private static Cell edition(Value value) {
        return Cell.Text.of(
                value.vintage() + remark(value), new Subject(SubjectKind.SOURCE, value.source()));
    }

    private static String remark(Value value) {
        if (value.synthetic()) {
            return " (made up, for demonstration)";
        }
        return value.marker() == Marker.PROVISIONAL ? " (provisional)" : "";
    }

    /** As many as were printed: a revision may lie behind those that pages show otherwise. */
    private int decimals(Value value) {
        return value.number() == null
                ? measure.decimals()
                : Math.max(measure.decimals(), Math.max(0, value.number().scale()));
    }

    private Cell difference(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return Cell.Absence.NOT_APPLICABLE;
        }
        BigDecimal change = after.subtract(before);
        return new Cell.Value(
                change, Math.max(measure.decimals(), Math.max(0, change.scale())), true);
    }

    private String words(Value before, Value after) {
        if (before.number() == null || after.number() == null) {
            return after.number() == null
                    ? "No number any more: the mark says why."
                    : "A number where there was none.";
        }
        BigDecimal change = after.number().subtract(before.number());
        return "%s than in “%s”."
                .formatted(FigureWords.difference(change, measure), before.vintage());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Map<String, String> dates = new LinkedHashMap<>();
        Stream.of(false, true)
                .flatMap(
                        later -> revisions.stream().map(later ? Revision::after : Revision::before))
                .forEach(value -> dates.putIfAbsent(value.vintage(), published(value)));
        notes.add(
                "When the editions were published: "
                        + String.join(
                                "; ",
                                dates.entrySet().stream()
                                        .map(one -> one.getKey() + ", " + one.getValue())
                                        .toList())
                        + ". An edition whose date is not held stands where the plan lists it.");
        Stream.concat(
                        revisions.stream().map(Revision::before),
                        revisions.stream().map(Revision::after))
                .filter(value -> value.note() != null)
                .map(value ->
                        "%s, %s: %s"
                                .formatted(value.period().words(), value.vintage(), value.note()))
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    private static String published(Value value) {
        DateRange from = value.knownFrom();
        return from == null ? "date not held" : from.words();
    }
}
