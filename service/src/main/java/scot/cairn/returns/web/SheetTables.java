package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.sheets.SheetFault;
import scot.cairn.returns.sheets.SheetOutcome;
import scot.cairn.returns.sheets.Weighed;
import scot.cairn.returns.sheets.WeighedAnswer;
import scot.cairn.returns.sheets.WeighedAnswer.Become;
import scot.cairn.returns.sheets.WeighedReturn;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What a spreadsheet brings, as tables. */
@Component
class SheetTables {

    private static final int SHOWN = 200;
    private static final int CELLS = 20;

    private final Areas areas;
    private final OwedReturns owed;

    SheetTables(Areas areas, OwedReturns owed) {
        this.areas = areas;
        this.owed = owed;
    }

    /** How many answers of each return would become what. */
    Table summary(Weighed weighed) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("return", "Return"));
        for (Become become : Become.values()) {
            columns.add(Column.number(become.name().toLowerCase(Locale.ROOT), words(become)));
        }
        return new Table(
                "summary-table",
                "How many answers",
                columns,
                weighed.returns().stream()
                        .map(one -> {
                            List<Cell> row = new ArrayList<>();
                            row.add(link(one.draft().id()));
                            Arrays.stream(Become.values())
                                    .forEach(become -> row.add(number(one.count(become))));
                            return List.copyOf(row);
                        })
                        .toList());
    }

    private static String words(Become become) {
        return switch (become) {
            case CREATED -> "New";
            case CHANGED -> "Changed";
            case UNCHANGED -> "Unchanged";
            case NONE -> "Still without an answer";
            case EMPTIED -> "Emptied, left as it stands";
            case REFUSED -> "Refused";
        };
    }

    /** How many answers of each return were kept. */
    Table accepted(SheetOutcome outcome) {
        return new Table(
                "accepted-table",
                "How many answers were kept",
                List.of(
                        Column.text("return", "Return"),
                        Column.number("created", "New"),
                        Column.number("changed", "Changed"),
                        Column.number("refused", "Refused")),
                outcome.returns().stream()
                        .map(one ->
                                List.of(
                                        link(one.obligation()),
                                        number(one.created()),
                                        number(one.changed()),
                                        number(one.refused())))
                        .toList());
    }

    private Cell link(String obligation) {
        return new Cell.Text(words(obligation), "/work/returns/" + obligation);
    }

    private String words(String obligation) {
        return owed.find(obligation, AsKnownOn.PRESENT)
                .map(one ->
                        "%s, %s"
                                .formatted(
                                        areas.name(one.obligation().area()),
                                        one.obligation().span().words()))
                .orElse(obligation);
    }

    /** The answers that would become so, the old words beside the new; nothing where none would. */
    List<Block> answers(Weighed weighed, Become become, String caption) {
        List<List<Cell>> rows = new ArrayList<>();
        boolean areSeveral = weighed.returns().size() > 1;
        for (WeighedReturn one : weighed.returns()) {
            for (WeighedAnswer answer : one.those(become)) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.Text.of(answer.cell()));
                if (areSeveral) {
                    row.add(Cell.Text.of(areas.name(one.draft().owed().obligation().area())));
                }
                row.add(
                        Cell.Text.of(
                                "%s: %s"
                                        .formatted(
                                                answer.part().title(), answer.question().words())));
                if (become != Become.CREATED) {
                    row.add(said(answer.before()));
                }
                if (become != Become.EMPTIED) {
                    row.add(
                            said(
                                    answer.asBefore()
                                            ? answer.after() + " (as in the last return)"
                                            : answer.after()));
                }
                rows.add(row);
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Table(
                                become.name().toLowerCase(Locale.ROOT) + "-table",
                                rows.size() > SHOWN
                                        ? "%s: the first %d of %,d"
                                                .formatted(caption, SHOWN, rows.size())
                                        : caption,
                                columns(become, areSeveral),
                                rows.stream().limit(SHOWN).toList()));
    }

    private static List<Column> columns(Become become, boolean areSeveral) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("cell", "Cell"));
        if (areSeveral) {
            columns.add(Column.text("area", "Area"));
        }
        columns.add(Column.text("question", "Question"));
        if (become != Become.CREATED) {
            columns.add(Column.text("before", "What stands"));
        }
        if (become != Become.EMPTIED) {
            columns.add(Column.text("after", "What the file says"));
        }
        return columns;
    }

    /** Each sort of fault once, with its cells. */
    static Table faults(List<SheetFault> faults) {
        Map<SheetFault, List<String>> alike = new LinkedHashMap<>();
        for (SheetFault fault : faults) {
            alike.computeIfAbsent(
                            new SheetFault(
                                    fault.cause(), "", fault.value(), fault.what(), fault.mend()),
                            _ -> new ArrayList<>())
                    .add(fault.cell());
        }
        return new Table(
                "faults-table",
                faults.size() == 1 ? "1 fault" : "%,d faults".formatted(faults.size()),
                List.of(
                        Column.text("cause", "Cause"),
                        Column.text("cells", "Where"),
                        Column.text("value", "What stands there"),
                        Column.text("what", "What is wrong"),
                        Column.text("mend", "What to do")),
                alike.entrySet().stream().map(SheetTables::row).toList());
    }

    private static List<Cell> row(Map.Entry<SheetFault, List<String>> one) {
        SheetFault fault = one.getKey();
        List<String> cells = one.getValue();
        String first =
                cells.stream()
                        .filter(cell -> !cell.isEmpty())
                        .limit(CELLS)
                        .collect(Collectors.joining(", "));
        return List.of(
                Cell.Text.of(fault.cause().words()),
                Cell.Text.of(
                        first.isEmpty()
                                ? "all of it"
                                : cells.size() > CELLS
                                        ? "%s and %,d more".formatted(first, cells.size() - CELLS)
                                        : first),
                Cell.Text.of(fault.value().isEmpty() ? "nothing" : fault.value()),
                Cell.Text.of(fault.what()),
                Cell.Text.of(fault.mend()));
    }

    private static Cell said(String words) {
        return words.isBlank() ? Cell.Absence.NOT_APPLICABLE : Cell.Text.of(words);
    }

    private static Cell number(int count) {
        return Cell.Value.of(count);
    }
}
