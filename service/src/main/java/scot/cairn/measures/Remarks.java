package scot.cairn.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;

/** The notes under a table of values: breaks first, then what was said of single values. */
public final class Remarks {

    private static final int MOST_NAMED = 6;

    private Remarks() {}

    /** What each break means, one sentence a break, in the order of their numbers on a chart. */
    public static List<String> breaks(List<Measure.Break> breaks) {
        return breaks.stream()
                .map(at ->
                        "Figures from %s on cannot be compared with earlier ones: the method changed. %s"
                                .formatted(words(at), at.what()))
                .toList();
    }

    /**
     * What was noted of values, each note once with the values that it is of.
     *
     * @param name how a value is named, for example by its period
     */
    public static List<String> of(List<Value> values, Function<Value, String> name) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (Value value : values) {
            said(value)
                    .forEach(note ->
                            named.computeIfAbsent(note, _ -> new ArrayList<>())
                                    .add(name.apply(value)));
        }
        return named.entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue(), values.size()))
                .toList();
    }

    private static List<String> said(Value value) {
        List<String> said = new ArrayList<>();
        said.add(status(value));
        if (value.synthetic()) {
            said.add("Made up, for demonstration.");
        }
        if (value.number() != null && value.marker() == Marker.PROVISIONAL) {
            said.add("Provisional.");
        }
        if (value.number() != null && value.marker() == Marker.UNCONFIRMED) {
            said.add("Not confirmed by the area that supplied it.");
        }
        if (value.note() != null) {
            said.add(value.note());
        }
        return said;
    }

    /** What kind of number it is: management information says that it is no official statistic. */
    private static String status(Value value) {
        return switch (value.designation()) {
            case ACCREDITED_OFFICIAL_STATISTICS -> "Accredited official statistics.";
            case OFFICIAL_STATISTICS -> "Official statistics.";
            case OFFICIAL_STATISTICS_IN_DEVELOPMENT ->
                    "Official statistics in development: the method may still change.";
            case MANAGEMENT_INFORMATION ->
                    "Management information: not official statistics, and no replacement for them.";
            case DERIVED -> "Worked out here from published figures.";
        };
    }

    private static String sentence(String note, List<String> names, int all) {
        if (names.size() == all && all > 1) {
            return "All of these figures: " + note;
        }
        List<String> distinct = names.stream().distinct().toList();
        return distinct.size() > MOST_NAMED
                ? "%d of these figures: %s".formatted(names.size(), note)
                : String.join(", ", distinct) + ": " + note;
    }

    private static String words(Measure.Break at) {
        return scot.cairn.calendar.DateRange.of(at.at()).words();
    }
}
