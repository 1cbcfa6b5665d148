package scot.cairn.returns.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnQuestion.Option;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** How answers moved from return to return, as tables. */
final class PaceTables {

    private PaceTables() {}

    /** Of one area and one question, a row for each standard and setting. */
    static Table ofArea(ReturnQuestion question, List<Pace> all, boolean synthetic) {
        return question.kind() == Kind.DATE
                ? days(question, all, synthetic)
                : states(question, all, synthetic);
    }

    private static Table days(ReturnQuestion question, List<Pace> all, boolean synthetic) {
        return new Table(
                "pace-" + question.id(),
                "%s As told first, and as told last".formatted(question.words()),
                List.of(
                        Column.text("part", "Standard and setting"),
                        Column.text("first", "Told first"),
                        Column.text("now", "Told last"),
                        Column.number("moved", "Moved by, in days"),
                        Column.number("told", "Returns that told it")),
                all.stream()
                        .map(one ->
                                List.<Cell>of(
                                        Cell.Text.of(one.title()),
                                        day(one.first()),
                                        day(one.last()),
                                        one.moved()
                                                .<Cell>map(Cell.Value::of)
                                                .orElse(Cell.Absence.NOT_APPLICABLE),
                                        Cell.Value.of(one.told().size())))
                        .toList(),
                List.of("A number above 0 is a day that moved later."),
                List.of(),
                synthetic);
    }

    private static Cell day(Pace.Told told) {
        return told.day()
                .<Cell>map(day -> Cell.Text.of(DateRange.words(day)))
                .orElse(Cell.Absence.MISSING);
    }

    private static Table states(ReturnQuestion question, List<Pace> all, boolean synthetic) {
        return new Table(
                "pace-" + question.id(),
                "%s What was said last, and since when".formatted(question.words()),
                List.of(
                        Column.text("part", "Standard and setting"),
                        Column.text("now", "Said last"),
                        Column.text(
                                "since", "Said without a break since the return for the time from"),
                        Column.number("returns", "In so many returns"),
                        Column.number("told", "Returns that answered")),
                all.stream()
                        .map(one ->
                                List.<Cell>of(
                                        Cell.Text.of(one.title()),
                                        Cell.Text.of(one.words()),
                                        Cell.Text.of(
                                                DateRange.words(
                                                        one.unbroken().getFirst().in().begins())),
                                        Cell.Value.of(one.unbroken().size()),
                                        Cell.Value.of(one.told().size())))
                        .toList(),
                List.of(),
                List.of(),
                synthetic);
    }

    /** Of every area and one question, a row for each standard and setting. */
    static Table ofForm(ReturnQuestion question, List<Pace> all, boolean synthetic) {
        Map<String, List<Pace>> byPart = new LinkedHashMap<>();
        all.forEach(one -> byPart.computeIfAbsent(one.title(), _ -> new ArrayList<>()).add(one));
        return question.kind() == Kind.DATE
                ? daysOfForm(question, byPart, synthetic)
                : statesOfForm(question, byPart, synthetic);
    }

    private static Table daysOfForm(
            ReturnQuestion question, Map<String, List<Pace>> byPart, boolean synthetic) {
        return new Table(
                "pace-" + question.id() + (synthetic ? "-made-up" : ""),
                "%s In how many areas the day moved".formatted(question.words()),
                List.of(
                        Column.text("part", "Standard and setting"),
                        Column.number("areas", "Areas that told a day"),
                        Column.number("twice", "In more than one return"),
                        Column.number("later", "Of these moved later"),
                        Column.number("earlier", "Moved earlier"),
                        Column.number("same", "Not moved"),
                        Column.number("median", "Moved by, in days, median")),
                byPart.entrySet().stream()
                        .map(one -> daysOfForm(one.getKey(), one.getValue()))
                        .toList(),
                List.of(
                        "An area that told a day in one return only is in none of the numbers that"
                                + " follow. A number of days above 0 is later."),
                List.of(),
                synthetic);
    }

    private static List<Cell> daysOfForm(String part, List<Pace> all) {
        List<Long> moved =
                all.stream()
                        .filter(one -> one.told().size() > 1)
                        .map(Pace::moved)
                        .flatMap(Optional::stream)
                        .toList();
        return List.of(
                Cell.Text.of(part),
                Cell.Value.of(all.size()),
                Cell.Value.of(moved.size()),
                Cell.Value.of(moved.stream().filter(days -> days > 0).count()),
                Cell.Value.of(moved.stream().filter(days -> days < 0).count()),
                Cell.Value.of(moved.stream().filter(days -> days == 0).count()),
                Median.of(moved)
                        .<Cell>map(days -> Cell.Value.of(days, 0))
                        .orElse(Cell.Absence.NOT_APPLICABLE));
    }

    private static Table statesOfForm(
            ReturnQuestion question, Map<String, List<Pace>> byPart, boolean synthetic) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("part", "Standard and setting"));
        columns.add(Column.number("areas", "Areas that answered"));
        question.options()
                .forEach(option ->
                        columns.add(Column.number(option.id().replace('-', '_'), option.words())));
        columns.add(Column.number("longest", "The same since, in returns, at most"));
        return new Table(
                "pace-" + question.id() + (synthetic ? "-made-up" : ""),
                "%s What areas said last".formatted(question.words()),
                columns,
                byPart.entrySet().stream()
                        .map(one -> statesOfForm(question, one.getKey(), one.getValue()))
                        .toList(),
                List.of(),
                List.of(),
                synthetic);
    }

    private static List<Cell> statesOfForm(ReturnQuestion question, String part, List<Pace> all) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.Text.of(part));
        cells.add(Cell.Value.of(all.size()));
        for (Option option : question.options()) {
            cells.add(
                    Cell.Value.of(
                            all.stream()
                                    .filter(one -> one.last().value().equals(option.id()))
                                    .count()));
        }
        cells.add(
                Cell.Value.of(all.stream().mapToInt(one -> one.unbroken().size()).max().orElse(0)));
        return cells;
    }
}
