package scot.cairn.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Jobs as they are kept. The database shows each reader their own; those who review see all. */
@Repository
class KeptJobs {

    private static final String JOB =
            """
            SELECT number, kind, what, payload, account, capacity, begun_at, state, stage, done, total,
                   failures, cuts, told, changed_at,
                   EXISTS (SELECT FROM jobs.cancellation c WHERE c.job = j.number)
            FROM jobs.job j
            """;

    private final JdbcClient db;

    KeptJobs(JdbcClient db) {
        this.db = db;
    }

    /** A new job, waiting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(JobKind kind, String payload, Job.By by, Instant at) {
        long number = db.sql("SELECT nextval('jobs.job_number')").query(Long.class).single();
        db.sql(
                        """
                        INSERT INTO jobs.job (number, kind, what, payload, account, capacity, begun_at,
                                              changed_at)
                        VALUES (:number, :kind, :what, :payload, :account, :capacity, :at, :at)
                        """)
                .param("number", number)
                .param("kind", kind.id())
                .param("what", kind.words())
                .param("payload", payload)
                .param("account", by.account(), Types.OTHER)
                .param("capacity", by.capacity(), Types.BIGINT)
                .param("at", Timestamp.from(at))
                .update();
        return number;
    }

    @Transactional
    public Optional<Job> find(long number) {
        return db.sql(JOB + "WHERE number = :number")
                .param("number", number)
                .query((row, _) -> job(row))
                .optional();
    }

    /** The newest that the one who acts may see, newest first. */
    @Transactional
    public List<Job> newest(int limit) {
        return db.sql(JOB + "ORDER BY number DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, _) -> job(row))
                .list();
    }

    /** That its owner wants no more of it. */
    @Transactional
    public void cancel(long number, Instant at) {
        db.sql("INSERT INTO jobs.cancellation VALUES (:number, :at) ON CONFLICT DO NOTHING")
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How it stands from now on. */
    @Transactional
    public void stands(Job job, Job.State state, String told, Instant at) {
        db.sql(
                        """
                        UPDATE jobs.job SET state = :state, told = :told, failures = :failures,
                                            cuts = :cuts, changed_at = :at
                        WHERE number = :number
                        """)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("told", told)
                .param("failures", job.failures())
                .param("cuts", job.cuts())
                .param("at", Timestamp.from(at))
                .param("number", job.number())
                .update();
    }

    /** How far it is, whatever transaction of the job is under way. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void at(long number, String stage, long done, long total) {
        db.sql(
                        "UPDATE jobs.job SET stage = :stage, done = :done, total = :total WHERE number = :number")
                .param("stage", stage)
                .param("done", done)
                .param("total", total)
                .param("number", number)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isCancelled(long number) {
        return db.sql("SELECT EXISTS (SELECT FROM jobs.cancellation WHERE job = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Removes what was over before a moment. */
    @Transactional
    public void forget(Instant before) {
        db.sql(
                        """
                        DELETE FROM jobs.job
                        WHERE state NOT IN ('waiting', 'running') AND changed_at < :before
                        """)
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Job.By(row.getObject(5, UUID.class), row.getObject(6, Long.class)),
                row.getTimestamp(7).toInstant(),
                Job.State.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                row.getString(9),
                row.getLong(10),
                row.getLong(11),
                row.getInt(12),
                row.getInt(13),
                row.getString(14),
                row.getTimestamp(15).toInstant(),
                row.getBoolean(16));
    }
}
