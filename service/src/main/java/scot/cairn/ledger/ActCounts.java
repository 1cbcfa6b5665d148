package scot.cairn.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * How many acts of each kind a range of entries holds, so that a report that names a range can be
 * compared with the ledger.
 */
final class ActCounts {

    private static final String FIELD = "entries";
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})\\s*[-–]\\s*([0-9]{1,9})");

    private ActCounts() {}

    /**
     * Places in the tree.
     *
     * @param first of them
     * @param last of them, not before the first
     */
    private record Range(long first, long last) {}

    static List<Block> blocks(Ledger ledger, Filters filters) {
        String asked = filters.get(FIELD).orElse("");
        Optional<Range> range = range(asked);
        long first = range.map(Range::first).orElse(0L);
        long next = range.map(r -> r.last() + 1).orElseGet(ledger::size);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Choices(
                        SubjectKind.ENTRY.path(),
                        "",
                        new Block.Search(FIELD, "Entries, such as 0-41", asked),
                        List.of(),
                        words(asked, range)));
        blocks.add(table(ledger, first, next));
        return blocks;
    }

    private static Optional<Range> range(String asked) {
        Matcher range = RANGE.matcher(asked);
        return range.matches()
                ? Optional.of(
                                new Range(
                                        Long.parseLong(range.group(1)),
                                        Long.parseLong(range.group(2))))
                        .filter(r -> r.first() <= r.last())
                : Optional.empty();
    }

    private static String words(String asked, Optional<Range> range) {
        if (range.isPresent()) {
            return "Entries %,d to %,d are counted."
                    .formatted(range.get().first(), range.get().last());
        }
        return asked.isEmpty()
                ? "All entries are counted."
                : "%s is no range of entries such as 0-41; all are counted.".formatted(asked);
    }

    private static Table table(Ledger ledger, long first, long next) {
        List<List<Cell>> rows = new ArrayList<>();
        ledger.acts(first, next)
                .forEach(
                        (act, count) -> rows.add(List.of(Cell.Text.of(act), Cell.Value.of(count))));
        return new Table(
                "acts",
                "Entries by kind of act",
                List.of(Column.text("act", "Act"), Column.number("entries", "Entries")),
                rows);
    }
}
