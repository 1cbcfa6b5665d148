package scot.cairn.framework.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.DateRange;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.Commitment.Finding;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.AsKnownOn;

/** Reports of progress, never overwritten. Everybody may read them. */
@Repository
public class ProgressReports {

    private static final String ALL =
            """
            SELECT commitment, number, stands, words, forecast, done, capacity, body, synthetic, at, entry
            FROM framework.progress
            """;

    private final Remembered<Map<String, List<ProgressReport>>> byCommitment = new Remembered<>();
    private final JdbcClient db;

    ProgressReports(JdbcClient db) {
        this.db = db;
    }

    /** Those of every promise by its id, as known on a day, the earliest first. */
    @Transactional(readOnly = true)
    public Map<String, List<ProgressReport>> all(AsKnownOn asKnownOn) {
        Map<String, List<ProgressReport>> all = byCommitment();
        return asKnownOn.date().isEmpty()
                ? all
                : all.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, of -> known(of.getValue(), asKnownOn)));
    }

    /** Those of a promise, as known on a day, the earliest first. */
    @Transactional(readOnly = true)
    public List<ProgressReport> of(String commitment, AsKnownOn asKnownOn) {
        return known(byCommitment().getOrDefault(commitment, List.of()), asKnownOn);
    }

    private Map<String, List<ProgressReport>> byCommitment() {
        return byCommitment.get(this::lastEntry, this::read);
    }

    private long lastEntry() {
        return db.sql("SELECT coalesce(max(entry), -1) FROM framework.progress")
                .query(Long.class)
                .single();
    }

    private Map<String, List<ProgressReport>> read() {
        return Collections.unmodifiableMap(
                db.sql(ALL + "ORDER BY number").query((row, _) -> report(row)).list().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProgressReport::commitment,
                                        Collectors.toUnmodifiableList())));
    }

    private static List<ProgressReport> known(List<ProgressReport> all, AsKnownOn asKnownOn) {
        return all.stream()
                .filter(report -> asKnownOn.date().filter(report.day()::isAfter).isEmpty())
                .toList();
    }

    /** Whoever else reports waits until this transaction ends. */
    void oneAtATime() {
        db.sql("SELECT pg_advisory_xact_lock('framework.progress'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
    }

    void keep(UUID account, ProgressReport report) {
        db.sql(
                        """
                        INSERT INTO framework.progress (commitment, number, stands, words, forecast, done,
                                                        account, capacity, body, synthetic, at, entry)
                        VALUES (:commitment, :number, :stands, :words, :forecast, :done,
                                :account, :capacity, :body, :synthetic, :at, :entry)
                        """)
                .param("commitment", report.commitment())
                .param("number", report.number())
                .param("stands", report.stands().name())
                .param("words", report.words())
                .param("forecast", text(report.forecast()), Types.VARCHAR)
                .param("done", text(report.done()), Types.VARCHAR)
                .param("account", account)
                .param("capacity", report.capacity())
                .param("body", report.body())
                .param("synthetic", report.synthetic())
                .param("at", Timestamp.from(report.at()))
                .param("entry", report.entry())
                .update();
    }

    private static @Nullable String text(@Nullable DateRange date) {
        return date == null ? null : date.text();
    }

    private static ProgressReport report(ResultSet row) throws SQLException {
        return new ProgressReport(
                row.getString(1),
                row.getInt(2),
                Finding.valueOf(row.getString(3)),
                row.getString(4),
                date(row.getString(5)),
                date(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getTimestamp(10).toInstant(),
                row.getLong(11));
    }

    private static @Nullable DateRange date(@Nullable String text) {
        return text == null ? null : DateRange.of(WrittenDate.parse(text));
    }
}
