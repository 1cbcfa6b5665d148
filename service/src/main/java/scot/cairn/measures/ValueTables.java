package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.Change;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The tables of a measure's values. */
public final class ValueTables {

    private ValueTables() {}

    /**
     * Each period's value with its bounds where any were printed, the change on the period before,
     * for parts of a year also on the same part of the year before, and the edition.
     */
    static Table values(Measure measure, String area, Series series, List<Span> source) {
        boolean bounded = series.values().stream().anyMatch(Value::hasBounds);
        boolean yearly = series.values().stream().allMatch(ValueTables::isWholeYear);
        List<List<Cell>> rows = new ArrayList<>();
        for (Value value : series.values()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.Text.of(value.period().words()));
            row.add(cell(value, measure.decimals()));
            if (bounded) {
                row.add(bound(value.lower(), measure));
                row.add(bound(value.upper(), measure));
            }
            row.addAll(changes(measure, value, series.before(value)));
            if (!yearly) {
                row.addAll(changes(measure, value, yearBefore(series, value)));
            }
            row.add(Cell.Text.of(value.vintage(), new Subject(SubjectKind.SOURCE, value.source())));
            rows.add(row);
        }
        String noun = noun(series.values());
        return new Table(
                "values",
                "%s in %s, each %s's latest figure".formatted(measure.officialTerm(), area, noun),
                valueColumns(measure, noun, bounded, yearly),
                rows,
                notes(series),
                source,
                false);
    }

    private static List<Column> valueColumns(
            Measure measure, String noun, boolean bounded, boolean yearly) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("period", capital(noun)));
        columns.add(Column.number("value", capital(measure.unit().other())));
        if (bounded) {
            columns.add(Column.number("lower", "Interval, lower"));
            columns.add(Column.number("upper", "Interval, upper"));
        }
        columns.add(Column.number("change", "Change on the " + noun + " before"));
        columns.add(Column.number("change_percent", "Change, %"));
        if (!yearly) {
            columns.add(Column.number("year_change", "Change on a year before"));
            columns.add(Column.number("year_change_percent", "Change on a year before, %"));
        }
        columns.add(Column.text("edition", "Edition"));
        return columns;
    }

    private static List<Cell> changes(Measure measure, Value value, Optional<Value> earlier) {
        Optional<Value> before =
                earlier.filter(other -> other.number() != null && value.number() != null);
        if (before.isEmpty()) {
            return List.of(Cell.Absence.NOT_APPLICABLE, Cell.Absence.NOT_APPLICABLE);
        }
        if (Gate.of(before.get().as(measure), value.as(measure)).isBlocked()) {
            return List.of(Cell.Absence.NOT_COMPARABLE, Cell.Absence.NOT_COMPARABLE);
        }
        Change change = Change.between(Sentences.number(before.get()), Sentences.number(value));
        Optional<BigDecimal> percent =
                Amounts.isPercentage(measure) ? Optional.empty() : change.percent(1);
        return List.of(
                signed(change.absolute(), measure.decimals()),
                percent.<Cell>map(p -> signed(p, 1)).orElse(Cell.Absence.NOT_APPLICABLE));
    }

    /** Only for parts of a year: a whole year's change on the year before stands already. */
    private static Optional<Value> yearBefore(Series series, Value value) {
        return isWholeYear(value) ? Optional.empty() : series.yearBefore(value);
    }

    private static boolean isWholeYear(Value value) {
        return switch (value.period().unit()) {
            case YEAR, FINANCIAL_YEAR, DAY, OTHER -> true;
            case MONTH, QUARTER, HALF -> false;
        };
    }

    private static List<String> notes(Series series) {
        List<String> notes = new ArrayList<>(Remarks.breaks(series.breaksWithin()));
        notes.addAll(Remarks.of(series.values(), value -> value.period().words()));
        notes.add(
                "Changes are worked out here from the figures shown, and rounded half away from"
                        + " zero. The editions of one period's figure are on the page of quality and"
                        + " revisions.");
        notes.add(rowNote(series.values()));
        return notes;
    }

    /** Where rows are found. A line would be wrong as soon as a row is put in above it. */
    public static String rowNote(List<Value> values) {
        return "Each figure is the row of its area, period, category and edition in the plan's files"
                + " %s, as these were when it was recorded."
                        .formatted(
                                String.join(
                                        ", ",
                                        values.stream().map(Value::file).distinct().toList()));
    }

    /** What the periods of some values are called when they are all alike. */
    static String noun(List<Value> values) {
        List<String> nouns = values.stream().map(v -> v.period().unit().noun()).distinct().toList();
        return nouns.size() == 1 ? nouns.getFirst() : "period";
    }

    /** A bound, or that none was printed. */
    public static Cell bound(@Nullable BigDecimal bound, Measure measure) {
        return bound == null
                ? Cell.Absence.NOT_APPLICABLE
                : Cell.Value.of(bound, Math.max(measure.decimals(), Math.max(0, bound.scale())));
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

    /** A value, or why there is none. */
    public static Cell cell(Value value, int decimals) {
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
        return Sentences.capital(words);
    }
}
