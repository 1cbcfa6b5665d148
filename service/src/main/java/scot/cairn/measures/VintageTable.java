package scot.cairn.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What each edition that is held printed of a measure, side by side. */
public final class VintageTable {

    private VintageTable() {}

    /**
     * Each period's value in each edition: how the figure was revised.
     *
     * @param source of every edition
     */
    public static Table of(Measure measure, String area, Series series, List<Span> source) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("period", Sentences.capital(ValueTables.noun(series.values()))));
        series.vintages()
                .forEach((edition, printed) ->
                        columns.add(Column.number(slug(edition), heading(edition, printed))));
        List<List<Cell>> rows = new ArrayList<>();
        for (Value value : series.values()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.Text.of(value.period().words()));
            for (Map<String, Value> edition : series.vintages().values()) {
                Value printed = edition.get(value.period().text());
                row.add(
                        printed == null
                                ? notHeld(value.period(), edition)
                                : ValueTables.cell(printed, measure.decimals()));
            }
            rows.add(row);
        }
        return new Table(
                "vintages",
                "%s in %s, as each edition that Cairn holds printed it"
                        .formatted(measure.officialTerm(), area),
                columns,
                rows,
                vintageNotes(series),
                source,
                series.vintages().values().stream()
                        .flatMap(printed -> printed.values().stream())
                        .anyMatch(Value::synthetic));
    }

    /**
     * Of a period that an edition may have printed, that it is not held. It cannot have printed one
     * that was not over when it was published, or, where that date is not held, that ended after
     * the last it printed.
     */
    private static Cell notHeld(DateRange period, Map<String, Value> edition) {
        LocalDate end =
                edition.values().stream()
                        .map(value ->
                                value.knownFrom() == null
                                        ? value.period().last()
                                        : value.knownFrom().last())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return period.last().isAfter(end) ? Cell.Absence.NOT_APPLICABLE : Cell.Absence.MISSING;
    }

    private static String heading(String edition, Map<String, Value> printed) {
        return printed.values().stream().anyMatch(Value::synthetic)
                ? edition + " (made up, for demonstration)"
                : edition;
    }

    private static List<String> vintageNotes(Series series) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Editions stand in order of publication, the earliest first; one whose date is not held"
                        + " stands where the plan lists it. Only editions that Cairn holds are"
                        + " shown, and one may have printed periods that are not on record here:"
                        + " [x] stands for those, and [z] for periods that were not over then.");
        notes.addAll(
                Remarks.of(
                        series.printed(),
                        value -> value.period().words() + ", " + value.vintage()));
        return notes;
    }

    private static String slug(String edition) {
        return "edition_"
                + edition.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
