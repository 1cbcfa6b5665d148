package scot.cairn.measures.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.loading.ItemJson;

/**
 * Tables as they were sent. The database shows each reader their own; those who import see what
 * others imported, and those who review see all.
 */
@Repository
public class FiledImports {

    private static final int SHOWN = 100;
    private static final String ALL =
            """
            SELECT number, account, capacity, dataset, file_name, size, content IS NOT NULL, declared,
                   leaves_out, stands, state, outcome, entry, job, at
            FROM measures.filed_import
            """;

    private final JdbcClient db;

    FiledImports(JdbcClient db) {
        this.db = db;
    }

    /** One; empty where there is none, or it is not for the one who acts to see. */
    @Transactional
    public Optional<FiledImport> find(long number) {
        return db.sql(ALL + "WHERE number = :number")
                .param("number", number)
                .query((row, _) -> filed(row))
                .optional();
    }

    /** The newest hundred that the one who acts may see, newest first. */
    @Transactional
    public List<FiledImport> newest() {
        return db.sql(ALL + "ORDER BY number DESC LIMIT " + SHOWN)
                .query((row, _) -> filed(row))
                .list();
    }

    /** The file as it was sent; empty where it is not kept. */
    @Transactional
    public Optional<byte[]> content(long number) {
        return db.sql(
                        "SELECT content FROM measures.filed_import"
                                + " WHERE number = :number AND content IS NOT NULL")
                .param("number", number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    long next() {
        return db.sql("SELECT nextval('measures.import_number')").query(Long.class).single();
    }

    /** A new one, to be read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FiledImport filed, byte[] content) {
        db.sql(
                        """
                        INSERT INTO measures.filed_import (number, account, capacity, dataset, file_name,
                          content, size, declared, job, at)
                        VALUES (:number, :account, :capacity, :dataset, :fileName, :content, :size,
                          :declared::jsonb, :job, :at)
                        """)
                .param("number", filed.number())
                .param("account", filed.account())
                .param("capacity", filed.capacity())
                .param("dataset", filed.dataset())
                .param("fileName", filed.fileName())
                .param("content", content)
                .param("size", filed.size())
                .param("declared", ItemJson.write(filed.declared()))
                .param("job", filed.job())
                .param("at", Timestamp.from(filed.at()))
                .update();
    }

    /** It is to be read again, to be imported. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(FiledImport filed, boolean leavesOut, String stands, long job) {
        db.sql(
                        """
                        UPDATE measures.filed_import
                        SET state = 'reading', outcome = NULL, leaves_out = :leavesOut,
                            stands = :stands, job = :job
                        WHERE number = :number AND entry IS NULL
                        """)
                .param("leavesOut", leavesOut)
                .param("stands", stands)
                .param("job", job)
                .param("number", filed.number())
                .update();
    }

    /** What came of reading it. */
    @Transactional
    public void ended(long number, FiledImport.State state, Object outcome, boolean kept) {
        db.sql(
                        """
                        UPDATE measures.filed_import
                        SET state = :state, outcome = :outcome::jsonb,
                            content = CASE WHEN :kept THEN content END
                        WHERE number = :number
                        """)
                .param("state", state.id())
                .param("outcome", ItemJson.write(outcome))
                .param("kept", kept)
                .param("number", number)
                .update();
    }

    /** It is on record, in the transaction of its act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void imported(long number, ImportOutcome.Imported outcome) {
        db.sql(
                        """
                        UPDATE measures.filed_import
                        SET state = 'imported', outcome = :outcome::jsonb, entry = :entry
                        WHERE number = :number
                        """)
                .param("outcome", ItemJson.write(outcome.summary()))
                .param("entry", outcome.entry())
                .param("number", number)
                .update();
    }

    /** Files that were sent before a moment and not imported are kept no longer. */
    @Transactional
    public void forget(Instant before) {
        db.sql(
                        """
                        UPDATE measures.filed_import SET content = NULL
                        WHERE entry IS NULL AND content IS NOT NULL AND at < :before
                        """)
                .param("before", Timestamp.from(before))
                .update();
    }

    private static FiledImport filed(ResultSet row) throws SQLException {
        FiledImport.State state =
                FiledImport.State.valueOf(row.getString(11).toUpperCase(Locale.ROOT));
        String outcome = row.getString(12);
        boolean hasSummary =
                switch (state) {
                    case LOOKED_AT, NOTHING_NEW, IMPORTED -> true;
                    case READING, REFUSED -> false;
                };
        return new FiledImport(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getBoolean(7),
                ItemJson.read(row.getString(8), Declared.class),
                row.getBoolean(9),
                row.getString(10),
                state,
                hasSummary ? ItemJson.read(outcome, ImportSummary.class) : null,
                state == FiledImport.State.REFUSED
                        ? ItemJson.read(outcome, ImportOutcome.Refused.class)
                        : null,
                row.getObject(13, Long.class),
                row.getLong(14),
                row.getTimestamp(15).toInstant());
    }
}
