package scot.cairn.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pack whose files are parsed and not yet known to be sound.
 *
 * @param name name of its folder
 * @param documents every file that could be parsed, by path
 * @param measures ids of the measures, from their file names, whether or not these could be parsed
 * @param unread kinds of which a file could not be parsed, so that nothing is said of what it lacks
 */
record Draft(String name, List<Document> documents, Set<String> measures, Set<FileKind> unread) {

    /** The documents of a kind, by path. */
    Stream<Document> of(FileKind kind) {
        return documents.stream().filter(document -> document.kind() == kind);
    }

    /** The mapping that a document of a kind is, where there is one. */
    Optional<Mapping> root(FileKind kind) {
        return of(kind).map(Document::root)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .findFirst();
    }

    /** The items of a list at the top of the one document of a kind. */
    Stream<Mapping> items(FileKind kind, String key) {
        return root(kind).stream().flatMap(root -> root.items(key));
    }

    /** The rows of every values file, in order. */
    Stream<Mapping> rows() {
        return of(FileKind.VALUES).flatMap(document -> document.root().mappings());
    }

    /** Ids of the sources. */
    Stream<Scalar> sources() {
        return scalars(items(FileKind.SOURCES, "sources"), "id");
    }

    /** Ids of the editions. */
    Stream<Scalar> editions() {
        return scalars(items(FileKind.MISSION, "editions"), "id");
    }

    /** The rows of the gazetteer, in order; none if the pack has no such file. */
    Stream<Mapping> areaRows() {
        return of(FileKind.AREAS).flatMap(document -> document.root().mappings());
    }

    /** Ids of the sets of areas. */
    Stream<Scalar> areaSets() {
        return scalars(items(FileKind.AREA_SETS, "area_sets"), "id");
    }

    /** Codes of the areas, those of the mission and those of the gazetteer. */
    Stream<Scalar> areas() {
        return scalars(Stream.concat(items(FileKind.MISSION, "areas"), areaRows()), "code");
    }

    /** The parts of the aim by their paths, such as {@code aim/deaths}. */
    Set<String> aimPaths() {
        Stream<Mapping> aim =
                root(FileKind.MISSION).stream()
                        .flatMap(mission -> mission.all("aim"))
                        .flatMap(Node::mappings);
        return scalars(aim.flatMap(found -> found.items("parts")), "id")
                .map(part -> "aim/" + part.text())
                .collect(Collectors.toSet());
    }

    /** The outcomes by their paths, such as {@code outcome/2} and {@code outcome/2/b}. */
    Set<String> outcomePaths() {
        Set<String> paths = new TreeSet<>();
        items(FileKind.OUTCOMES, "outcomes").forEach(top -> addPaths("outcome", top, paths));
        return paths;
    }

    /** Whether every file of a kind could be parsed. */
    boolean holdsAll(FileKind kind) {
        return !unread.contains(kind);
    }

    private static void addPaths(String above, Mapping outcome, Set<String> paths) {
        outcome.text("id")
                .map(id -> above + "/" + id)
                .ifPresent(path -> {
                    paths.add(path);
                    outcome.items("parts").forEach(part -> addPaths(path, part, paths));
                });
    }

    private static Stream<Scalar> scalars(Stream<Mapping> items, String key) {
        return items.flatMap(item -> item.scalar(key).stream());
    }
}
