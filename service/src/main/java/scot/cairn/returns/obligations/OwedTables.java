package scot.cairn.returns.obligations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What is owed, as tables: what was expected, what came, what came in time, and what did not. */
@Component
class OwedTables {

    private static final List<Column> COUNTS =
            List.of(
                    Column.number("fallen_due", "Fell due"),
                    Column.number("received", "Of these came"),
                    Column.number("on_time", "On time"),
                    Column.number("on_time_percent", "On time, % of those that fell due"),
                    Column.number("received_late", "Came late"),
                    Column.number("late", "Late, and waited for"),
                    Column.number("missing", "Missing"),
                    Column.number("to_come", "Not yet due"));

    private static final List<String> NOTES =
            List.of(
                    "A return falls due when its last day is over. One that came before is counted once"
                            + " it has fallen due.",
                    "Late is what has not come and is waited for; missing is what has not come and is"
                            + " waited for no longer.");

    private final Areas areas;
    private final ReturnTemplates templates;

    OwedTables(Areas areas, ReturnTemplates templates) {
        this.areas = areas;
        this.templates = templates;
    }

    /** One row for each of what is asked. */
    Table byTemplate(String id, String caption, List<Owed> all) {
        return counts(
                id,
                caption,
                List.of(Column.text("asked", "What is asked")),
                grouped(all, owed -> owed.obligation().template()),
                template ->
                        List.of(
                                Cell.Text.of(
                                        title(template),
                                        new Subject(SubjectKind.TEMPLATE, template))));
    }

    /** One row for each area. */
    Table byArea(String id, String caption, List<Owed> all) {
        return counts(
                id,
                caption,
                List.of(Column.text("area", "Area"), Column.text("sort", "What it is")),
                grouped(all, owed -> owed.obligation().area()),
                area ->
                        List.of(
                                Cell.Text.of(areas.name(area), new Subject(SubjectKind.AREA, area)),
                                Cell.Text.of(sort(area))));
    }

    /** What sort of area it is: areas of two sets may have one name. */
    private String sort(String area) {
        return areas.find(area)
                .flatMap(found -> areas.set(found.areaSet()))
                .map(AreaSet::one)
                .orElse("Area");
    }

    /** One row for each quarter in which something fell due or will. */
    Table overTime(String id, String caption, List<Owed> all) {
        return counts(
                id,
                caption,
                List.of(Column.text("quarter", "Quarter in which it is due")),
                grouped(all, OwedTables::quarter),
                quarter -> List.of(Cell.Text.of(quarter)));
    }

    private static String quarter(Owed owed) {
        var due = owed.obligation().due();
        return "%d Q%d".formatted(due.getYear(), (due.getMonthValue() + 2) / 3);
    }

    private static Map<String, List<Owed>> grouped(List<Owed> all, Function<Owed, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static Table counts(
            String id,
            String caption,
            List<Column> first,
            Map<String, List<Owed>> groups,
            Function<String, List<Cell>> head) {
        List<Column> columns = new ArrayList<>(first);
        columns.addAll(COUNTS);
        List<List<Cell>> rows = new ArrayList<>();
        groups.forEach((group, some) -> rows.add(row(head.apply(group), Timeliness.of(some))));
        boolean synthetic =
                groups.values().stream().flatMap(List::stream).anyMatch(Owed::synthetic);
        return new Table(id, caption, columns, rows, NOTES, List.of(), synthetic);
    }

    private static List<Cell> row(List<Cell> head, Timeliness counted) {
        List<Cell> row = new ArrayList<>(head);
        row.addAll(
                List.of(
                        number(counted.fallenDue()),
                        number(counted.received()),
                        number(counted.onTime()),
                        percent(counted.onTime(), counted.fallenDue()),
                        number(counted.receivedLate()),
                        number(counted.late()),
                        number(counted.missing()),
                        number(counted.early() + counted.toCome())));
        return row;
    }

    /**
     * Those that have not come though their last day is over, each named, the longest late first.
     */
    Table outstanding(String id, String caption, List<Owed> all) {
        return list(
                id,
                caption,
                all.stream()
                        .filter(owed -> owed.state() == State.LATE || owed.state() == State.MISSING)
                        .toList());
    }

    /** One row for each obligation. */
    Table list(String id, String caption, List<Owed> all) {
        return new Table(
                id,
                caption,
                List.of(
                        Column.text("area", "Area"),
                        Column.text("asked", "What is owed"),
                        Column.text("period", "For"),
                        Column.text("due", "Due by"),
                        Column.text("state", "How it stands"),
                        Column.text("received", "Came on"),
                        Column.number("days_late", "Days late")),
                all.stream().map(this::row).toList(),
                List.of(),
                List.of(),
                all.stream().anyMatch(Owed::synthetic));
    }

    private List<Cell> row(Owed owed) {
        Obligation one = owed.obligation();
        return List.of(
                Cell.Text.of(areas.name(one.area()), new Subject(SubjectKind.AREA, one.area())),
                Cell.Text.of(title(one.template()) + setting(one), one.subject()),
                Cell.Text.of(one.span().words()),
                Cell.Text.of(DateRange.words(one.due())),
                Cell.Text.of(owed.words()),
                owed.receipt()
                        .filter(Receipt::isSubmitted)
                        .<Cell>map(receipt -> Cell.Text.of(DateRange.words(receipt.on())))
                        .orElse(
                                switch (owed.state()) {
                                    case LATE -> Cell.Absence.LATE;
                                    case MISSING -> Cell.Absence.MISSING;
                                    default -> Cell.Absence.NOT_APPLICABLE;
                                }),
                owed.hasFallenDue() || owed.state().isReceived()
                        ? number((int) owed.daysLate())
                        : Cell.Absence.NOT_APPLICABLE);
    }

    /** What a template is called; its id where it is not on record. */
    String title(String template) {
        return templates
                .find(template, AsKnownOn.PRESENT)
                .map(ReturnTemplate::title)
                .orElse(template);
    }

    private static String setting(Obligation one) {
        return one.setting().isEmpty() ? "" : ", " + one.setting();
    }

    static Cell number(int number) {
        return Cell.Value.of(number);
    }

    private static Cell percent(int of, int all) {
        return all == 0
                ? Cell.Absence.NOT_APPLICABLE
                : Cell.Value.of(
                        BigDecimal.valueOf(of)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP),
                        1);
    }
}
