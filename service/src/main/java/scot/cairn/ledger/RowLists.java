package scot.cairn.ledger;

import java.util.List;
import java.util.Optional;
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
     * @param text what its room says it is; empty where no room has it
     */
    public record Listed(int place, Hash leaf, Optional<String> text) {

        /** Whether what the room has is what was recorded. */
        boolean isTrue() {
            return text.map(Listed::leafOf).filter(leaf::equals).isPresent();
        }

        private static Hash leafOf(String text) {
            return MerkleTree.leaf(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
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

    /** Some rows of an entry, from a place on. */
    public List<Listed> rows(Entry entry, int from, int limit) {
        LeafList some = new LeafList();
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
                    some.addAll(row.getBytes(1));
                });
        List<String> texts = texts(entry, from, limit);
        int before = from - part * LeafList.PART;
        int count = Math.max(0, Math.min(limit, some.size() - before));
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i ->
                        new Listed(
                                from + i,
                                some.get(before + i),
                                i < texts.size() ? Optional.of(texts.get(i)) : Optional.empty()))
                .toList();
    }

    private List<String> texts(Entry entry, int from, int limit) {
        return rooms.stream()
                .map(room -> room.of(entry.id(), from, limit))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the leaves kept of an entry's rows are those under the root that its payload has. */
    public boolean isWhole(Entry entry, Entry.Payload payload) {
        return !payload.text().contains("\"rows_root\":")
                || payload.text()
                        .contains("\"rows_root\":\"%s\"".formatted(leaves(entry).root().hex()));
    }

    /** Whether a room has more rows of an entry than its list. */
    public boolean hasMore(Entry entry, int size) {
        return !texts(entry, size, 1).isEmpty();
    }

    /**
     * Whether some rows of an entry still say what was recorded of them.
     *
     * @param part which {@value LeafList#PART} of them, from 0
     */
    public boolean isTrue(Entry entry, int part) {
        return rows(entry, part * LeafList.PART, LeafList.PART).stream().allMatch(Listed::isTrue);
    }
}
