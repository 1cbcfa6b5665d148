package scot.cairn.pack;

import java.util.List;

/** Checks that nothing of the landscape ends before it begins. */
final class TermRules {

    private static final List<FileKind> DATED =
            List.of(
                    FileKind.BODIES,
                    FileKind.OFFICES,
                    FileKind.HOLDERS,
                    FileKind.AREAS,
                    FileKind.AREA_LINKS,
                    FileKind.LINES);

    private TermRules() {}

    /** Notes every row whose end lies before its start. */
    static void check(Draft draft, Faults faults) {
        DATED.stream()
                .flatMap(draft::rows)
                .filter(row -> Period.of(row).isReversed())
                .forEach(row ->
                        faults.add(
                                row.keys().getOrDefault("to", row.place()),
                                "%s is before %s, from which it holds"
                                        .formatted(
                                                Shown.of(row.text("to").orElse("")),
                                                Shown.of(row.text("from").orElse(""))),
                                "write the day it ended, or correct the day it began"));
    }
}
