package scot.cairn.ledger;

import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.Cell;

/** Where something is on record, as a table shows it: its place in the tree, or that it waits. */
public final class PlaceCell {

    private PlaceCell() {}

    /**
     * The cell.
     *
     * @param place index in the tree, as {@link Ledger#places} gives it; null while it waits
     */
    public static Cell of(@Nullable Long place) {
        return place == null
                ? Cell.Text.of("waiting for its place in the ledger")
                : new Cell.Text("entry %d".formatted(place), "/ledger/%d".formatted(place));
    }
}
