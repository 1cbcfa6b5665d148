package scot.cairn.measures.use;

import java.util.List;
import java.util.Map;
import scot.cairn.calendar.DateRange;
import scot.cairn.ledger.PlaceCell;
import scot.cairn.measures.Sentences;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What was decided of the uses of a measure. */
public final class UseTable {

    private UseTable() {}

    /**
     * The table.
     *
     * @param decisions the earliest first
     * @param places of their acts in the ledger, by entry
     */
    public static Table of(List<RecordedUse> decisions, Map<Long, Long> places) {
        return new Table(
                "use-decisions",
                "Decisions on uses beyond the permitted one, the latest first",
                List.of(
                        Column.text("on", "Decided on"),
                        Column.text("use", "Use"),
                        Column.text("decision", "Decision"),
                        Column.text("words", "In words"),
                        Column.text("entry", "On record")),
                decisions.reversed().stream().map(one -> row(one, places)).toList());
    }

    private static List<Cell> row(RecordedUse one, Map<Long, Long> places) {
        String verdict = one.allows() ? "Allowed" : "No longer allowed";
        return List.of(
                Cell.Text.of(DateRange.words(one.day())),
                Cell.Text.of(Sentences.capital(Uses.words(one.use()))),
                Cell.Text.of(one.synthetic() ? verdict + " (made up, for demonstration)" : verdict),
                Cell.Text.of(one.words()),
                PlaceCell.of(places.get(one.entry())));
    }
}
