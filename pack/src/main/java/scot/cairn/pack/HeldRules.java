package scot.cairn.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that what questions are filled in from is in the pack, and fits them. */
final class HeldRules {

    private final Draft draft;
    private final Faults faults;

    private HeldRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /** A question, and the section that it stands in. */
    private record Asked(Mapping section, Mapping question) {}

    /**
     * Notes what is filled in from two things or from nothing, a measure or a table that is not in
     * the pack, and a table that is asked for other things or whose rows are told by another
     * column.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new HeldRules(draft, faults);
        draft.roots(FileKind.RETURN_TEMPLATE)
                .flatMap(HeldRules::asked)
                .forEach(asked -> held(asked).ifPresent(held -> rules.check(asked, held)));
    }

    private static Stream<Asked> asked(Mapping template) {
        return template.items("sections")
                .flatMap(section ->
                        section.items("questions").map(question -> new Asked(section, question)));
    }

    private static Optional<Mapping> held(Asked asked) {
        return asked.question().values().get("held") instanceof Mapping held
                ? Optional.of(held)
                : Optional.empty();
    }

    private void check(Asked asked, Mapping held) {
        boolean isOfMeasure = held.scalar("measure").isPresent();
        boolean isOfForm = held.scalar("form").isPresent() && held.scalar("question").isPresent();
        boolean isOfPart = held.scalar("form").isPresent() || held.scalar("question").isPresent();
        if (isOfMeasure == isOfPart || isOfPart != isOfForm) {
            faults.add(
                    held.place(),
                    "it is not said in one way what is held",
                    "give measure, or form and question");
        } else if (isOfMeasure) {
            held.scalar("measure").ifPresent(measure -> checkMeasure(asked, measure));
        } else {
            checkForm(asked, held);
        }
    }

    private void checkMeasure(Asked asked, Scalar measure) {
        if (asked.question().text("kind").filter("number"::equals).isEmpty()) {
            faults.add(
                    measure.place(),
                    "only a number is filled in from a measure",
                    "make the question a number");
        }
        new Known("measure", "measures", draft.measures(), Set.of()).check(measure, faults);
    }

    private void checkForm(Asked asked, Mapping held) {
        if (!draft.holdsAll(FileKind.RETURN_TEMPLATE)) {
            return;
        }
        Scalar form = held.scalar("form").orElseThrow();
        Scalar table = held.scalar("question").orElseThrow();
        Known.of(
                        "form",
                        "returns",
                        draft.roots(FileKind.RETURN_TEMPLATE)
                                .flatMap(one -> one.scalar("form").stream()),
                        faults)
                .check(form, faults);
        List<Asked> there =
                draft.roots(FileKind.RETURN_TEMPLATE)
                        .filter(one -> one.text("form").filter(form.text()::equals).isPresent())
                        .flatMap(HeldRules::asked)
                        .toList();
        if (!there.isEmpty()) {
            Known.of(
                            "question",
                            "the form",
                            there.stream().flatMap(one -> one.question().scalar("id").stream()),
                            faults)
                    .check(table, faults);
        }
        there.stream()
                .filter(one -> one.question().text("id").filter(table.text()::equals).isPresent())
                .filter(one -> !fits(asked, one))
                .findFirst()
                .ifPresent(_ ->
                        faults.add(
                                table.place(),
                                "the rows of %s do not fit here".formatted(Shown.of(table.text())),
                                "ask for both tables alike, for the same standards and settings,"
                                        + " with the same first column"));
        there.stream()
                .filter(one -> one.question().text("id").filter(table.text()::equals).isPresent())
                .findFirst()
                .ifPresent(one -> checkDays(held, asked, one));
    }

    /** What has a day of its own is a column that holds days. */
    private void checkDays(Mapping held, Asked here, Asked there) {
        held.scalar("due").ifPresent(due -> checkDay(due, there));
        Stream.of("done", "expected")
                .flatMap(key -> held.scalar(key).stream())
                .forEach(day -> checkDay(day, here));
        if (held.scalar("due").isPresent() != held.scalar("done").isPresent()) {
            faults.add(
                    held.place(),
                    "progress is shown from two days, and one is given",
                    "give both due and done, or neither");
        }
    }

    private void checkDay(Scalar column, Asked asked) {
        Known.of(
                        "column of days",
                        "the table",
                        asked.question()
                                .items("columns")
                                .filter(one -> one.text("kind").filter("date"::equals).isPresent())
                                .flatMap(one -> one.scalar("id").stream()),
                        faults)
                .check(column, faults);
    }

    private boolean fits(Asked here, Asked there) {
        boolean isAtFault =
                Stream.of(here, there)
                        .map(one -> one.section().values().get("repeat"))
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .flatMap(repeat -> repeat.scalar("standards").stream())
                        .anyMatch(set -> faults.areAt(set.place()));
        return isAtFault || isAlike(here, there);
    }

    private static boolean isAlike(Asked here, Asked there) {
        return Stream.of(here, there)
                        .allMatch(one ->
                                one.question().text("kind").filter("table"::equals).isPresent())
                && first(here).equals(first(there))
                && repeat(here).equals(repeat(there));
    }

    private static Optional<String> first(Asked asked) {
        return asked.question().items("columns").findFirst().flatMap(column -> column.text("id"));
    }

    /** What a section is asked again for, in one line. */
    private static String repeat(Asked asked) {
        return asked.section().values().get("repeat") instanceof Mapping repeat
                ? "%s by %s of %s"
                        .formatted(
                                repeat.text("standards").orElse(""),
                                repeat.scalars("by").map(Scalar::text).toList(),
                                repeat.scalars("numbers").map(Scalar::text).toList())
                : "";
    }
}
