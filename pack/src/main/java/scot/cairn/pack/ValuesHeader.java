package scot.cairn.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The header row of a values file: fixed columns, with those of a breakdown between them. */
final class ValuesHeader {

    private static final List<String> FIRST = List.of("measure", "area_set", "area", "period");
    private static final List<String> LAST =
            List.of(
                    "value",
                    "lower",
                    "upper",
                    "marker",
                    "designation",
                    "vintage",
                    "known_from",
                    "source",
                    "note");

    /** May stand after all others. */
    private static final String ATTESTATION = "attestation";

    private static final int FIXED = FIRST.size() + LAST.size();
    private static final Pattern BREAKDOWN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String MEND =
            "write %s, then a column for each breakdown, then %s"
                    .formatted(String.join(",", FIRST), String.join(",", LAST));

    private ValuesHeader() {}

    /** Whether {@code name} is a column of its own, and none of a breakdown. */
    static boolean isFixed(String name) {
        return FIRST.contains(name) || LAST.contains(name) || name.equals(ATTESTATION);
    }

    /**
     * Whether the header is sound; its first fault is noted if not.
     *
     * @param places where each column's name stands
     */
    static boolean check(List<String> header, List<Place> places, Faults faults) {
        if (header.size() < FIXED) {
            faults.add(
                    places.getFirst(),
                    "the header has %d columns and needs %d".formatted(header.size(), FIXED),
                    MEND);
            return false;
        }
        int columns = header.size() - (header.getLast().equals(ATTESTATION) ? 1 : 0);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index);
            if (!fits(name, index, columns) || !seen.add(name)) {
                faults.add(
                        places.get(index),
                        "the column %s does not belong here".formatted(Shown.of(name)),
                        MEND);
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String name, int index, int columns) {
        if (index == columns) {
            return name.equals(ATTESTATION);
        }
        int last = index - (columns - LAST.size());
        if (index < FIRST.size()) {
            return FIRST.get(index).equals(name);
        }
        if (last >= 0) {
            return LAST.get(last).equals(name);
        }
        return BREAKDOWN.matcher(name).matches() && !isFixed(name);
    }
}
