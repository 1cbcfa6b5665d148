package scot.cairn.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;

/**
 * The ledger of a database, worked out from its entries' bytes.
 *
 * @param entries how many there are
 * @param root of the tree over them: those that have no place yet in the order in which they get it
 * @param head number of entries under the last head that was signed, 0 if none was
 * @param headRoot root of the tree under it
 * @param fault the first thing that does not fit, as a sentence; null if the ledger is whole
 */
record LedgerState(long entries, Hash root, long head, Hash headRoot, @Nullable String fault) {

    private static final int AT_A_TIME = 1_000;

    private static final String ENTRIES =
            """
            SELECT p.index, p.leaf, e.bytes
            FROM ledger.entry e LEFT JOIN ledger.position p ON p.entry = e.id
            ORDER BY p.index NULLS LAST, e.id
            """;

    /**
     * Works it out, in the connection's transaction.
     *
     * @param key of the ledger, if the signatures of its heads are to be checked
     * @param known heads from elsewhere that must fit as well
     */
    static LedgerState of(Connection connection, Optional<NoteKey> key, List<Checkpoint> known)
            throws SQLException {
        List<String> faults = new ArrayList<>();
        List<Checkpoint> signed = signed(connection, key, faults);
        List<Checkpoint> heads = new ArrayList<>(signed);
        heads.addAll(known);
        Frontier tree = tree(connection, heads, faults);
        Checkpoint last =
                signed.isEmpty() ? new Checkpoint("none", 0, MerkleTree.EMPTY) : signed.getLast();
        return new LedgerState(
                tree.size(),
                tree.root(),
                last.size(),
                last.root(),
                faults.isEmpty() ? null : faults.getFirst());
    }

    /** Every head in the database, oldest first; a schema before the first heads has none. */
    private static List<Checkpoint> signed(
            Connection connection, Optional<NoteKey> key, List<String> faults) throws SQLException {
        List<Checkpoint> heads = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            if (!exists(sql, "ledger.checkpoint")) {
                return heads;
            }
            try (ResultSet row =
                    sql.executeQuery("SELECT note FROM ledger.checkpoint ORDER BY number")) {
                while (row.next()) {
                    heads.add(head(row.getString(1), key, faults));
                }
            }
        } catch (IllegalArgumentException malformed) {
            faults.add("A stored head is no signed head.");
        }
        return heads;
    }

    private static Checkpoint head(String text, Optional<NoteKey> key, List<String> faults) {
        SignedNote note = SignedNote.parse(text);
        key.map(known -> HeadVerdict.of(note, known))
                .filter(verdict -> verdict != HeadVerdict.SIGNED)
                .ifPresent(verdict ->
                        faults.add(
                                "A stored head cannot be believed, or the key beside it is another ledger's: %s."
                                        .formatted(verdict.words())));
        return Checkpoint.parse(note.text());
    }

    private static boolean exists(Statement sql, String table) throws SQLException {
        try (ResultSet row = sql.executeQuery("SELECT to_regclass('%s')".formatted(table))) {
            return row.next() && row.getString(1) != null;
        }
    }

    private static Frontier tree(Connection connection, List<Checkpoint> heads, List<String> faults)
            throws SQLException {
        Map<Long, Set<Hash>> expected = new TreeMap<>();
        heads.forEach(head ->
                expected.computeIfAbsent(head.size(), _ -> new HashSet<>()).add(head.root()));
        Frontier tree = Frontier.EMPTY;
        try (Statement sql = connection.createStatement()) {
            sql.setFetchSize(AT_A_TIME);
            try (ResultSet row = sql.executeQuery(ENTRIES)) {
                while (row.next()) {
                    Hash leaf = MerkleTree.leaf(row.getBytes(3));
                    fault(row, tree.size(), leaf).ifPresent(faults::add);
                    tree = tree.append(leaf);
                    compare(tree, expected.remove(tree.size()), faults);
                }
            }
        }
        compare(Frontier.EMPTY, expected.remove(0L), faults);
        for (long size : expected.keySet()) {
            faults.add(
                    "The ledger holds %d entries, and a head that was signed is of %d: entries are lost."
                            .formatted(tree.size(), size));
        }
        return tree;
    }

    private static Optional<String> fault(ResultSet row, long expected, Hash leaf)
            throws SQLException {
        long index = row.getLong(1);
        if (row.wasNull()) {
            return Optional.empty();
        }
        if (index != expected) {
            return Optional.of("The ledger has no entry %d.".formatted(expected));
        }
        return java.util.Arrays.equals(row.getBytes(2), leaf.bytes())
                ? Optional.empty()
                : Optional.of("Entry %d is not what its leaf was made of.".formatted(index));
    }

    private static void compare(Frontier tree, @Nullable Set<Hash> expected, List<String> faults) {
        if (expected != null && !expected.equals(Set.of(tree.root()))) {
            faults.add(
                    "The first %d entries of the ledger are not those of a head that was signed: entries were changed, left out or moved."
                            .formatted(tree.size()));
        }
    }
}
