package scot.cairn.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What an entry brought in, so many items at a time. */
final class EntryItems {

    static final int AT_A_TIME = 50;

    private EntryItems() {}

    /** The items from the place that is asked for, and the way to those before and after. */
    static List<Block> blocks(Ledger ledger, Entry entry, int items, Filters filters) {
        int from = from(filters, items);
        List<Block> blocks = new ArrayList<>();
        shown(from, items).ifPresent(blocks::add);
        blocks.add(table(ledger.mentions(entry, from + 1, AT_A_TIME)));
        ways(entry, from, items).ifPresent(blocks::add);
        return blocks;
    }

    /** Which of them are shown, where not all are. */
    static Optional<Block> shown(int from, int items) {
        return items <= AT_A_TIME
                ? Optional.empty()
                : Optional.of(
                        Block.Prose.of(
                                "Items %,d to %,d of %,d are shown."
                                        .formatted(
                                                from + 1,
                                                Math.min(from + AT_A_TIME, items),
                                                items)));
    }

    /** The way to those before and after. */
    static Optional<Block> ways(Entry entry, int from, int items) {
        List<List<Span>> ways = new ArrayList<>();
        if (from > 0) {
            ways.add(way(entry, "The items before these", Math.max(0, from - AT_A_TIME)));
        }
        if (from + AT_A_TIME < items) {
            ways.add(way(entry, "The items after these", from + AT_A_TIME));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new Block.Bullets(ways));
    }

    /** The index to begin at; the first where what is asked for is none. */
    static int from(Filters filters, int size) {
        return filters.get("from")
                .filter(asked -> asked.matches("[1-9][0-9]{0,8}"))
                .map(asked -> Integer.parseInt(asked) - 1)
                .filter(index -> index < size)
                .orElse(0);
    }

    private static List<Span> way(Entry entry, String words, int index) {
        String url = new Subject(SubjectKind.ENTRY, String.valueOf(entry.index())).url();
        return List.of(Span.link(words, url + "?from=" + (index + 1)));
    }

    private static Table table(List<Entry.Mention> items) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry.Mention item : items) {
            rows.add(
                    List.of(
                            Cell.Text.of(String.valueOf(item.place())),
                            item.subject() == null
                                    ? Cell.Text.of(LedgerPages.name(item))
                                    : Cell.Text.of(LedgerPages.name(item), item.subject()),
                            Cell.Value.of(item.sequence()),
                            item.content() == null
                                    ? Cell.Absence.NOT_APPLICABLE
                                    : Cell.Text.of(item.content().hex())));
        }
        return new Table(
                "items",
                "Each item by the hash of its content",
                List.of(
                        Column.text("place", "Place"),
                        Column.text("item", "Item"),
                        Column.number("sequence", "Version"),
                        Column.text("content", "SHA-256 of its content")),
                rows);
    }
}
