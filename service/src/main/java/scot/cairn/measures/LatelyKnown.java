package scot.cairn.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Recorded;
import scot.cairn.pack.ValueRow;

/**
 * The last figures of every measure in a set of areas, in the order of {@link Values}: those of the
 * period that ends last, and of as many years before as a rate is worked out of.
 */
@Repository
public class LatelyKnown {

    /** Until when the set has each measure. */
    private static final String NOW =
            """
            WITH ends AS (
              SELECT measure, max(last) AS last FROM measures.reach
              WHERE area_set = :set GROUP BY measure),
            """;

    private static final String ON_A_DAY =
            """
            WITH ends AS (
              SELECT measure, max(period_last) AS last FROM measures.public_value
              WHERE area_set = :set AND area = ANY(:areas) AND breakdown = '{}'
                AND known_from_last <= :day::date
              GROUP BY measure),
            """;

    /** Measure by measure, what is of it. */
    private static final String LATELY =
            """
            wanted AS MATERIALIZED (
              SELECT measure AS one, min(since) AS since FROM (
                SELECT measure, last::timestamp AS since FROM ends
                UNION ALL
                SELECT unnest(ARRAY[r.counts, r.people]), e.last - make_interval(years => r.years)
                FROM unnest(:counts, :people, :years) AS r (counts, people, years)
                  JOIN ends e ON e.measure = r.counts) AS needed
              GROUP BY measure)
            """
                    + Values.COLUMNS.replace(
                            "FROM measures.public_value",
                            ", vintage_position, known_after FROM wanted")
                    + """
                    CROSS JOIN LATERAL (
                      SELECT * FROM measures.public_value v
                      WHERE v.measure = wanted.one AND v.breakdown = '{}'
                        AND v.period_last >= wanted.since
                        AND v.area = ANY(:areas)
                        AND (:day::date IS NULL OR v.known_from_last <= :day::date)
                      -- One after the other, however many the planner expects.
                      OFFSET 0) AS v
                    """;

    private final JdbcClient db;

    LatelyKnown(JdbcClient db) {
        this.db = db;
    }

    /**
     * A rate that is worked out of them.
     *
     * @param counts the measure of which it is one
     * @param people the measure of the people
     * @param years of which it is, taken together
     */
    public record Rated(String counts, String people, int years) {}

    /**
     * The totals of a set of areas and of the nation from the last period on that the set has of
     * each measure; and of the measures of a rate, of all its years.
     *
     * @param areas their codes, the nation's among them
     * @param areaSet that they are of
     * @param day on which they were known, or null for the present
     */
    public List<Value> of(
            List<String> areas, String areaSet, List<Rated> rated, @Nullable LocalDate day) {
        return inOrder(
                db.sql((day == null ? NOW : ON_A_DAY) + LATELY)
                        .param("areas", areas.toArray(String[]::new))
                        .param("set", areaSet)
                        .param("day", day == null ? null : day.toString())
                        .param("counts", rated.stream().map(Rated::counts).toArray(String[]::new))
                        .param("people", rated.stream().map(Rated::people).toArray(String[]::new))
                        .param("years", rated.stream().map(Rated::years).toArray(Integer[]::new))
                        .query((row, _) ->
                                new Placed(
                                        Values.value(row),
                                        row.getInt("vintage_position"),
                                        row.getObject("known_after", LocalDate.class)))
                        .list());
    }

    /**
     * Of some measures those that have a total for more than one of some areas, of any time.
     *
     * @param day on which they were known, or null for the present
     */
    public Set<String> ofSeveral(
            List<String> measures, List<String> areas, @Nullable LocalDate day) {
        return Set.copyOf(
                db.sql(
                                """
                                SELECT measure FROM measures.public_value
                                WHERE measure = ANY(:measures) AND area = ANY(:areas)
                                  AND breakdown = '{}'
                                  AND (:day::date IS NULL OR known_from_last <= :day::date)
                                GROUP BY measure HAVING count(DISTINCT area) > 1
                                """)
                        .param("measures", measures.toArray(String[]::new))
                        .param("areas", areas.toArray(String[]::new))
                        .param("day", day == null ? null : day.toString())
                        .query(String.class)
                        .list());
    }

    /** A value, where its file has it, and the day of what was on record when it came. */
    private record Placed(Value value, int position, @Nullable LocalDate after) {}

    /**
     * A value in order of publication: one whose day is not held comes after those that stand above
     * it in its file, and first where none does.
     */
    private record Dated(Value value, int position, LocalDate known) {}

    private static List<Value> inOrder(List<Placed> rows) {
        Map<String, List<Placed>> files = new HashMap<>();
        rows.forEach(row ->
                files.computeIfAbsent(
                                row.value().measure() + '\t' + row.value().file(),
                                _ -> new ArrayList<>())
                        .add(row));
        List<Dated> dated = new ArrayList<>(rows.size());
        files.values().forEach(file -> date(file, dated));
        dated.sort(
                Comparator.comparing(Dated::known)
                        .thenComparingInt(Dated::position)
                        .thenComparing(one -> one.value().period().first()));
        return dated.stream().map(Dated::value).toList();
    }

    private static void date(List<Placed> file, List<Dated> dated) {
        file.sort(Comparator.comparingInt(Placed::position));
        LocalDate latest = LocalDate.MIN;
        int next = 0;
        for (Placed row : file) {
            // Those of one place in the file, of several loads of it, count as one.
            while (next < file.size() && file.get(next).position() <= row.position()) {
                var from = file.get(next++).value().knownFrom();
                latest = from != null && from.last().isAfter(latest) ? from.last() : latest;
            }
            var known = row.value().knownFrom();
            LocalDate after = row.after() == null ? latest : later(row.after(), latest);
            dated.add(new Dated(row.value(), row.position(), known == null ? after : known.last()));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The totals of a measure in a set of areas. */
    public record Reach(String measure, String areaSet) {}

    /** Notes until when an act has brought in totals, in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Recorded recorded, Map<Reach, LocalDate> until) {
        List<Map.Entry<Reach, LocalDate>> all = List.copyOf(until.entrySet());
        db.sql(
                        """
                        INSERT INTO measures.reach (measure, area_set, entry, last)
                        SELECT r.measure, r.area_set, :entry, r.last::date
                        FROM unnest(:measures, :sets, :days) AS r (measure, area_set, last)
                        """)
                .param("entry", recorded.entry())
                .param(
                        "measures",
                        all.stream().map(one -> one.getKey().measure()).toArray(String[]::new))
                .param(
                        "sets",
                        all.stream().map(one -> one.getKey().areaSet()).toArray(String[]::new))
                .param(
                        "days",
                        all.stream().map(one -> one.getValue().toString()).toArray(String[]::new))
                .update();
    }

    /** Until when rows have totals of each measure in each set of areas. */
    static Map<Reach, LocalDate> of(Collection<ValueRow> rows) {
        return rows.stream()
                .filter(row -> row.breakdown().isEmpty())
                .collect(
                        Collectors.toMap(
                                row -> new Reach(row.measure(), row.areaSet()),
                                row -> row.period().last(),
                                (one, other) -> one.isAfter(other) ? one : other));
    }
}
