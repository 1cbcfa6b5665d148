package scot.cairn.measures.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.measures.disclosure.Figure.Sight;
import scot.cairn.measures.disclosure.Judgement.Hidden;

/**
 * True numbers on record, whether they are shown or not, for who may bring figures; and which are
 * withheld.
 */
@Repository
class RecordedFigures {

    private final JdbcClient db;

    RecordedFigures(JdbcClient db) {
        this.db = db;
    }

    /** All figures of some measures, in the order of their editions. */
    List<Figure> of(Collection<String> measures) {
        return db
                .sql(
                        """
                        SELECT v.measure, v.area_set, v.area, v.period, v.period_first, v.period_last,
                          v.breakdown, v.vintage, v.value, v.marker, w.measure IS NOT NULL AS withheld
                        FROM (
                          SELECT DISTINCT ON (measure, area, period, breakdown, vintage) *
                          FROM measures.value WHERE measure = ANY(:measures)
                          ORDER BY measure, area, period, breakdown, vintage, version DESC) AS v
                        LEFT JOIN measures.withheld w
                          USING (measure, area, period, breakdown, vintage)
                        ORDER BY v.known_from_last NULLS FIRST, v.vintage_position, v.measure
                        """)
                .param("measures", measures.toArray(String[]::new))
                .query((row, _) -> figure(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Figure> figure(ResultSet row) throws SQLException {
        Sight seen = row.getBoolean("withheld") ? Sight.WITHHELD : Sight.PUBLIC;
        return Figure.brought(row, null)
                .map(figure -> figure.sight() == Sight.PENDING ? figure.seen(seen) : figure);
    }

    /** Withholds figures, under the act that brought them or that changed the policy. */
    void withhold(List<Hidden> hidden, Recorded recorded) {
        for (Hidden one : hidden) {
            Figure figure = one.figure();
            db.sql(
                            """
                            INSERT INTO measures.withheld
                              (measure, area, period, breakdown, vintage, policy, by_rule, entry)
                            VALUES (:measure, :area, :period, :breakdown::jsonb, :vintage, :policy,
                                    :byRule, :entry)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("measure", figure.measure())
                    .param("area", figure.area())
                    .param("period", figure.period().text())
                    .param("breakdown", ItemJson.write(figure.breakdown()))
                    .param("vintage", figure.vintage())
                    .param("policy", one.policy())
                    .param("byRule", one.byRule())
                    .param("entry", recorded.entry())
                    .update();
        }
    }

    /** How many figures of a measure are withheld, by version of a policy. */
    Map<String, Integer> withheld(String measure) {
        Map<String, Integer> counts = new TreeMap<>();
        db.sql("SELECT policy, figures FROM measures.withheld_count WHERE measure = :measure")
                .param("measure", measure)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** How many figures of each measure are not shown, by whomever they are withheld. */
    Map<String, Integer> notShown() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        db.sql(
                        """
                        SELECT measure, count(*) FROM measures.public_value
                        WHERE marker = 'SUPPRESSED' GROUP BY measure ORDER BY measure
                        """)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** How many figures of a measure are not shown, by whomever they are withheld. */
    int notShown(String measure) {
        return db.sql(
                        """
                        SELECT count(*) FROM measures.public_value
                        WHERE measure = :measure AND marker = 'SUPPRESSED'
                        """)
                .param("measure", measure)
                .query(Integer.class)
                .single();
    }

    /** What readers see of some measures, in the order of their editions. */
    List<Figure> shown(Collection<String> measures) {
        return db
                .sql(
                        """
                        SELECT measure, area_set, area, period, period_first, period_last, breakdown,
                               vintage, value, marker
                        FROM measures.public_value WHERE measure = ANY(:measures)
                        ORDER BY known_from_last NULLS FIRST, vintage_position, measure
                        """)
                .param("measures", measures.toArray(String[]::new))
                .query((row, _) -> Figure.brought(row, null))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(figure -> figure.sight() == Sight.PENDING ? figure.seen(Sight.PUBLIC) : figure)
                .toList();
    }
}
