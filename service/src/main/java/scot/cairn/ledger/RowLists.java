package scot.cairn.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.LeafList;
import scot.cairn.proofs.MerkleTree;

/** The lists of rows that entries brought in, each row by its leaf. */
@Repository
public class RowLists {

    private final JdbcClient db;
    private final List<RowTexts> rooms;

    RowLists(JdbcClient db, List<RowTexts> rooms) {
        this.db = db;
        this.rooms = rooms;
    }

    /**
     * A row of a list.
     *
     * @param place from 0
     * @param leaf SHA-256 of a zero byte and its text
     * @param text what its room says it is; empty where no room has it, or it is withheld
     * @param isWithheld whether its room has it and shows it to no reader
     */
    public record Listed(int place, Hash leaf, Optional<String> text, boolean isWithheld) {

        /** Whether what the room has is what was recorded. */
        boolean isTrue() {
            return text.map(RowLists::leafOf).filter(leaf::equals).isPresent();
        }
    }

    /** How many rows an entry brought in. */
    public int size(Entry entry) {
        return db.sql(
                        """
                        SELECT number * :part + length(leaves) / :hash FROM ledger.public_row_list
                        WHERE entry = :entry ORDER BY number DESC LIMIT 1
                        """)
                .param("part", LeafList.PART)
                .param("hash", Hash.LENGTH)
                .param("entry", entry.id())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** All leaves of an entry's rows. */
    public LeafList leaves(Entry entry) {
        LeafList leaves = new LeafList();
        db.sql("SELECT leaves FROM ledger.public_row_list WHERE entry = :entry ORDER BY number")
                .param("entry", entry.id())
                .query(row -> {
                    leaves.addAll(row.getBytes(1));
                });
        return leaves;
    }

    /** Some rows of an entry, from a place on, as readers may see them. */
    public List<Listed> rows(Entry entry, int from, int limit) {
        LeafList some = leaves(entry, from, limit);
        List<Optional<String>> texts = ofRoom(room -> room.of(entry.id(), from, limit));
        return IntStream.range(0, some.size())
                .mapToObj(i ->
                        new Listed(
                                from + i,
                                some.get(i),
                                i < texts.size() ? texts.get(i) : Optional.empty(),
                                i < texts.size() && texts.get(i).isEmpty()))
                .toList();
    }

    /** The leaves from a place on, as many as there are. */
    private LeafList leaves(Entry entry, int from, int limit) {
        LeafList parts = new LeafList();
        int part = from / LeafList.PART;
        db.sql(
                        """
                        SELECT leaves FROM ledger.public_row_list
                        WHERE entry = :entry AND number BETWEEN :first AND :last ORDER BY number
                        """)
                .param("entry", entry.id())
                .param("first", part)
                .param("last", (from + limit - 1) / LeafList.PART)
                .query(row -> {
                    parts.addAll(row.getBytes(1));
                });
        LeafList some = new LeafList();
        int before = from - part * LeafList.PART;
        for (int at = before; at < Math.min(before + limit, parts.size()); at++) {
            some.add(parts.get(at));
        }
        return some;
    }

    private <T> List<T> ofRoom(Function<RowTexts, List<T>> texts) {
        return rooms.stream()
                .map(texts)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Hash leafOf(String text) {
        return MerkleTree.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the leaves kept of an entry's rows are those under the root that its payload has. */
    public boolean isWhole(Entry entry, Entry.Payload payload) {
        return !payload.text().contains("\"rows_root\":")
                || payload.text()
                        .contains("\"rows_root\":\"%s\"".formatted(leaves(entry).root().hex()));
    }

    /** Whether a room has more rows of an entry than its list. */
    public boolean hasMore(Entry entry, int size) {
        return !ofRoom(room -> room.of(entry.id(), size, 1)).isEmpty();
    }

    /**
     * Whether some rows of an entry still say what was recorded of them, those that are withheld
     * among them. For the operator of this machine.
     *
     * @param part which {@value LeafList#PART} of them, from 0
     */
    public boolean isTrue(Entry entry, int part) {
        int from = part * LeafList.PART;
        LeafList recorded = leaves(entry, from, LeafList.PART);
        List<String> texts = ofRoom(room -> room.withTheWithheld(entry.id(), from, LeafList.PART));
        return recorded.size() == texts.size()
                && IntStream.range(0, texts.size())
                        .allMatch(i -> leafOf(texts.get(i)).equals(recorded.get(i)));
    }
}
