package scot.cairn.intake.open;

import java.util.List;

/**
 * A row as the file holds it.
 *
 * @param number from 1, as a spreadsheet counts; the header is a row too
 * @param cells from the first column on
 */
public record RawRow(int number, List<RawCell> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
