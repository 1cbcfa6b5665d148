package scot.cairn.pack;

import java.util.Set;
import java.util.stream.Collectors;

/** Rules for how figures are to be read that no single key shows. */
final class CareRules {

    private final Faults faults;

    private CareRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * Notes a decision to use a measure for what it is permitted for anyway, and a category that is
     * taken over by none of its breakdown or by itself.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new CareRules(faults);
        draft.of(FileKind.MEASURE)
                .map(Document::root)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .forEach(measure -> {
                    rules.checkUses(measure);
                    measure.items("breakdowns").forEach(rules::checkSuccessors);
                });
    }

    private void checkUses(Mapping measure) {
        Set<String> permitted =
                measure.all("permitted_use")
                        .filter(Scalar.class::isInstance)
                        .map(use -> ((Scalar) use).text())
                        .collect(Collectors.toSet());
        measure.all("care")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .flatMap(care -> care.items("uses"))
                .flatMap(decision -> decision.scalar("use").stream())
                .filter(use -> permitted.contains(use.text()))
                .forEach(use ->
                        faults.add(
                                use.place(),
                                "the measure is permitted for %s anyway"
                                        .formatted(Shown.of(use.text())),
                                "name the use that was decided on, or take the item out"));
    }

    private void checkSuccessors(Mapping breakdown) {
        Set<String> ids =
                breakdown
                        .items("categories")
                        .flatMap(category -> category.text("id").stream())
                        .collect(Collectors.toSet());
        var known = new Known("category", "this breakdown", ids, Set.of());
        breakdown.items("categories").forEach(category -> checkSuccessor(category, known));
    }

    private void checkSuccessor(Mapping category, Known known) {
        category.scalar("successor")
                .ifPresent(successor -> {
                    if (category.text("id").filter(successor.text()::equals).isPresent()) {
                        faults.add(
                                successor.place(),
                                "a category is not taken over by itself",
                                "name the category that took it over, or take the key out");
                    } else {
                        known.check(successor, faults);
                    }
                });
    }
}
