package scot.cairn.pack;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that whatever templates of returns refer to is in the pack, and may stand there. */
final class ReturnReferences {

    private final Draft draft;
    private final Faults faults;

    private ReturnReferences(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /**
     * Notes references to nothing, a duty that is none, a partnership that is said to answer, and
     * what is asked in two rhythms at once.
     */
    static void check(Draft draft, Faults faults) {
        var references = new ReturnReferences(draft, faults);
        draft.roots(FileKind.RETURN_TEMPLATE).forEach(references::check);
    }

    private void check(Mapping template) {
        group(template, "asked").ifPresent(this::checkAsked);
        template.items("sections")
                .flatMap(section -> group(section, "repeat").stream())
                .forEach(this::checkRepeat);
    }

    private void checkAsked(Mapping asked) {
        checkInstrument(asked);
        checkWho(asked);
        checkWhere(asked);
        checkHowOften(asked);
        asked.items("signed_by").forEach(this::checkSignatory);
        if (asked.items("signed_by").findAny().isPresent()
                && asked.items("signed_by")
                        .allMatch(post -> post.values().containsKey("subject_to"))) {
            faults.add(
                    asked.place(),
                    "nobody signs it before it is submitted",
                    "take subject_to from the post that answers for it");
        }
    }

    private void checkInstrument(Mapping asked) {
        if (draft.holdsAll(FileKind.INSTRUMENTS)) {
            var instruments =
                    Known.of(
                            "instrument",
                            "landscape/instruments.yaml",
                            draft.ids(FileKind.INSTRUMENTS, "instruments"),
                            faults);
            asked.scalar("instrument").ifPresent(id -> instruments.check(id, faults));
            asked.scalar("clause").ifPresent(clause -> clauses(asked).check(clause, faults));
        }
        asked.scalar("duty")
                .filter(_ -> draft.holdsAll(FileKind.COMMITMENTS))
                .ifPresent(this::checkDuty);
    }

    private Known clauses(Mapping asked) {
        return Known.of(
                "clause",
                "the instrument",
                draft.items(FileKind.INSTRUMENTS, "instruments")
                        .filter(one -> one.text("id").equals(asked.text("instrument")))
                        .flatMap(one -> one.items("clauses"))
                        .flatMap(clause -> clause.scalar("id").stream()),
                faults);
    }

    private void checkDuty(Scalar duty) {
        Known.of("duty", "commitments", draft.ids(FileKind.COMMITMENTS, "commitments"), faults)
                .check(duty, faults);
        draft.items(FileKind.COMMITMENTS, "commitments")
                .filter(one -> one.text("id").filter(duty.text()::equals).isPresent())
                .filter(one -> one.text("kind").filter("duty"::equals).isEmpty())
                .forEach(_ ->
                        faults.add(
                                duty.place(),
                                "the commitment %s is no duty".formatted(Shown.of(duty.text())),
                                "name a commitment of kind duty"));
    }

    private void checkWho(Mapping asked) {
        if (!draft.holdsAll(FileKind.BODIES) || !draft.holdsAll(FileKind.OFFICES)) {
            return;
        }
        var bodies = Known.of("body", "landscape/bodies.csv", draft.bodies(), faults);
        Stream.of("to", "accountable", "prepared_by")
                .flatMap(key -> asked.scalar(key).stream())
                .forEach(id -> bodies.check(id, faults));
        asked.scalar("officer").ifPresent(id -> offices().check(id, faults));
        asked.items("signed_by")
                .flatMap(post -> post.scalar("office").stream())
                .forEach(id -> offices().check(id, faults));
        asked.scalar("accountable")
                .filter(id -> isPartnership(id.text()))
                .ifPresent(id ->
                        faults.add(
                                id.place(),
                                "%s is a partnership, which cannot answer for a duty"
                                        .formatted(Shown.of(id.text())),
                                "name the body that answers, and the partnership under"
                                        + " prepared_by"));
    }

    private Known offices() {
        return Known.of(
                "office",
                "landscape/offices.csv",
                draft.rows(FileKind.OFFICES).flatMap(row -> row.scalar("id").stream()),
                faults);
    }

    private boolean isPartnership(String body) {
        return draft.rows(FileKind.BODIES)
                .filter(row -> row.text("id").filter(body::equals).isPresent())
                .flatMap(row -> row.text("kind").stream())
                .anyMatch(kind -> kind.startsWith("partnership"));
    }

    private void checkWhere(Mapping asked) {
        asked.scalar("area_set")
                .filter(_ -> draft.holdsAll(FileKind.AREA_SETS) && draft.areaSets().count() > 0)
                .ifPresent(set ->
                        Known.of("area set", "landscape/area-sets.yaml", draft.areaSets(), faults)
                                .check(set, faults));
        if (draft.holdsAll(FileKind.STANDARD_SET)) {
            var settings =
                    Known.of(
                            "setting",
                            "a standard set",
                            draft.roots(FileKind.STANDARD_SET)
                                    .flatMap(set -> set.items("settings"))
                                    .flatMap(setting -> setting.scalar("id").stream()),
                            faults);
            asked.scalars("settings").forEach(setting -> settings.check(setting, faults));
        }
    }

    private void checkHowOften(Mapping asked) {
        asked.scalar("cadence")
                .filter(_ -> draft.holdsAll(FileKind.CADENCE))
                .ifPresent(
                        rule -> Known.of("rule", "methods", rules(), faults).check(rule, faults));
        if (asked.scalar("cadence").isPresent() && asked.scalar("months").isPresent()) {
            faults.add(
                    asked.keys().getOrDefault("months", asked.place()),
                    "it is said in two ways how often this is asked",
                    "keep cadence where a rule decides, and months otherwise");
        }
    }

    private Stream<Scalar> rules() {
        return draft.roots(FileKind.CADENCE).flatMap(one -> one.scalar("rule").stream());
    }

    private void checkSignatory(Mapping post) {
        boolean isSaid = post.values().containsKey("said");
        boolean follows = post.values().containsKey("subject_to");
        if (isSaid == post.values().containsKey("why") && !(isSaid && follows)) {
            faults.add(
                    post.place(),
                    "it is not said in one way why this post signs",
                    "give said where a document says so, and why where Cairn proposes it");
        }
    }

    private void checkRepeat(Mapping repeat) {
        if (!draft.holdsAll(FileKind.STANDARD_SET)) {
            return;
        }
        repeat.scalar("standards")
                .ifPresent(set ->
                        Known.of(
                                        "standard set",
                                        "standards",
                                        draft.ids(FileKind.STANDARD_SET),
                                        faults)
                                .check(set, faults));
        draft.roots(FileKind.STANDARD_SET)
                .filter(set -> set.text("id").equals(repeat.text("standards")))
                .forEach(set -> checkRepeat(repeat, set));
    }

    private void checkRepeat(Mapping repeat, Mapping set) {
        Set<String> numbers = new HashSet<>();
        set.items("standards").forEach(standard -> standard.text("number").ifPresent(numbers::add));
        Known known = new Known("standard", "the set", numbers, Set.of());
        repeat.scalars("numbers").forEach(number -> known.check(number, faults));
        repeat.scalars("by")
                .filter(by -> by.text().equals("setting") && set.items("settings").count() == 0)
                .forEach(by ->
                        faults.add(
                                by.place(),
                                "the set tells no settings apart",
                                "take setting out, or add settings to the set"));
    }

    private static Optional<Mapping> group(Mapping mapping, String key) {
        return mapping.values().get(key) instanceof Mapping group
                ? Optional.of(group)
                : Optional.empty();
    }
}
