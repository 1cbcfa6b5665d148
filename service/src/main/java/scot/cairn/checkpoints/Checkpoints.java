package scot.cairn.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.SignedNote;

/** Every head that was signed, as anyone may read it. */
@Repository
class Checkpoints {

    private static final String COLUMNS = "SELECT note, why, signed_at FROM ledger.checkpoint";

    private final JdbcClient db;

    Checkpoints(JdbcClient db) {
        this.db = db;
    }

    /**
     * A signed head.
     *
     * @param note the exact text and its signatures
     * @param why it was signed, for example {@code a publication}
     * @param signedAt when
     */
    record Signed(SignedNote note, String why, Instant signedAt) {

        Checkpoint checkpoint() {
            return Checkpoint.parse(note.text());
        }
    }

    /** The last one. */
    Optional<Signed> last() {
        return db.sql(COLUMNS + " ORDER BY number DESC LIMIT 1")
                .query((row, i) -> signed(row))
                .optional();
    }

    /** The last ones, newest first. */
    List<Signed> latest(int limit) {
        return db.sql(COLUMNS + " ORDER BY number DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, i) -> signed(row))
                .list();
    }

    /** Every one, oldest first. */
    List<Signed> all() {
        return db.sql(COLUMNS + " ORDER BY number").query((row, i) -> signed(row)).list();
    }

    /** Two heads are never signed at once. */
    void lock() {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('ledger.checkpoint'))")
                .query((row, i) -> true)
                .list();
    }

    void keep(Signed signed) {
        db.sql(
                        """
                        INSERT INTO ledger.checkpoint (size, note, why, signed_at)
                        VALUES (:size, :note, :why, :at)
                        """)
                .param("size", signed.checkpoint().size())
                .param("note", signed.note().toString())
                .param("why", signed.why())
                .param("at", Timestamp.from(signed.signedAt()))
                .update();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(
                SignedNote.parse(row.getString("note")),
                row.getString("why"),
                row.getTimestamp("signed_at").toInstant());
    }
}
