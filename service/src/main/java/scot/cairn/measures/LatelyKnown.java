package scot.cairn.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Recorded;
import scot.cairn.pack.ValueRow;

/** The last years of every measure in a set of areas, in the order of {@link Values}. */
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
              SELECT measure AS one, min(last) AS last FROM (
                SELECT measure, last FROM ends
                UNION ALL
                SELECT p.people, e.last FROM unnest(:counts, :people) AS p (counts, people)
                  JOIN ends e ON e.measure = p.counts) AS needed
              GROUP BY measure)
            """
                    + Values.COLUMNS.replace(
                            "FROM measures.public_value",
                            ", vintage_position, known_after FROM wanted")
                    + """
                    CROSS JOIN LATERAL (
                      SELECT * FROM measures.public_value v
                      WHERE v.measure = wanted.one AND v.breakdown = '{}'
                        AND v.period_first > wanted.last - interval '11 years'
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
     * The totals of a set of areas and of the nation from ten years before the last that the set
     * has of each measure, and those of the people of whom rates are worked out.
     *
     * @param areas their codes, the nation's among them
     * @param areaSet that they are of
     * @param people the measure of the people, by the measure of which a rate is worked out
     * @param day on which they were known, or null for the present
     */
    public List<Value> of(
            List<String> areas,
            String areaSet,
            Map<String, String> people,
            @Nullable LocalDate day) {
        List<Map.Entry<String, String>> rated = List.copyOf(people.entrySet());
        return inOrder(
                db.sql((day == null ? NOW : ON_A_DAY) + LATELY)
                        .param("areas", areas.toArray(String[]::new))
                        .param("set", areaSet)
                        .param("day", day == null ? null : day.toString())
                        .param(
                                "counts",
                                rated.stream().map(Map.Entry::getKey).toArray(String[]::new))
                        .param(
                                "people",
                                rated.stream().map(Map.Entry::getValue).toArray(String[]::new))
                        .query((row, _) ->
                                new Placed(
                                        Values.value(row),
                                        row.getInt("vintage_position"),
                                        row.getObject("known_after", LocalDate.class)))
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
