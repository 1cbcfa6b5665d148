package scot.cairn.measures.overtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.measures.Amounts;
import scot.cairn.measures.ByCategory;
import scot.cairn.measures.Figures;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Remarks;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueTables;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.statistics.Change;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * How each category of a breakdown moved beside the total: its first and latest figure, the change
 * and what a test says. Of parts of a year the first and the latest are the same part.
 *
 * @param measure its definition
 * @param breakdown by what
 * @param total the total of the same periods and editions
 * @param groups one a category that has two figures, in the order of the plan
 * @param leftOut the breaks before which figures are held and left out
 */
record GroupTrends(
        Measure measure,
        Breakdown breakdown,
        Moved total,
        List<Group> groups,
        List<Measure.Break> leftOut) {

    /** Of fewer than these a percentage would say more than the numbers do. */
    private static final BigDecimal FEWEST_FOR_PERCENT = BigDecimal.valueOf(20);

    /** A category and how it moved. */
    record Group(Category category, Moved moved) {

        /** Whether a document asks to look at it apart. */
        boolean isWatched() {
            return category.watched() != null;
        }
    }

    /**
     * From a first figure to a latest one.
     *
     * @param trend what a test says; empty where too few figures are held
     */
    record Moved(Value first, Value latest, Optional<Trend> trend) {

        BigDecimal difference() {
            return Sentences.number(latest).subtract(Sentences.number(first));
        }

        /** The difference in percent of the first figure; empty where that is too small. */
        Optional<BigDecimal> percent() {
            return Sentences.number(first).compareTo(FEWEST_FOR_PERCENT) < 0
                    ? Optional.empty()
                    : Change.between(Sentences.number(first), Sentences.number(latest)).percent(1);
        }
    }

    /** The trends of a breakdown; empty where no category and total have two figures in common. */
    static Optional<GroupTrends> of(Figures figures, Breakdown breakdown, String area) {
        Measure measure = figures.measure();
        List<Value> own =
                figures.by(breakdown.id(), area).stream().filter(v -> v.number() != null).toList();
        List<Value> totals =
                own.stream()
                        .filter(distinctPeriods())
                        .flatMap(value -> figures.totalBeside(value).stream())
                        .filter(value -> value.number() != null)
                        .toList();
        return moved(measure, breakdown, totals)
                .map(total ->
                        new GroupTrends(
                                measure,
                                breakdown,
                                total,
                                groups(measure, breakdown, own, total),
                                leftOut(measure, breakdown, own, total)))
                .filter(trends -> !trends.groups().isEmpty());
    }

    private static java.util.function.Predicate<Value> distinctPeriods() {
        var seen = new java.util.HashSet<String>();
        return value -> seen.add(value.period().text());
    }

    private static List<Group> groups(
            Measure measure, Breakdown breakdown, List<Value> own, Moved total) {
        List<Group> groups = new ArrayList<>();
        for (Category category : breakdown.categories()) {
            List<Value> of =
                    own.stream()
                            .filter(value -> ByCategory.isOf(value, breakdown, category))
                            .toList();
            moved(measure, breakdown, of)
                    .filter(moved -> moved.first().period().equals(total.first().period()))
                    .filter(moved -> moved.latest().period().equals(total.latest().period()))
                    .ifPresent(moved -> groups.add(new Group(category, moved)));
        }
        return groups;
    }

    private static List<Measure.Break> leftOut(
            Measure measure, Breakdown breakdown, List<Value> own, Moved total) {
        return new Series(own, java.util.Map.of(), measure.breaksBy(List.of(breakdown.id())))
                .breaksWithin().stream()
                        .filter(at -> !total.first().period().first().isBefore(at.at().first()))
                        .toList();
    }

    /** From the first figure since the last break to the latest, of one part of the year. */
    private static Optional<Moved> moved(Measure measure, Breakdown breakdown, List<Value> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Value latest = values.getLast();
        List<Measure.Break> breaks = measure.breaksBy(List.of(breakdown.id()));
        Series series = new Series(values, java.util.Map.of(), breaks);
        return values.stream()
                .filter(value -> value.period().first().isBefore(latest.period().first()))
                .filter(value -> value.period().months() == latest.period().months())
                .filter(value ->
                        value.period().first().getMonthValue()
                                == latest.period().first().getMonthValue())
                .filter(value -> series.between(value, latest).isEmpty())
                .findFirst()
                .map(first -> new Moved(first, latest, Trend.of(measure, values, breaks)));
    }

    /** The categories that a document asks to watch. */
    List<Group> watched() {
        return groups.stream().filter(Group::isWatched).toList();
    }

    /** Between which periods, and which categories moved against the total. */
    String sentence() {
        List<String> against =
                groups.stream()
                        .filter(group ->
                                group.moved().difference().signum() * total.difference().signum()
                                        < 0)
                        .map(group -> group.category().name())
                        .toList();
        String way =
                switch (total.difference().signum()) {
                    case 1 -> "rose";
                    case -1 -> "fell";
                    default -> "was the same";
                };
        String moved =
                total.difference().signum() == 0
                        ? "so no category can have moved against it"
                        : against.isEmpty()
                                ? "and no category moved the other way"
                                : "and moved the other way: " + String.join(", ", against);
        return "From %s to %s the total %s, from %s to %s, %s.%s"
                .formatted(
                        total.first().period().words(),
                        total.latest().period().words(),
                        way,
                        Amounts.shown(Sentences.number(total.first()), measure),
                        Amounts.withUnit(Sentences.number(total.latest()), measure),
                        moved,
                        since());
    }

    /** Why earlier figures are left out; empty where none are. */
    private String since() {
        return leftOut.isEmpty()
                ? ""
                : " It begins after the last break: "
                        + String.join(" ", leftOut.stream().map(Measure.Break::what).toList());
    }

    /** How a category moved, beside the total. */
    String sentence(Group group) {
        Moved moved = group.moved();
        String test =
                moved.trend()
                        .map(trend -> " Over %s: %s.".formatted(trend.over(), trend.words()))
                        .orElse(" Too few figures are held for a test.");
        return "%s: %s. The total: %s.%s"
                .formatted(group.category().name(), words(moved), words(total), test);
    }

    /** First and latest figure, the difference, and the percentage that it is of the first. */
    private String words(Moved moved) {
        String percent =
                moved.percent()
                        .filter(_ -> !Amounts.isPercentage(measure))
                        .map(value -> ", %s%%".formatted(signed(value, 1)))
                        .orElse("");
        return "%s %s, %s %s (%s%s)"
                .formatted(
                        Amounts.shown(Sentences.number(moved.first()), measure),
                        moved.first().period().when(),
                        Amounts.shown(Sentences.number(moved.latest()), measure),
                        moved.latest().period().when(),
                        signed(moved.difference(), measure.decimals()),
                        percent);
    }

    private static String signed(BigDecimal number, int decimals) {
        return new Cell.Value(number, decimals, true).shown();
    }

    /** Every category and the total. */
    Table table(String area, List<Span> source) {
        List<List<Cell>> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(row(group.category().name(), group.moved())));
        rows.add(row("Total", total));
        return new Table(
                "trends-" + breakdown.id().replace('_', '-'),
                "%s in %s by %s: first and latest figure, and change"
                        .formatted(
                                measure.officialTerm(), area, PartHeadings.lower(breakdown.name())),
                List.of(
                        Column.text("category", breakdown.name()),
                        Column.text("from", "First"),
                        Column.number("first", "First figure"),
                        Column.text("to", "Latest"),
                        Column.number("latest", "Latest figure"),
                        Column.number("change", "Change"),
                        Column.number("change_percent", "Change, %"),
                        Column.text("trend", "By test"),
                        Column.text("method", "Test")),
                rows,
                notes(),
                source,
                false);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(Remarks.breaks(leftOut));
        notes.add(
                "The total is that of the edition that printed the categories, where that is"
                        + " held. A test looks at all figures and not only at the first and"
                        + " the latest.");
        notes.add(
                "No percentage is worked out of a first figure under %s."
                        .formatted(FEWEST_FOR_PERCENT));
        return notes;
    }

    private List<Cell> row(String name, Moved moved) {
        Optional<BigDecimal> percent =
                Amounts.isPercentage(measure) ? Optional.empty() : moved.percent();
        return List.of(
                Cell.Text.of(name),
                Cell.Text.of(moved.first().period().words()),
                ValueTables.cell(moved.first(), measure.decimals()),
                Cell.Text.of(moved.latest().period().words()),
                ValueTables.cell(moved.latest(), measure.decimals()),
                new Cell.Value(moved.difference(), measure.decimals(), true),
                percent.<Cell>map(value -> new Cell.Value(value, 1, true))
                        .orElse(Cell.Absence.NOT_APPLICABLE),
                Cell.Text.of(
                        moved.trend()
                                .map(trend -> Sentences.capital(trend.words()))
                                .orElse("Too few figures")),
                moved.trend()
                        .map(trend -> trend.method().cell())
                        .orElse(Cell.Absence.NOT_APPLICABLE));
    }
}
