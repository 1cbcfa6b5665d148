package scot.cairn.returns.obligations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.access.Role;

/** What was told of obligations, each once. Everybody may read it; the service alone adds to it. */
@Repository
class ToldOnce {

    private static final String TOLD = "SELECT obligation, role, after, day FROM returns.told ";

    private final JdbcClient db;

    ToldOnce(JdbcClient db) {
        this.db = db;
    }

    /** What was told of an obligation, the first first. */
    List<Told> of(String obligation) {
        return db.sql(TOLD + "WHERE obligation = :obligation ORDER BY after, role")
                .param("obligation", obligation)
                .query((row, _) -> told(row))
                .list();
    }

    /** What was passed on to roles, the first first. */
    List<Told> passedOn() {
        return db.sql(TOLD + "WHERE role <> '' ORDER BY day, obligation, after")
                .query((row, _) -> told(row))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString(1),
                Role.of(row.getString(2)),
                row.getInt(3),
                row.getObject(4, LocalDate.class));
    }

    /** Notes that something is told; false where it was before. */
    boolean keep(Told told) {
        return db.sql(
                                """
                                INSERT INTO returns.told (obligation, role, after, day)
                                VALUES (:obligation, :role, :after, :day) ON CONFLICT DO NOTHING
                                """)
                        .param("obligation", told.obligation())
                        .param("role", told.role().map(Role::id).orElse(""))
                        .param("after", told.after())
                        .param("day", Date.valueOf(told.day()))
                        .update()
                == 1;
    }
}
