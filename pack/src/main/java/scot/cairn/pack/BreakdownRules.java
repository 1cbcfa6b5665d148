package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules for breakdowns: a values file uses those that its measure declares. */
final class BreakdownRules {

    private final Faults faults;

    /** By measure, then by breakdown, the ids of its categories. */
    private final Map<String, Map<String, Set<String>>> declared = new HashMap<>();

    private final Set<String> noted = new HashSet<>();

    private BreakdownRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * Notes columns that are no breakdown of their row's measure, cells that are no category of
     * theirs, and breakdowns that are called like a column of every file.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new BreakdownRules(faults);
        draft.of(FileKind.MEASURE).forEach(rules::gather);
        draft.rows().forEach(rules::check);
    }

    private void gather(Document measure) {
        if (!(measure.root() instanceof Mapping definition)) {
            return;
        }
        Map<String, Set<String>> breakdowns = new LinkedHashMap<>();
        definition
                .items("breakdowns")
                .forEach(breakdown -> {
                    Set<String> categories = new HashSet<>();
                    breakdown
                            .items("categories")
                            .forEach(c -> c.text("id").ifPresent(categories::add));
                    breakdown
                            .scalar("id")
                            .ifPresent(id -> {
                                breakdowns.put(id.text(), categories);
                                checkName(id);
                            });
                });
        declared.put(measure.stem(), breakdowns);
    }

    private void checkName(Scalar id) {
        if (ValuesHeader.isFixed(id.text())) {
            faults.add(
                    id.place(),
                    "every values file has a column %s of its own".formatted(Shown.of(id.text())),
                    "give the breakdown another id");
        }
    }

    private void check(Mapping row) {
        Optional<String> measure = row.text("measure").filter(declared::containsKey);
        measure.ifPresent(id ->
                row.values().keySet().stream()
                        .filter(column -> !ValuesHeader.isFixed(column))
                        .forEach(column ->
                                row.scalar(column).ifPresent(cell -> check(id, column, cell))));
    }

    private void check(String measure, String column, Scalar cell) {
        Map<String, Set<String>> breakdowns = declared.getOrDefault(measure, Map.of());
        Set<String> categories = breakdowns.get(column);
        String home = "measures/" + measure + ".yaml";
        if (categories != null) {
            new Known("category of " + column, home, categories, Set.of()).check(cell, faults);
        } else if (noted.add(cell.place().file() + " " + measure + " " + column)) {
            faults.add(
                    cell.place(),
                    "the measure %s has no breakdown %s"
                            .formatted(Shown.of(measure), Shown.of(column)),
                    Nearest.to(column, breakdowns.keySet())
                            .map(meant ->
                                    "call the column \"%s\", or declare it in %s"
                                            .formatted(meant, home))
                            .orElse("declare it in %s, or take the column out".formatted(home)));
        }
    }
}
