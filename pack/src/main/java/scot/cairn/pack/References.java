package scot.cairn.pack;

import java.util.Set;
import java.util.stream.Stream;

/** Checks that whatever a pack refers to by id is in it. */
final class References {

    private final Draft draft;
    private final Faults faults;

    private References(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /**
     * Notes every reference to something that {@code draft}, of checked structure, does not hold.
     */
    static void check(Draft draft, Faults faults) {
        var references = new References(draft, faults);
        references.checkListed();
        references.checkAreas();
        references.checkMeasures();
        references.checkFramework();
        references.checkServed();
        references.checkPromises();
        references.checkBodies();
    }

    private void checkListed() {
        var sources = Known.of("source", "sources.yaml", draft.sources(), faults);
        var editions = Known.of("edition", "mission.yaml", draft.editions(), faults);
        checkUnlessEmpty(
                sources,
                Stream.of("source", "document", "title_source", "evaluation")
                        .flatMap(this::everywhere));
        checkUnlessEmpty(editions, everywhere("edition"));
    }

    private void checkAreas() {
        var areas = Known.of("area", draft.homeOfAreas(), draft.areas(), faults);
        var sets = Known.of("area set", "landscape/area-sets.yaml", draft.areaSets(), faults);
        if (draft.holdsAll(FileKind.AREAS)) {
            checkUnlessEmpty(areas, draft.rows().flatMap(row -> row.scalar("area").stream()));
            checkUnlessEmpty(
                    areas,
                    Stream.of(
                                    FileKind.COMMITMENTS,
                                    FileKind.PROGRAMMES,
                                    FileKind.STUDY,
                                    FileKind.EVENTS)
                            .flatMap(kind -> lists(kind, "areas")));
            checkUnlessEmpty(
                    areas,
                    draft.items(FileKind.TESTS_OF_CHANGE, "tests")
                            .flatMap(test -> test.scalar("area").stream()));
            checkUnlessEmpty(areas, ofTargets("area"));
        }
        checkUnlessEmpty(sets, draft.rows().flatMap(row -> row.scalar("area_set").stream()));
        checkUnlessEmpty(sets, within("differs_in", "area_set"));
        if (draft.holdsAll(FileKind.AREA_SETS)) {
            draft.areaRows()
                    .flatMap(row -> row.scalar("area_set").stream())
                    .forEach(set -> sets.check(set, faults));
        }
    }

    private void checkMeasures() {
        var measures = new Known("measure", "measures", draft.measures(), Set.of());
        Stream.of("primary_measure", "measure")
                .flatMap(this::everywhere)
                .forEach(reference -> measures.check(reference, faults));
        Stream.of(FileKind.LINKAGES, FileKind.OUTCOMES, FileKind.EVENTS)
                .flatMap(kind -> lists(kind, "measures"))
                .forEach(reference -> measures.check(reference, faults));
        within("derivation", "from").forEach(reference -> measures.check(reference, faults));
    }

    private void checkFramework() {
        String noun = "part of the framework";
        var aim = new Known(noun, "mission.yaml", draft.aimPaths(), Set.of());
        var outcomes = new Known(noun, "framework/outcomes.yaml", draft.outcomePaths(), Set.of());
        checkUnlessEmpty(aim, within("relevance", "to").filter(References::isOfAim));
        checkUnlessEmpty(outcomes, within("relevance", "to").filter(to -> !isOfAim(to)));
    }

    private void checkServed() {
        boolean outcomesAreSure =
                draft.of(FileKind.OUTCOMES)
                        .flatMap(outcomes -> outcomes.root().mappings())
                        .flatMap(outcome -> outcome.scalar("id").stream())
                        .noneMatch(id -> faults.areAt(id.place()));
        if (!outcomesAreSure) {
            return;
        }
        var servable =
                new Known(
                        "part of the framework",
                        "the framework's files",
                        draft.servable(),
                        Set.of());
        Stream<Scalar> listed =
                Stream.of(FileKind.COMMITMENTS, FileKind.PROGRAMMES)
                        .flatMap(kind -> lists(kind, "serves"));
        Stream<Scalar> contributions =
                draft.of(FileKind.STANDARD_SET)
                        .flatMap(set -> set.root().all("serves"))
                        .flatMap(serves -> serves.texts("to"));
        checkUnlessEmpty(servable, Stream.concat(listed, contributions));
        checkBorneOn();
    }

    private void checkBorneOn() {
        var paths = draft.outcomePaths();
        draft.measures().forEach(measure -> paths.add("measure/" + measure));
        var known = new Known("outcome or measure", "the plan", paths, Set.of());
        checkUnlessEmpty(known, lists(FileKind.STUDY, "bears_on"));
    }

    private void checkPromises() {
        var commitments =
                Known.of(
                        "commitment",
                        "commitments",
                        draft.ids(FileKind.COMMITMENTS, "commitments"),
                        faults);
        Stream.of("follows", "commitment")
                .flatMap(this::everywhere)
                .forEach(reference -> commitments.check(reference, faults));
        var groups = Known.of("group", "groups", draft.ids(FileKind.GROUP), faults);
        everywhere("succeeds").forEach(reference -> groups.check(reference, faults));
        var settings =
                Known.of(
                        "setting",
                        "a standard set",
                        draft.of(FileKind.STANDARD_SET)
                                .flatMap(set -> set.root().mappings())
                                .flatMap(set -> set.items("settings"))
                                .flatMap(setting -> setting.scalar("id").stream()),
                        faults);
        lists(FileKind.COMMITMENTS, "settings")
                .forEach(reference -> settings.check(reference, faults));
    }

    private void checkBodies() {
        var bodies = Known.of("body", "landscape/bodies.csv", draft.bodies(), faults);
        Stream<Scalar> named =
                Stream.of(
                                FileKind.COMMITMENTS,
                                FileKind.STANDARD_SET,
                                FileKind.GROUP,
                                FileKind.TESTS_OF_CHANGE)
                        .flatMap(draft::of)
                        .flatMap(document -> document.root().texts("body"));
        Stream<Scalar> listed = lists(FileKind.PROGRAMMES, "bodies");
        Stream<Scalar> suppliers = lists(FileKind.DATASET, "bodies");
        Stream<Scalar> owners =
                draft.of(FileKind.GROUP).flatMap(group -> group.root().texts("owner"));
        Stream<Scalar> called =
                draft.rows(FileKind.ALIASES).flatMap(alias -> alias.scalar("body").stream());
        if (draft.holdsAll(FileKind.BODIES) && draft.holdsAll(FileKind.OFFICES)) {
            Stream.of(named, listed, suppliers, owners, called)
                    .flatMap(references -> references)
                    .forEach(reference -> bodies.check(reference, faults));
        }
    }

    private Stream<Scalar> ofTargets(String key) {
        return draft.items(FileKind.COMMITMENTS, "commitments")
                .flatMap(commitment -> commitment.all("target"))
                .flatMap(target -> target.texts(key));
    }

    /** The single values in every list under {@code key} of the documents of a kind. */
    private Stream<Scalar> lists(FileKind kind, String key) {
        return draft.of(kind)
                .flatMap(document -> document.root().mappings())
                .flatMap(mapping -> mapping.scalars(key));
    }

    private static boolean isOfAim(Scalar target) {
        return target.text().startsWith("aim");
    }

    private Stream<Scalar> everywhere(String key) {
        return draft.documents().stream().flatMap(document -> document.root().texts(key));
    }

    private Stream<Scalar> within(String group, String key) {
        return draft.of(FileKind.MEASURE)
                .flatMap(document -> document.root().all(group))
                .flatMap(node -> node.texts(key));
    }

    private void checkUnlessEmpty(Known known, Stream<Scalar> references) {
        if (!known.isEmpty()) {
            references.forEach(reference -> known.check(reference, faults));
        }
    }
}
