package scot.cairn.measures.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says what staged rows bring, once they were held against the record. */
@Repository
class BroughtRows {

    private static final int SHOWN = 100;

    /** In a file that brings more numbers than this none is held against those before it. */
    private static final int MOST_LOOKED_AT = 50_000;

    /** What is on record of the periods of the file, and not in it. */
    private static final String MISSING =
            """
            SELECT %s FROM (
              SELECT l.area || '/' || l.period || '/' || coalesce(
                (SELECT string_agg(b.value, ',') FROM jsonb_each_text(l.breakdown) b), 'all') AS name
              FROM latest l
              WHERE (l.measure, l.period) IN (SELECT DISTINCT measure, period FROM staged)
                AND NOT EXISTS (
                  SELECT FROM staged s
                  WHERE s.measure = l.measure AND s.area = l.area AND s.period = l.period
                    AND s.breakdown = l.breakdown)) AS missing
            """;

    private final JdbcClient db;

    BroughtRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * The counts, and the numbers to be looked at.
     *
     * @param rows how many are staged
     * @param refused how many rows of the file are not among those compared
     */
    ImportSummary summary(int rows, long refused) {
        Map<String, Integer> counts = new HashMap<>();
        db.sql("SELECT verdict, count(*) FROM compared GROUP BY verdict")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        int created = rows - counts.values().stream().mapToInt(Integer::intValue).sum();
        int revised = counts.getOrDefault("revised", 0);
        List<String> missing =
                db.sql(MISSING.formatted("name") + " ORDER BY 1 LIMIT " + SHOWN)
                        .query((row, _) -> row.getString(1))
                        .list();
        return new ImportSummary(
                created,
                revised,
                counts.getOrDefault("repeated", 0),
                counts.getOrDefault("withdrawn", 0),
                counts.getOrDefault("unchanged", 0),
                refused,
                missing,
                missing.size() < SHOWN
                        ? missing.size()
                        : db.sql(MISSING.formatted("count(*)")).query(Integer.class).single(),
                created + revised > MOST_LOOKED_AT ? List.of() : sudden(),
                changes(),
                null);
    }

    /** The first numbers that it would write, each beside the one on record. */
    private List<ImportSummary.Change> changes() {
        return db.sql(
                        """
                        SELECT s.line, s.measure || ', ' || s.area || ', ' || s.period
                            || coalesce((SELECT ', ' || string_agg(b.value, ', ')
                                         FROM jsonb_each_text(s.breakdown) b), ''),
                          s.vintage, s.value, l.value
                        FROM (
                          SELECT s.* FROM staged s LEFT JOIN compared c USING (place)
                          WHERE c.verdict IS DISTINCT FROM 'unchanged'
                            AND place < 20 + (SELECT count(*) FROM compared WHERE verdict = 'unchanged')
                          ORDER BY place LIMIT 20) AS s
                        LEFT JOIN latest l USING (measure, area, period, breakdown)
                        ORDER BY s.place
                        """)
                .query((row, _) ->
                        new ImportSummary.Change(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5)))
                .list();
    }

    /** Each number is held against the twenty-four of the same kind before it. */
    private List<ImportSummary.Sudden> sudden() {
        db.sql("CREATE INDEX ON latest (measure, area, breakdown, period_last)").update();
        List<ImportSummary.Sudden> sudden = new ArrayList<>();
        db.sql(
                        """
                        SELECT s.line, s.measure || ', ' || s.area || ', ' || s.period, s.value, earlier.numbers
                        FROM staged s LEFT JOIN compared USING (place)
                        CROSS JOIN LATERAL (
                          SELECT array_agg(n.value ORDER BY n.period_last) AS numbers
                          FROM (
                            SELECT l.value, l.period_last FROM latest l
                            WHERE l.measure = s.measure AND l.area = s.area
                              AND l.breakdown = s.breakdown AND l.period_last < s.period_first
                              AND l.value IS NOT NULL
                              AND abs((l.period_last - l.period_first)
                                      - (s.period_last - s.period_first)) <= 3
                            ORDER BY l.period_last DESC LIMIT 24) AS n) AS earlier
                        WHERE coalesce(verdict, 'revised') = 'revised' AND s.value IS NOT NULL
                          AND cardinality(earlier.numbers) >= :fewest
                        ORDER BY s.place
                        """)
                .param("fewest", SuddenChange.FEWEST)
                .query(row -> {
                    int line = row.getInt(1);
                    String what = row.getString(2);
                    BigDecimal[] earlier = (BigDecimal[]) row.getArray(4).getArray();
                    SuddenChange.of(earlier, row.getBigDecimal(3))
                            .filter(_ -> sudden.size() < SHOWN)
                            .ifPresent(change ->
                                    sudden.add(
                                            new ImportSummary.Sudden(
                                                    line,
                                                    what,
                                                    change.value(),
                                                    change.before(),
                                                    change.limit())));
                });
        return sudden;
    }
}
