package scot.cairn.correspondence.problems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The public log of corrections. */
@Repository
public class Corrections {

    private static final String CORRECTION =
            """
            SELECT id, about_kind, about_id, wrong, done, raised_at, answered_at, published_at, entry
            FROM correspondence.correction
            """;

    private final JdbcClient db;

    Corrections(JdbcClient db) {
        this.db = db;
    }

    /** Those published by a day, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> all(AsKnownOn asKnownOn) {
        return published(
                db.sql(CORRECTION + "ORDER BY id DESC").query((row, _) -> correction(row)).list(),
                asKnownOn);
    }

    /** Those of one page, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> of(Subject about, AsKnownOn asKnownOn) {
        return published(
                db.sql(CORRECTION + "WHERE about_kind = :kind AND about_id = :id ORDER BY id DESC")
                        .param("kind", about.kind().name())
                        .param("id", about.id())
                        .query((row, _) -> correction(row))
                        .list(),
                asKnownOn);
    }

    private static List<Correction> published(List<Correction> all, AsKnownOn asKnownOn) {
        return all.stream()
                .filter(one ->
                        asKnownOn
                                .date()
                                .map(day -> !Times.day(one.publishedAt()).isAfter(day))
                                .orElse(true))
                .toList();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getLong(1),
                new Subject(SubjectKind.valueOf(row.getString(2)), row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(),
                row.getLong(9));
    }
}
