package scot.cairn.intake.persons;

import org.jspecify.annotations.Nullable;
import scot.cairn.intake.office.Cell;
import scot.cairn.intake.office.CellSink;
import scot.cairn.intake.office.Spot;

/** Looks through an office file for data about persons: what cells hold and what they show. */
public final class SheetScan implements CellSink {

    private final PersonalData found;
    private PersonalData.@Nullable Sheet sheet;

    /** A scan that adds to what was found. */
    public SheetScan(PersonalData found) {
        this.found = found;
    }

    @Override
    public void sheet(String name, boolean hidden) {
        sheet = found.sheet("sheet \u201c" + name + "\u201d");
    }

    @Override
    public void hiddenRow(int row) {}

    @Override
    public void cell(Spot spot, Cell cell) {
        PersonalData.@Nullable Sheet here = sheet;
        if (here == null) {
            return;
        }
        boolean isFormula = cell.kind() == Cell.Kind.FORMULA;
        String value = PersonalData.plain(isFormula ? cell.shown() : cell.text());
        String other = PersonalData.plain(isFormula ? cell.text() : cell.shown());
        here.cell(spot.row(), spot.column(), value);
        if (!other.equals(value)) {
            here.shown(spot.row(), spot.column(), other);
        }
    }

    @Override
    public void endOfSheet() {
        PersonalData.@Nullable Sheet here = sheet;
        if (here != null) {
            here.end();
        }
    }

    @Override
    public void text(String place, String words) {
        found.text(place, words);
    }
}
