package scot.cairn.returns.obligations;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.Block;

/** Returns that are owed as a list for a page, what is made up apart. */
@Component
public class OwedList {

    private final OwedTables tables;

    OwedList(OwedTables tables) {
        this.tables = tables;
    }

    /**
     * The list.
     *
     * @param id of its table
     * @param caption what it lists
     * @param some at least one
     */
    public List<Block> of(String id, String caption, List<Owed> some) {
        return Portion.of(some).stream()
                .<Block>map(portion ->
                        tables.list(id + "-table" + portion.suffix(), caption, portion.owed()))
                .toList();
    }
}
