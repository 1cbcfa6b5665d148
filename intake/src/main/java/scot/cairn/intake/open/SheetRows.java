package scot.cairn.intake.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Limits;
import scot.cairn.intake.office.Cell;
import scot.cairn.intake.office.CellSink;
import scot.cairn.intake.office.Spot;
import scot.cairn.intake.office.Unfit;
import scot.cairn.intake.persons.PersonalData;
import scot.cairn.intake.persons.SheetScan;

/**
 * The rows of one sheet of a workbook. All sheets are looked through for data about persons; the
 * rows of the sheet that was asked for are told, or of the first that is shown and has cells.
 */
final class SheetRows implements CellSink {

    private static final int MOST_SHEETS_NAMED = 50;
    private static final int MOST_REPEATS = 10_000;

    private final Opening.Asked asked;
    private final SheetScan persons;
    private final RawRows rows;
    private final Faults faults;
    private final Set<String> withCells = new LinkedHashSet<>();
    private final List<RawCell> cells = new ArrayList<>();
    private String sheet = "";
    private boolean isShown;
    private boolean isTold;
    private int row;
    private int times;
    private int repeats;
    private int width;

    SheetRows(Opening.Asked asked, PersonalData found, RawRows rows, Faults faults) {
        this.asked = asked;
        this.persons = new SheetScan(found);
        this.rows = rows;
        this.faults = faults;
    }

    @Override
    public void sheet(String name, boolean hidden) {
        persons.sheet(name, hidden);
        sheet = name;
        isShown = !hidden;
        isTold =
                isShown
                        && (asked.sheet().isEmpty()
                                ? withCells.isEmpty()
                                : asked.sheet().equals(name));
        row = 0;
    }

    @Override
    public void hiddenRow(int number) {
        if (isTold) {
            faults.at(number)
                    .wrong(
                            Cause.HIDDEN,
                            "The spreadsheet does not show this row",
                            "Show it, or delete it");
        }
    }

    @Override
    public void cell(Spot spot, Cell cell) throws Unfit {
        persons.cell(spot, cell);
        if (isShown && withCells.size() < MOST_SHEETS_NAMED) {
            withCells.add(sheet);
        }
        if (!isTold || !isWithin(spot)) {
            return;
        }
        if (spot.row() != row) {
            flush();
            row = spot.row();
        }
        if (spot.column() <= cells.size()) {
            throw new Unfit("The workbook is damaged: a cell stands twice or out of order");
        }
        times = spot.rows();
        while (cells.size() < spot.column() - 1) {
            cells.add(RawCell.EMPTY);
        }
        RawCell raw = raw(spot, cell);
        for (int i = 0; i < spot.columns(); i++) {
            cells.add(raw);
        }
    }

    private boolean isWithin(Spot spot) {
        Limits.Table most = asked.limits().table();
        long column = (long) spot.column() + spot.columns() - 1;
        long last = (long) spot.row() + spot.rows() - 1;
        if (column > most.columns()) {
            tooMuch(
                    spot,
                    "The cells reach to column %s and at most %,d columns are read"
                            .formatted(
                                    Spot.letters((int) Math.min(column, 20_000)), most.columns()));
            return false;
        }
        if (last > most.rows()) {
            tooMuch(
                    spot,
                    "The cells reach to row %,d and at most %,d are read"
                            .formatted(last, most.rows()));
            return false;
        }
        if (spot.rows() > 1 && spot.row() != row) {
            repeats += spot.rows() - 1;
        }
        if (repeats > MOST_REPEATS) {
            tooMuch(spot, "The file says of rows that they stand there again and again");
            return false;
        }
        return true;
    }

    private void tooMuch(Spot spot, String what) {
        faults.at(spot.row(), Spot.letters(spot.column()), "")
                .wrong(Cause.TOO_MUCH, what, "Take out the cells that are not asked for");
    }

    private RawCell raw(Spot spot, Cell cell) {
        Faults.Spot at = faults.at(spot.row(), Spot.letters(spot.column()), "");
        if (cell.text().length() > asked.limits().table().characters()) {
            at.wrong(
                    Cause.TOO_MUCH,
                    "The cell has %,d characters and at most %,d are read"
                            .formatted(cell.text().length(), asked.limits().table().characters()),
                    "Shorten it");
            return RawCell.EMPTY;
        }
        return switch (cell.kind()) {
            case TEXT -> RawCell.text(cell.text());
            case NUMBER -> new RawCell(RawCell.Kind.NUMBER, cell.text());
            case DATE -> new RawCell(RawCell.Kind.DATE, cell.text());
            case BOOLEAN ->
                    new RawCell(
                            RawCell.Kind.BOOLEAN,
                            Set.of("1", "true").contains(cell.text().toLowerCase(Locale.ROOT))
                                    ? "true"
                                    : "false");
            case FORMULA -> {
                at.wrong(
                        Cause.FORMULA,
                        "The cell is a formula, and what it gave when the file was saved is not its"
                                + " source",
                        "Copy the cells and paste them as values");
                yield RawCell.EMPTY;
            }
            case ERROR -> {
                at.wrong(
                        Cause.FORMULA,
                        "The cell holds the mark of a mistake, such as #REF!",
                        "Write the value, or a symbol for why there is none");
                yield RawCell.EMPTY;
            }
        };
    }

    private void flush() {
        if (cells.isEmpty()) {
            return;
        }
        width = Math.max(width, width == 0 ? cells.size() : 0);
        while (cells.size() < width) {
            cells.add(RawCell.EMPTY);
        }
        try {
            for (int i = 0; i < times; i++) {
                RawRow whole = new RawRow(row + i, cells);
                if (!whole.isBlank()) {
                    rows.row(whole);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        cells.clear();
    }

    @Override
    public void endOfSheet() {
        persons.endOfSheet();
        if (isTold) {
            flush();
        }
    }

    @Override
    public void text(String place, String words) {
        persons.text(place, words);
    }

    /** All sheets were read. */
    void end() {
        boolean isAsked = !asked.sheet().isEmpty();
        if (isAsked && !withCells.contains(asked.sheet())) {
            ask("No sheet of that name is shown and has cells");
        } else if (!isAsked && withCells.size() > 1) {
            ask("More than one sheet has cells");
        }
    }

    private void ask(String what) {
        faults.file()
                .ask(
                        Cause.WHICH_SHEET,
                        what,
                        "Say which sheet is meant, or save it as a file of its own",
                        List.copyOf(withCells));
    }
}
