package scot.cairn.ledger;

import java.util.List;
import java.util.Optional;

/** The room that keeps the rows of an entry's list, and can say again what each leaf is of. */
public interface RowTexts {

    /**
     * The exact texts of rows of an entry, in the order of its list; empty for a row that is
     * withheld from readers.
     *
     * @param entry id of the entry
     * @param from place of the first, from 0
     * @return fewer where the room has no more; none where the entry is of another room
     */
    List<Optional<String>> of(long entry, int from, int limit);

    /** The same of all rows, for the check of the record by this machine's operator. */
    List<String> withTheWithheld(long entry, int from, int limit);
}
