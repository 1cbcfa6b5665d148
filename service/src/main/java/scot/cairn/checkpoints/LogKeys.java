package scot.cairn.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.proofs.KeyChange;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;

/** Every public key that the ledger had, as anyone may read it. */
@Repository
class LogKeys {

    private final JdbcClient db;

    LogKeys(JdbcClient db) {
        this.db = db;
    }

    /**
     * A key of the ledger.
     *
     * @param key signs from then on
     * @param change how it took the place of the one before, or null for the first
     * @param index of the entry that records the change; null for the first, or while it is pending
     */
    record Held(NoteKey key, @Nullable KeyChange change, @Nullable Long index) {

        private boolean signsAt(long size) {
            return change == null || (index != null && index < size);
        }
    }

    /**
     * All of them, in the order in which they sign; none before the first head.
     *
     * @throws IllegalArgumentException if what is stored is no key or no change of keys
     */
    List<Held> all() {
        return db.sql(
                        """
                        SELECT k.key, k.change, e.index
                        FROM ledger.log_key k LEFT JOIN ledger.public_entry e ON e.id = k.entry
                        ORDER BY k.number
                        """)
                .query((row, i) -> {
                    String change = row.getString("change");
                    return new Held(
                            NoteKey.parse(row.getString("key")),
                            change == null ? null : KeyChange.parse(SignedNote.parse(change)),
                            row.getObject("index", Long.class));
                })
                .list();
    }

    /** The key that signs a head of so many entries; empty before the first. */
    Optional<NoteKey> at(long size) {
        return at(all(), size);
    }

    /** Of these keys, the one that signs a head of so many entries. */
    static Optional<NoteKey> at(List<Held> keys, long size) {
        return keys.stream()
                .filter(held -> held.signsAt(size))
                .map(Held::key)
                .reduce((_, later) -> later);
    }

    /** How the first key became the one that signs a head of so many entries. */
    KeyChanges changes(long size) {
        List<KeyChange> changes = new ArrayList<>();
        for (Held held : all()) {
            if (held.change() != null && held.signsAt(size)) {
                changes.add(held.change());
            }
        }
        return new KeyChanges(changes);
    }

    /** Puts the first key on record. */
    void begin(NoteKey first) {
        db.sql("INSERT INTO ledger.log_key (number, key) VALUES (1, :key)")
                .param("key", first.toString())
                .update();
    }

    /**
     * Puts a change on record.
     *
     * @param entry that records it
     */
    void add(KeyChange change, long entry) {
        db.sql(
                        """
                        INSERT INTO ledger.log_key (number, key, change, entry)
                        SELECT max(number) + 1, :key, :change, :entry FROM ledger.log_key
                        """)
                .param("key", change.to().toString())
                .param("change", change.note().toString())
                .param("entry", entry)
                .update();
    }
}
