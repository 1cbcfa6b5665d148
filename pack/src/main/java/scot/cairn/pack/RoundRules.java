package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for rounds of assessment that no single key shows. */
final class RoundRules {

    private final Draft draft;
    private final Faults faults;

    private RoundRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /**
     * Notes references to sets, methods, settings, standards, areas and rounds that there are not;
     * a method of another set, all standards blended into one total, totals that cannot be, and
     * rounds that stand before themselves.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new RoundRules(draft, faults);
        Known sets =
                Known.of("set of standards", "standards", draft.ids(FileKind.STANDARD_SET), faults);
        Known rounds = Known.of("round", "rounds", draft.ids(FileKind.ROUND), faults);
        Known areas = Known.of("area set", "landscape/area-sets.yaml", draft.areaSets(), faults);
        draft.roots(FileKind.ROUND)
                .forEach(round -> {
                    round.scalar("set").ifPresent(set -> sets.check(set, faults));
                    round.scalar("area_set").ifPresent(set -> areas.check(set, faults));
                    rules.checkMethod(round);
                    rules.checkPlace(round);
                    if (round.values().get("before") instanceof Mapping before) {
                        before.scalar("round").ifPresent(other -> rounds.check(other, faults));
                    }
                });
        rules.checkOrder();
    }

    private void checkMethod(Mapping round) {
        Optional<Scalar> method = round.scalar("method");
        boolean isSaid = round.values().containsKey("method_note");
        if (method.isEmpty() != isSaid) {
            faults.add(
                    round.place(),
                    "a round says by which version of the method it was scored, or what is known of it",
                    "give method with the id of a version, or method_note where none is held");
        }
        Set<String> ofSet = new HashSet<>();
        draft.roots(FileKind.SCORING_METHOD)
                .filter(one -> one.text("set").equals(round.text("set")))
                .forEach(one -> one.text("id").ifPresent(ofSet::add));
        var methods = new Known("method of its set", "methods/scoring", ofSet, Set.of());
        method.ifPresent(id -> methods.check(id, faults));
    }

    /** Settings and standards that its set has. */
    private void checkPlace(Mapping round) {
        Set<String> settings = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        draft.roots(FileKind.STANDARD_SET)
                .filter(set -> set.text("id").equals(round.text("set")))
                .forEach(set -> {
                    scalars(set.items("settings"), "id")
                            .forEach(setting -> settings.add(setting.text()));
                    List<Scalar> listed = scalars(set.items("standards"), "number").toList();
                    // Where a number is at fault itself, nothing is said of those that name one.
                    if (listed.stream().noneMatch(number -> faults.areAt(number.place()))) {
                        listed.forEach(number -> numbers.add(number.text()));
                    }
                });
        var knownSettings = new Known("setting of its set", "its set", settings, Set.of());
        round.scalars("settings").forEach(setting -> knownSettings.check(setting, faults));
        round.items("totals").forEach(total -> checkTotal(total, numbers));
    }

    private static Stream<Scalar> scalars(Stream<Mapping> items, String key) {
        return items.flatMap(item -> item.scalar(key).stream());
    }

    private void checkTotal(Mapping total, Set<String> numbers) {
        var standards = new Known("standard", "its set", numbers, Set.of());
        List<Scalar> named = total.scalars("standards").toList();
        if (!numbers.isEmpty()) {
            named.forEach(number -> standards.check(number, faults));
        }
        if (!numbers.isEmpty()
                && named.stream().map(Scalar::text).distinct().filter(numbers::contains).count()
                        == numbers.size()) {
            faults.add(
                    total.place(),
                    "this blends all standards of the set into one total",
                    "give the totals that the report prints of groups of standards");
        }
        if (!total.values().containsKey("assessments") && !total.values().containsKey("percent")) {
            faults.add(
                    total.place(),
                    "this total has no number",
                    "give assessments or percent, as the report prints");
        }
        Optional<Long> count = number(total, "assessments");
        Optional<Long> of = number(total, "of");
        if (count.isPresent() && of.isPresent() && count.get() > of.get()) {
            faults.add(
                    total.keys().getOrDefault("assessments", total.place()),
                    "%d of %d is more than there are".formatted(count.get(), of.get()),
                    "correct one of the two");
        }
    }

    private static Optional<Long> number(Mapping total, String key) {
        return total.text(key).filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong);
    }

    /** Going from each round to the one before comes to an end. */
    private void checkOrder() {
        Map<String, Scalar> before = new HashMap<>();
        draft.roots(FileKind.ROUND)
                .forEach(round -> {
                    if (round.values().get("before") instanceof Mapping mapping) {
                        round.text("id")
                                .ifPresent(id ->
                                        mapping.scalar("round")
                                                .ifPresent(other -> before.put(id, other)));
                    }
                });
        before.forEach((id, first) -> {
            Set<String> seen = new HashSet<>(Set.of(id));
            Scalar next = first;
            while (next != null && seen.add(next.text())) {
                next = before.get(next.text());
            }
            if (next != null && next.text().equals(id)) {
                faults.add(
                        first.place(),
                        "going back from round to round leads to %s again".formatted(Shown.of(id)),
                        "name the round that was before it");
            }
        });
    }
}
