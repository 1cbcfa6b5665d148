package scot.cairn.pack;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for what documents state: each claim is of periods whose values the pack holds. */
final class StatementRules {

    private static final Set<String> COMPARISONS = Set.of("change", "percent_change", "ratio");

    private record Counted(String measure, String period) {}

    private final Set<String> measures;
    private final Set<Counted> held;
    private final boolean holdsAllValues;
    private final Faults faults;

    private StatementRules(Draft draft, Faults faults) {
        this.measures = draft.measures();
        this.held =
                draft.rows()
                        .filter(row -> row.values().containsKey("value"))
                        .map(row -> counted(row, "period"))
                        .collect(Collectors.toSet());
        this.holdsAllValues = draft.holdsAll(FileKind.VALUES);
        this.faults = faults;
    }

    /**
     * Notes claims of periods without a value, and comparisons that do not run from early to late.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new StatementRules(draft, faults);
        draft.items(FileKind.STATEMENTS, "statements").forEach(rules::check);
    }

    private void check(Mapping statement) {
        String measure = statement.text("measure").orElse("");
        statement
                .items("claims")
                .forEach(claim -> {
                    checkPeriods(claim);
                    checkHeld(measure, claim.scalar("to"));
                    checkHeld(measure, claim.scalar("from"));
                });
    }

    private void checkPeriods(Mapping claim) {
        String kind = claim.text("kind").orElse("");
        Optional<Scalar> from = claim.scalar("from");
        if (COMPARISONS.contains(kind)) {
            checkCompared(claim, from);
        } else if (kind.equals("value")
                && from.isPresent()
                && !from.map(Scalar::text).equals(claim.text("to"))) {
            faults.add(
                    from.get().place(),
                    "a claim of a value is of one period, and this is a second",
                    "take \"from\" out");
        }
    }

    private void checkCompared(Mapping claim, Optional<Scalar> from) {
        Optional<LocalDate> earlier = from.flatMap(Scalar::date).map(WrittenDate::first);
        Optional<LocalDate> later =
                claim.scalar("to").flatMap(Scalar::date).map(WrittenDate::first);
        if (from.isEmpty()) {
            faults.add(
                    claim.place(),
                    "the claim compares and does not say with which period",
                    "add \"from\", with the earlier period");
        } else if (earlier.isPresent()
                && later.isPresent()
                && !earlier.get().isBefore(later.get())) {
            faults.add(
                    from.get().place(),
                    "the claim compares with a period that is not earlier",
                    "put the earlier period under \"from\" and the later under \"to\"");
        }
    }

    private void checkHeld(String measure, Optional<Scalar> period) {
        period.filter(written -> holdsAllValues && measures.contains(measure))
                .filter(written -> written.date().isPresent())
                .filter(written -> !held.contains(new Counted(measure, written.text())))
                .ifPresent(written ->
                        faults.add(
                                written.place(),
                                "no value of %s for %s is held"
                                        .formatted(Shown.of(measure), written.text()),
                                "add its row to measures/values, or correct the period"));
    }

    private static Counted counted(Mapping row, String column) {
        return new Counted(row.text("measure").orElse(""), row.text(column).orElse(""));
    }
}
