package scot.cairn.pack;

import java.util.HashMap;
import java.util.Map;

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
        draft.of(FileKind.MISSION)
                .forEach(mission -> checkName(mission, "folder", draft.name(), faults));
        draft.of(FileKind.MEASURE)
                .forEach(measure -> checkName(measure, "file", measure.stem(), faults));
    }

    private static void checkOnce(Listing list, String key, Faults faults) {
        Map<String, Place> seen = new HashMap<>();
        list.items().stream()
                .filter(Mapping.class::isInstance)
                .flatMap(item -> ((Mapping) item).scalar(key).stream())
                .filter(id -> id.type() != Scalar.Type.NOTHING)
                .forEach(id -> {
                    Place earlier = seen.putIfAbsent(id.text(), id.place());
                    if (earlier != null) {
                        faults.add(
                                id.place(),
                                "the %s %s is taken by line %d"
                                        .formatted(key, Shown.of(id.text()), earlier.line()),
                                "give it one of its own");
                    }
                });
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
