package scot.cairn.measures.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.cairn.measures.OnRecord;
import scot.cairn.pack.ValueRow;

/** Holds what a file says against what is on record. */
final class Comparing {

    private static final int SHOWN = 100;

    /** What a number is of. */
    private record Series(String area, String period, Map<String, String> breakdown) {

        @Override
        public String toString() {
            String category = breakdown.isEmpty() ? "all" : String.join(",", breakdown.values());
            return "%s/%s/%s".formatted(area, period, category);
        }
    }

    private final Map<Series, OnRecord> latest = new HashMap<>();
    private final Map<Series, Map<String, OnRecord>> editions = new HashMap<>();
    private final List<ValueRow> differing = new ArrayList<>();
    private final Set<Series> said = new HashSet<>();
    private final Set<String> periods = new HashSet<>();
    private int created;
    private int revised;
    private int repeated;
    private int withdrawn;
    private int unchanged;

    /**
     * Over what is on record of a measure.
     *
     * @param record the newest version of each edition's number, the latest edition last
     */
    Comparing(List<OnRecord> record) {
        for (OnRecord one : record) {
            Series series = new Series(one.area(), one.period(), one.breakdown());
            latest.put(series, one);
            editions.computeIfAbsent(series, _ -> new HashMap<>()).put(one.vintage(), one);
        }
    }

    /** Counts a row, and keeps it if the record does not say it. */
    void add(ValueRow row) {
        Series series = new Series(row.area(), row.period().text(), row.breakdown());
        said.add(series);
        periods.add(series.period());
        @Nullable OnRecord same = editions.getOrDefault(series, Map.of()).get(row.vintage());
        if (same != null && same.says(row)) {
            unchanged++;
            return;
        }
        differing.add(row);
        @Nullable OnRecord before = same == null ? latest.get(series) : same;
        if (before == null) {
            created++;
        } else if (row.value() == null && before.value() != null) {
            withdrawn++;
        } else if (OnRecord.isEqual(row.value(), before.value())
                && Objects.equals(row.marker(), before.marker())) {
            repeated++;
        } else {
            revised++;
        }
    }

    /** The rows that the record does not say, in the order of the file. */
    List<ValueRow> differing() {
        return differing;
    }

    ImportSummary summary() {
        Set<String> missing = new LinkedHashSet<>();
        latest.keySet().stream()
                .filter(series -> periods.contains(series.period()))
                .filter(series -> !said.contains(series))
                .map(Series::toString)
                .sorted()
                .forEach(missing::add);
        return new ImportSummary(
                created,
                revised,
                repeated,
                withdrawn,
                unchanged,
                missing.stream().limit(SHOWN).toList(),
                missing.size());
    }
}
