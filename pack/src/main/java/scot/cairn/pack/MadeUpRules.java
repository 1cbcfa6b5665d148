package scot.cairn.pack;

import java.util.stream.Stream;

/** Checks that what a pack makes up for its demonstration is about what the pack holds. */
final class MadeUpRules {

    private final Draft draft;
    private final Faults faults;

    private MadeUpRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /** Notes made-up rows about templates, areas or facts that the pack does not hold. */
    static void check(Draft draft, Faults faults) {
        var rules = new MadeUpRules(draft, faults);
        rules.checkTemplates();
        rules.checkAreas();
        rules.checkFacts();
    }

    private void checkTemplates() {
        if (!draft.holdsAll(FileKind.RETURN_TEMPLATE)) {
            return;
        }
        Known templates =
                Known.of("template", "returns", draft.ids(FileKind.RETURN_TEMPLATE), faults);
        Stream.concat(
                        draft.items(FileKind.MADE_UP_COLLECTING, "collecting"),
                        draft.rows(FileKind.MADE_UP_RECEIVED))
                .flatMap(row -> row.scalar("template").stream())
                .forEach(template -> templates.check(template, faults));
    }

    private void checkAreas() {
        if (!draft.holdsAll(FileKind.AREAS)) {
            return;
        }
        Known areas = Known.of("area", draft.homeOfAreas(), draft.areas(), faults);
        Stream.of(FileKind.MADE_UP_FACTS, FileKind.MADE_UP_RECEIVED)
                .flatMap(draft::rows)
                .flatMap(row -> row.scalar("area").stream())
                .forEach(area -> areas.check(area, faults));
    }

    private void checkFacts() {
        if (!draft.holdsAll(FileKind.CADENCE)) {
            return;
        }
        Known facts = Known.of("fact", "methods", ofRules("id"), faults);
        draft.rows(FileKind.MADE_UP_FACTS)
                .forEach(row -> {
                    row.scalar("fact").ifPresent(fact -> facts.check(fact, faults));
                    row.scalar("value").ifPresent(value -> checkValue(row, value));
                });
    }

    private void checkValue(Mapping row, Scalar value) {
        Stream<Scalar> values =
                draft.roots(FileKind.CADENCE)
                        .flatMap(rule -> rule.items("facts"))
                        .filter(fact -> fact.text("id").equals(row.text("fact")))
                        .flatMap(fact -> fact.scalars("values"));
        Known answers = Known.of("answer", "the fact", values, faults);
        if (!answers.isEmpty()) {
            answers.check(value, faults);
        }
    }

    private Stream<Scalar> ofRules(String key) {
        return draft.roots(FileKind.CADENCE)
                .flatMap(rule -> rule.items("facts"))
                .flatMap(fact -> fact.scalar(key).stream());
    }
}
