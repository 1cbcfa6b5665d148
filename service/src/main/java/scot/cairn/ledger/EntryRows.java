package scot.cairn.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.proofs.Inclusion;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The rows that an entry brought in by its list, so many at a time, and the proof of one. */
final class EntryRows {

    private EntryRows() {}

    /** The rows from the place that is asked for; of the one that is asked for, its proof. */
    static List<Block> blocks(RowLists lists, Entry entry, int size, Filters filters) {
        List<Block> blocks = new ArrayList<>();
        Optional<Integer> one = asked(filters, size);
        one.ifPresent(place -> blocks.addAll(proof(lists, entry, place)));
        int from =
                one.map(place -> place - place % EntryItems.AT_A_TIME)
                        .orElseGet(() -> EntryItems.from(filters, size));
        EntryItems.shown(from, size).ifPresent(blocks::add);
        blocks.add(table(entry, lists.rows(entry, from, EntryItems.AT_A_TIME)));
        EntryItems.ways(entry, from, size).ifPresent(blocks::add);
        return blocks;
    }

    private static Optional<Integer> asked(Filters filters, int size) {
        return filters.get("row")
                .filter(asked -> asked.matches("[1-9][0-9]{0,8}"))
                .map(asked -> Integer.parseInt(asked) - 1)
                .filter(place -> place < size);
    }

    private static List<Block> proof(RowLists lists, Entry entry, int place) {
        RowLists.Listed row = lists.rows(entry, place, 1).getFirst();
        Inclusion proof = lists.leaves(entry).proof(place);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Row %,d of %,d, by its text and the hashes from its leaf up to rows_root, which"
                                        .formatted(place + 1, proof.size())
                                + " stands in the payload above. A leaf is SHA-256 of a zero byte and the"
                                + " text; a node, of a byte 1 and the two below it (RFC 6962)."));
        row.text().ifPresent(text -> blocks.add(new Block.Code(text)));
        blocks.add(
                new Block.Facts(
                        List.of(
                                Fact.of("Leaf", row.leaf().hex()),
                                Fact.of("Its place, from 0", String.valueOf(place)),
                                Fact.of("What is kept of it today", kept(row)))));
        if (!proof.path().isEmpty()) {
            blocks.add(
                    new Block.Code(
                            String.join(
                                    "\n", proof.path().stream().map(hash -> hash.hex()).toList())));
        }
        return blocks;
    }

    private static String kept(RowLists.Listed row) {
        if (row.isWithheld()) {
            return "is withheld from readers; the check of the record holds it against its leaf";
        }
        return row.isTrue() ? "is what was recorded" : "is not what was recorded";
    }

    private static Cell text(RowLists.Listed row) {
        return row.text()
                .<Cell>map(Cell.Text::of)
                .orElse(row.isWithheld() ? Cell.Absence.SUPPRESSED : Cell.Absence.MISSING);
    }

    private static Table table(Entry entry, List<RowLists.Listed> rows) {
        String url = new Subject(SubjectKind.ENTRY, String.valueOf(entry.index())).url();
        List<List<Cell>> cells = new ArrayList<>();
        for (RowLists.Listed row : rows) {
            cells.add(
                    List.of(
                            Cell.Value.of(row.place() + 1L),
                            text(row),
                            new Cell.Text(row.leaf().hex(), url + "?row=" + (row.place() + 1))));
        }
        return new Table(
                "items",
                "Each row as it was recorded, with its leaf",
                List.of(
                        Column.number("place", "Row"),
                        Column.text("text", "Its text"),
                        Column.text("leaf", "SHA-256 of a zero byte and its text")),
                cells);
    }
}
