package scot.cairn.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

    private static final String HEADS = "SELECT note FROM ledger.checkpoint ORDER BY number";
    private static final String KEYS = "SELECT key FROM ledger.log_key ORDER BY number";
    private static final String ENTRIES =
            """
            SELECT p.index, p.leaf, e.bytes
            FROM ledger.entry e LEFT JOIN ledger.position p ON p.entry = e.id
            ORDER BY p.index NULLS LAST, e.id
            """;

    /**
     * Works it out, in the connection's transaction.
     *
     * @param keys whose key must be one of the ledger's, and whose head must fit it
     */
    static LedgerState of(Connection connection, KeysFolder keys) throws SQLException {
        List<String> faults = new ArrayList<>();
        List<Checkpoint> signed = new ArrayList<>();
        List<Checkpoint> heads = new ArrayList<>();
        try {
            List<NoteKey> known = keys(connection, keys, faults);
            for (String note : texts(connection, "ledger.checkpoint", HEADS)) {
                signed.add(head(SignedNote.parse(note), known, faults));
            }
            heads.addAll(signed);
            keys.head().ifPresent(note -> heads.add(head(note, known, faults)));
        } catch (IllegalArgumentException malformed) {
            faults.add("A stored head or key is none.");
        }
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

    /** Those on record; a schema in which none are, or none yet, has that of the folder at most. */
    private static List<NoteKey> keys(Connection connection, KeysFolder folder, List<String> faults)
            throws SQLException {
        List<NoteKey> known = new ArrayList<>();
        for (String key : texts(connection, "ledger.log_key", KEYS)) {
            known.add(NoteKey.parse(key));
        }
        if (known.isEmpty()) {
            folder.key().ifPresent(known::add);
        }
        folder.key()
                .filter(key -> !known.contains(key))
                .ifPresent(_ ->
                        faults.add("The key in %s is none of the ledger's.".formatted(folder)));
        return known;
    }

    private static Checkpoint head(SignedNote note, List<NoteKey> known, List<String> faults) {
        if (!known.isEmpty()
                && known.stream()
                        .noneMatch(key -> HeadVerdict.of(note, key) == HeadVerdict.SIGNED)) {
            faults.add("A stored head cannot be believed: no key of the ledger has signed it.");
        }
        return Checkpoint.parse(note.text());
    }

    /** What a question answers, in order; nothing if the schema has no such table yet. */
    private static List<String> texts(Connection connection, String table, String question)
            throws SQLException {
        List<String> texts = new ArrayList<>();
        if (exists(connection, table)) {
            try (Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery(question)) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT to_regclass(?)")) {
            sql.setString(1, table);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() && row.getString(1) != null;
            }
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
