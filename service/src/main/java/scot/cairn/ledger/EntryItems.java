package scot.cairn.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private static final int AT_A_TIME = 50;

    private EntryItems() {}

    /** The items from the place that is asked for, and the way to those before and after. */
    static List<Block> blocks(Ledger ledger, Entry entry, int items, Filters filters) {
        int from = from(filters, items);
        int to = Math.min(from + AT_A_TIME, items);
        List<Block> blocks = new ArrayList<>();
        if (items > AT_A_TIME) {
            blocks.add(
                    Block.Prose.of(
                            "Items %,d to %,d of %,d are shown.".formatted(from + 1, to, items)));
        }
        blocks.add(table(ledger.mentions(entry, from + 1, AT_A_TIME)));
        List<List<Span>> ways = new ArrayList<>();
        if (from > 0) {
            ways.add(way(entry, "The items before these", Math.max(0, from - AT_A_TIME)));
        }
        if (to < items) {
            ways.add(way(entry, "The items after these", to));
        }
        if (!ways.isEmpty()) {
            blocks.add(new Block.Bullets(ways));
        }
        return blocks;
    }

    /** The index to begin at; the first where what is asked for is none. */
    private static int from(Filters filters, int size) {
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
                            Cell.Value.of(BigDecimal.valueOf(item.sequence()), 0),
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
