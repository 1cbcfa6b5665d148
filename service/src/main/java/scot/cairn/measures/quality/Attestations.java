package scot.cairn.measures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.pack.WrittenDate;

/** Whether areas stand by the totals that they supplied, where that is held. */
@Repository
public class Attestations {

    private final JdbcClient db;

    Attestations(JdbcClient db) {
        this.db = db;
    }

    /**
     * What one area said of one total.
     *
     * @param published when the edition was; null when the date is not held
     * @param note the caveats, where there are any; or null
     */
    public record Attested(
            String areaSet,
            String area,
            DateRange period,
            String vintage,
            @Nullable DateRange published,
            Attestation said,
            @Nullable String note) {}

    /** Of a measure, in order of publication, then of period and area. */
    @Transactional(readOnly = true)
    public List<Attested> of(String measure) {
        return db.sql(
                        """
                        SELECT area_set, area, period, vintage, known_from, attestation, note
                        FROM measures.public_value
                        WHERE measure = :measure AND breakdown = '{}' AND attestation IS NOT NULL
                        ORDER BY known_from_last NULLS FIRST, vintage_position, period_first, area
                        """)
                .param("measure", measure)
                .query((row, _) -> attested(row))
                .list();
    }

    private static Attested attested(ResultSet row) throws SQLException {
        String published = row.getString(5);
        return new Attested(
                row.getString(1),
                row.getString(2),
                DateRange.of(WrittenDate.parse(row.getString(3))),
                row.getString(4),
                published == null ? null : DateRange.of(WrittenDate.parse(published)),
                Attestation.valueOf(row.getString(6)),
                row.getString(7));
    }
}
