package scot.cairn.pack;

import java.util.Set;
import java.util.stream.Stream;

/** Checks that whatever the tables of the landscape refer to by id is in the pack. */
final class LandscapeReferences {

    private final Draft draft;
    private final Faults faults;

    private LandscapeReferences(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /** Notes every reference of bodies, offices, links, lines and conflicts to nothing. */
    static void check(Draft draft, Faults faults) {
        var references = new LandscapeReferences(draft, faults);
        references.checkBodies();
        references.checkAreas();
        references.checkLines();
        references.checkInstruments();
    }

    private void checkBodies() {
        var bodies = Known.of("body", "landscape/bodies.csv", draft.bodies(), faults);
        var offices = Known.of("office", "landscape/offices.csv", ids(FileKind.OFFICES), faults);
        var either =
                Known.of(
                        "body or office",
                        "landscape/bodies.csv or landscape/offices.csv",
                        draft.bodies(),
                        faults);
        if (draft.holdsAll(FileKind.BODIES) && draft.holdsAll(FileKind.OFFICES)) {
            check(bodies, cells(FileKind.BODIES, "member_of"));
            check(bodies, cells(FileKind.OFFICES, "body"));
            check(bodies, cells(FileKind.HOLDERS, "body"));
            check(offices, cells(FileKind.HOLDERS, "office"));
            check(either, cells(FileKind.LINES, "who"));
            check(either, cells(FileKind.LINES, "whom"));
            check(either, ofConflicts("settles"));
        }
    }

    private void checkAreas() {
        if (draft.holdsAll(FileKind.AREAS)) {
            var areas = Known.of("area", draft.homeOfAreas(), draft.areas(), faults);
            check(areas, cells(FileKind.AREA_LINKS, "area"));
            check(areas, cells(FileKind.AREA_LINKS, "within"));
            check(areas, cells(FileKind.BODIES, "area"));
            check(areas, cells(FileKind.LINES, "area"));
        }
        if (draft.holdsAll(FileKind.AREA_SETS)) {
            var sets = Known.of("area set", "landscape/area-sets.yaml", draft.areaSets(), faults);
            check(sets, cells(FileKind.LINES, "area_set"));
        }
    }

    private void checkLines() {
        if (draft.unread().isEmpty()) {
            var subjects = new Known("part of the plan", "the plan", draft.answerable(), Set.of());
            check(subjects, cells(FileKind.LINES, "subject"));
            check(subjects, ofConflicts("subject"));
        }
        if (draft.holdsAll(FileKind.LINES)) {
            var lines = Known.of("line", "landscape/lines.csv", ids(FileKind.LINES), faults);
            check(
                    lines,
                    draft.items(FileKind.CONFLICTS, "conflicts")
                            .flatMap(conflict -> conflict.scalars("lines")));
            check(lines, ofConflicts("line"));
        }
    }

    private void checkInstruments() {
        if (draft.holdsAll(FileKind.INSTRUMENTS)) {
            var instruments =
                    Known.of(
                            "instrument",
                            "landscape/instruments.yaml",
                            draft.ids(FileKind.INSTRUMENTS, "instruments"),
                            faults);
            check(instruments, cells(FileKind.LINES, "instrument"));
            check(
                    instruments,
                    draft.items(FileKind.INSTRUMENTS, "instruments")
                            .flatMap(instrument -> instrument.scalar("replaced_by").stream()));
        }
    }

    private void check(Known known, Stream<Scalar> references) {
        references.forEach(reference -> known.check(reference, faults));
    }

    private Stream<Scalar> ids(FileKind kind) {
        return cells(kind, "id");
    }

    private Stream<Scalar> cells(FileKind kind, String column) {
        return draft.rows(kind).flatMap(row -> row.scalar(column).stream());
    }

    private Stream<Scalar> ofConflicts(String key) {
        return draft.of(FileKind.CONFLICTS).flatMap(conflicts -> conflicts.root().texts(key));
    }
}
