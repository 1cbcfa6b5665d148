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

    /** Notes every reference to something that {@code draft} does not hold. */
    static void check(Draft draft, Faults faults) {
        new References(draft, faults).check();
    }

    private void check() {
        checkEach("source", draft.sources(), "sources.yaml", everywhere("source"));
        checkEach("source", draft.sources(), "sources.yaml", everywhere("document"));
        checkEach("edition", draft.editions(), "mission.yaml", everywhere("edition"));
        checkEach("area", draft.areas(), "mission.yaml", rows("area"));
        checkEach(
                "part of the framework",
                draft.targets(),
                "the framework",
                within("relevance", "to"));
        Stream.of(
                        everywhere("primary_measure"),
                        everywhere("measure"),
                        within("derivation", "from"))
                .flatMap(references -> references)
                .forEach(reference -> check("measure", draft.measures(), "measures", reference));
    }

    private Stream<Scalar> everywhere(String key) {
        return draft.documents().stream().flatMap(document -> document.root().texts(key));
    }

    private Stream<Scalar> rows(String column) {
        return draft.rows().flatMap(row -> row.scalar(column).stream());
    }

    private Stream<Scalar> within(String group, String key) {
        return draft.of(FileKind.MEASURE)
                .flatMap(document -> document.root().all(group))
                .flatMap(node -> node.texts(key));
    }

    /** Where nothing is known the list itself is at fault, and says so. */
    private void checkEach(String noun, Set<String> known, String home, Stream<Scalar> references) {
        if (!known.isEmpty()) {
            references.forEach(reference -> check(noun, known, home, reference));
        }
    }

    private void check(String noun, Set<String> known, String home, Scalar reference) {
        if (!known.contains(reference.text())) {
            faults.add(
                    reference.place(),
                    "no %s is called %s".formatted(noun, Shown.of(reference.text())),
                    Nearest.to(reference.text(), known)
                            .map(meant -> "write \"%s\", or add it to %s".formatted(meant, home))
                            .orElse("add it to %s, or correct the id".formatted(home)));
        }
    }
}
