package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.Change;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The tables of a measure's values. */
final class ValueTables {

    private ValueTables() {}

    /**
     * Each period's value with the change on the period before, the edition and the row it came
     * from.
     */
    static Table values(Measure measure, String area, Series series, List<Span> source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Value value : series.values()) {
            Optional<Change> change =
                    series.before(value)
                            .filter(before -> before.number() != null && value.number() != null)
                            .map(before ->
                                    Change.between(
                                            Sentences.number(before), Sentences.number(value)));
            rows.add(
                    List.of(
                            Cell.Text.of(value.period().words()),
                            cell(value, measure.decimals()),
                            change.map(Change::absolute)
                                    .map(c -> signed(c, measure.decimals()))
                                    .orElse(Cell.Absence.NOT_APPLICABLE),
                            change.flatMap(c -> c.percent(1))
                                    .map(p -> signed(p, 1))
                                    .orElse(Cell.Absence.NOT_APPLICABLE),
                            Cell.Text.of(value.vintage()),
                            Cell.Text.of("line " + value.origin().line())));
        }
        return new Table(
                "values",
                "%s in %s, each year's latest figure".formatted(measure.officialTerm(), area),
                List.of(
                        Column.text("period", "Year"),
                        Column.number("value", capital(measure.unit().other())),
                        Column.number("change", "Change on the year before"),
                        Column.number("change_percent", "Change, %"),
                        Column.text("edition", "Edition"),
                        Column.text("row", "Row")),
                rows,
                List.of(
                        "Changes are worked out here from the figures shown, and rounded half away"
                                + " from zero. The editions of one year's figure are under \"What"
                                + " changed?\".",
                        "The row is that of the plan's file " + files(series) + "."),
                source,
                false);
    }

    /** The average as printed beside the average worked out from the counts as known. */
    static Table averages(
            Measure measure,
            String area,
            Series printed,
            Map<String, FiveYearAverage.Average> computed,
            List<Span> source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<String, FiveYearAverage.Average> entry : computed.entrySet()) {
            FiveYearAverage.Average average = entry.getValue();
            Optional<Value> said = printed.at(entry.getKey());
            rows.add(
                    List.of(
                            Cell.Text.of(entry.getKey()),
                            Cell.Value.of(average.mean(), 1),
                            Cell.Value.of(BigDecimal.valueOf(average.range().lower()), 1),
                            Cell.Value.of(BigDecimal.valueOf(average.range().upper()), 1),
                            number(said.map(Value::number).orElse(null)),
                            number(said.map(Value::lower).orElse(null)),
                            number(said.map(Value::upper).orElse(null)),
                            said.map(value -> agreement(value, average))
                                    .orElse(Cell.Absence.NOT_APPLICABLE)));
        }
        return new Table(
                "five-year-average",
                "%s in %s, worked out here and as printed".formatted(measure.officialTerm(), area),
                List.of(
                        Column.text("period", "Middle year"),
                        Column.number("average", "Average, worked out"),
                        Column.number("lower", "Likely range, lower"),
                        Column.number("upper", "Likely range, upper"),
                        Column.number("printed_average", "Average, printed"),
                        Column.number("printed_lower", "Printed, lower"),
                        Column.number("printed_upper", "Printed, upper"),
                        Column.text("agrees", "Agree?")),
                rows,
                List.of(
                        "The average of a year is the mean of five years, two on either side. The"
                                + " likely range is the average plus and minus 1.96 times its square"
                                + " root: where a year's count is likely to fall by chance alone."),
                source,
                false);
    }

    /** Each period's value in each edition: how the figure was revised. */
    static Table vintages(Measure measure, String area, Series series, List<Span> source) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("period", "Year"));
        series.vintages()
                .keySet()
                .forEach(edition -> columns.add(Column.number(slug(edition), edition)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Value value : series.values()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.Text.of(value.period().words()));
            for (Map<String, Value> edition : series.vintages().values()) {
                Value printed = edition.get(value.period().text());
                row.add(
                        printed == null
                                ? Cell.Absence.NOT_APPLICABLE
                                : cell(printed, measure.decimals()));
            }
            rows.add(row);
        }
        return new Table(
                "vintages",
                "%s in %s, as each edition that Cairn holds printed it"
                        .formatted(measure.officialTerm(), area),
                columns,
                rows,
                List.of(
                        "Only editions that Cairn holds are shown. An edition may have printed"
                                + " years that are not on record here."),
                source,
                false);
    }

    /** A value, or why there is none. */
    static Cell cell(Value value, int decimals) {
        if (value.number() != null) {
            return Cell.Value.of(value.number(), decimals);
        }
        return switch (java.util.Objects.requireNonNull(value.marker())) {
            case NIL -> Cell.Absence.NIL;
            case NOT_APPLICABLE -> Cell.Absence.NOT_APPLICABLE;
            case SUPPRESSED -> Cell.Absence.SUPPRESSED;
            case UNCONFIRMED -> Cell.Absence.UNCONFIRMED;
            case LATE -> Cell.Absence.LATE;
            case MISSING, PROVISIONAL -> Cell.Absence.MISSING;
        };
    }

    private static String files(Series series) {
        return String.join(
                ", ", series.values().stream().map(v -> v.origin().file()).distinct().toList());
    }

    private static Cell agreement(Value said, FiveYearAverage.Average average) {
        boolean agree =
                same(said.number(), average.mean())
                        && same(said.lower(), BigDecimal.valueOf(average.range().lower()))
                        && same(said.upper(), BigDecimal.valueOf(average.range().upper()));
        return Cell.Text.of(agree ? "agree" : "differ");
    }

    private static boolean same(@Nullable BigDecimal printed, BigDecimal computed) {
        return printed == null || Cell.Value.of(computed, 1).rounded().compareTo(printed) == 0;
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null ? Cell.Absence.NOT_APPLICABLE : Cell.Value.of(number, 1);
    }

    private static Cell signed(BigDecimal number, int decimals) {
        return new Cell.Value(number, decimals, true);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String slug(String edition) {
        return "edition_"
                + edition.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
