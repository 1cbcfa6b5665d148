package scot.cairn.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that an id names one thing, and that files and folders are called by it. */
final class Identity {

    private Identity() {}

    /** Notes every id that is used twice or differs from the name of its file or folder. */
    static void check(Draft draft, Faults faults) {
        draft.documents().stream()
                .flatMap(document -> document.root().listings())
                .forEach(list -> {
                    checkOnce(list, "id", faults);
                    checkOnce(list, "code", faults);
                });
        Stream.of(FileKind.MISSION, FileKind.OUTLINE)
                .flatMap(draft::of)
                .forEach(plan -> checkName(plan, "folder", draft.name(), faults));
        Stream.of(
                        FileKind.MEASURE,
                        FileKind.STANDARD_SET,
                        FileKind.GROUP,
                        FileKind.DATASET,
                        FileKind.STUDY,
                        FileKind.DISCLOSURE_POLICY,
                        FileKind.SCORING_METHOD,
                        FileKind.ROUND,
                        FileKind.RETURN_TEMPLATE,
                        FileKind.CADENCE)
                .flatMap(draft::of)
                .forEach(document -> checkName(document, "file", document.stem(), faults));
        checkOnce(draft.ids(FileKind.COMMITMENTS, "commitments"), "id", faults);
        checkOnce(draft.bodies(), "id", faults);
    }

    private static void checkOnce(Listing list, String key, Faults faults) {
        checkOnce(
                list.items().stream()
                        .filter(Mapping.class::isInstance)
                        .flatMap(item -> ((Mapping) item).scalar(key).stream()),
                key,
                faults);
    }

    private static void checkOnce(Stream<Scalar> ids, String key, Faults faults) {
        Map<String, Place> seen = new HashMap<>();
        ids.filter(id -> id.type() != Scalar.Type.NOTHING)
                .forEach(id -> {
                    Place earlier = seen.putIfAbsent(id.text(), id.place());
                    if (earlier != null) {
                        faults.add(
                                id.place(),
                                "the %s %s is taken by %s"
                                        .formatted(
                                                key,
                                                Shown.of(id.text()),
                                                where(earlier, id.place())),
                                "give it one of its own");
                    }
                });
    }

    private static String where(Place earlier, Place later) {
        String line = "line " + earlier.line();
        return earlier.file().equals(later.file()) ? line : line + " of " + earlier.file();
    }

    private static void checkName(Document document, String what, String name, Faults faults) {
        if (document.root() instanceof Mapping root) {
            root.scalar("id")
                    .filter(id -> id.type() == Scalar.Type.TEXT && !id.text().equals(name))
                    .ifPresent(id ->
                            faults.add(
                                    id.place(),
                                    "the id is %s and the %s is called %s"
                                            .formatted(Shown.of(id.text()), what, Shown.of(name)),
                                    "give both the same name"));
        }
    }
}
