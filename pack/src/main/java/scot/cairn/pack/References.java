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
    }

    private void checkListed() {
        var sources = Known.of("source", "sources.yaml", draft.sources(), faults);
        var editions = Known.of("edition", "mission.yaml", draft.editions(), faults);
        checkUnlessEmpty(sources, Stream.concat(everywhere("source"), everywhere("document")));
        checkUnlessEmpty(editions, everywhere("edition"));
    }

    private void checkAreas() {
        boolean hasGazetteer = draft.of(FileKind.AREAS).findAny().isPresent();
        String home = hasGazetteer ? "landscape/areas.csv" : "mission.yaml";
        var areas = Known.of("area", home, draft.areas(), faults);
        var sets = Known.of("area set", "landscape/area-sets.yaml", draft.areaSets(), faults);
        if (draft.holdsAll(FileKind.AREAS)) {
            checkUnlessEmpty(areas, draft.rows().flatMap(row -> row.scalar("area").stream()));
        }
        checkUnlessEmpty(sets, draft.rows().flatMap(row -> row.scalar("area_set").stream()));
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
        within("derivation", "from").forEach(reference -> measures.check(reference, faults));
    }

    private void checkFramework() {
        String noun = "part of the framework";
        var aim = new Known(noun, "mission.yaml", draft.aimPaths(), Set.of());
        var outcomes = new Known(noun, "framework/outcomes.yaml", draft.outcomePaths(), Set.of());
        checkUnlessEmpty(aim, within("relevance", "to").filter(References::isOfAim));
        checkUnlessEmpty(outcomes, within("relevance", "to").filter(to -> !isOfAim(to)));
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
