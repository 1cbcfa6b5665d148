package scot.cairn.pack;

import java.util.List;
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
        Stream.of(
                        draft.items(FileKind.MADE_UP_COLLECTING, "collecting"),
                        draft.rows(FileKind.MADE_UP_RECEIVED),
                        draft.rows(FileKind.MADE_UP_ANSWERS))
                .flatMap(rows -> rows)
                .flatMap(row -> row.scalar("template").stream())
                .forEach(template -> templates.check(template, faults));
        draft.rows(FileKind.MADE_UP_ANSWERS).forEach(this::checkAnswer);
    }

    private void checkAnswer(Mapping row) {
        List<Mapping> sections =
                draft.roots(FileKind.RETURN_TEMPLATE)
                        .filter(one -> one.text("id").equals(row.text("template")))
                        .flatMap(one -> one.items("sections"))
                        .filter(one ->
                                row.text("part")
                                        .map(part -> part.split("/", 2)[0])
                                        .equals(one.text("id")))
                        .toList();
        if (sections.isEmpty() && !faults.areAt(row.place())) {
            row.scalar("part")
                    .ifPresent(part ->
                            faults.add(
                                    part.place(),
                                    "the template has no section of the part "
                                            + Shown.of(part.text()),
                                    "begin it with the id of a section"));
            return;
        }
        List<Mapping> questions =
                sections.stream().flatMap(section -> section.items("questions")).toList();
        check(row, "question", "the section", questions.stream());
        check(
                row,
                "column",
                "the question",
                questions.stream()
                        .filter(one -> one.text("id").equals(row.text("question")))
                        .flatMap(one -> one.items("columns")));
        if (row.scalar("row").isPresent() != row.scalar("column").isPresent()) {
            faults.add(
                    row.place(),
                    "a cell of a table has both a row and a column",
                    "give both, or neither for an answer that is no table");
        }
    }

    /** Notes that a row names none of some things. */
    private void check(Mapping row, String key, String home, Stream<Mapping> things) {
        Known known = Known.of(key, home, things.flatMap(one -> one.scalar("id").stream()), faults);
        row.scalar(key).ifPresent(named -> known.check(named, faults));
    }

    private void checkAreas() {
        if (!draft.holdsAll(FileKind.AREAS)) {
            return;
        }
        Known areas = Known.of("area", draft.homeOfAreas(), draft.areas(), faults);
        Stream.of(FileKind.MADE_UP_FACTS, FileKind.MADE_UP_RECEIVED, FileKind.MADE_UP_ANSWERS)
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
