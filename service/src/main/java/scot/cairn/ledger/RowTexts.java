package scot.cairn.ledger;

import java.util.List;

/** The room that keeps the rows of an entry's list, and can say again what each leaf is of. */
public interface RowTexts {

    /**
     * The exact texts of rows of an entry, in the order of its list.
     *
     * @param entry id of the entry
     * @param from place of the first, from 0
     * @return fewer where the room has no more; none where the entry is of another room
     */
    List<String> of(long entry, int from, int limit);
}
