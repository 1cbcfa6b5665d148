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
 * @param files every file that could be read, by path
 * @param documents every file that could be parsed, by path
 * @param measures ids of the measures, from their file names, whether or not these could be parsed
 * @param unread kinds of which a file could not be parsed, so that nothing is said of what it lacks
 */
record Draft(
        String name,
        List<PackFile> files,
        List<Document> documents,
        Set<String> measures,
        Set<FileKind> unread) {

    /** The same but for what is made up. */
    Draft withoutMadeUp() {
        return new Draft(
                name,
                files.stream().filter(file -> !file.path().startsWith(MadeUp.FOLDER)).toList(),
                documents.stream().filter(one -> !one.file().startsWith(MadeUp.FOLDER)).toList(),
                measures,
                unread);
    }

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

    /** The mapping that each document of a kind is. */
    Stream<Mapping> roots(FileKind kind) {
        return of(kind).map(Document::root)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    }

    /** The items of a list at the top of every document of a kind. */
    Stream<Mapping> items(FileKind kind, String key) {
        return of(kind).map(Document::root)
                .filter(Mapping.class::isInstance)
                .flatMap(root -> ((Mapping) root).items(key));
    }

    /** Ids of the items of a list at the top of every document of a kind. */
    Stream<Scalar> ids(FileKind kind, String key) {
        return scalars(items(kind, key), "id");
    }

    /** Ids of the documents of a kind, each of which is one thing. */
    Stream<Scalar> ids(FileKind kind) {
        return of(kind).map(Document::root)
                .filter(Mapping.class::isInstance)
                .flatMap(root -> ((Mapping) root).scalar("id").stream());
    }

    /** The rows of every values file, in order. */
    Stream<Mapping> rows() {
        return rows(FileKind.VALUES);
    }

    /** The rows of every table of a kind, in order. */
    Stream<Mapping> rows(FileKind kind) {
        return of(kind).flatMap(document -> document.root().mappings());
    }

    /** Ids of the bodies and of the offices, each of which is a body too. */
    Stream<Scalar> bodies() {
        return Stream.of(FileKind.BODIES, FileKind.OFFICES)
                .flatMap(kind -> scalars(rows(kind), "id"));
    }

    /** Ids of the sources. */
    Stream<Scalar> sources() {
        return ids(FileKind.SOURCES, "sources");
    }

    /** Ids of the editions. */
    Stream<Scalar> editions() {
        return Stream.of(FileKind.MISSION, FileKind.OUTLINE).flatMap(kind -> ids(kind, "editions"));
    }

    /** Everything of the framework that a promise can serve, by path. */
    Set<String> servable() {
        Set<String> paths = new TreeSet<>(outcomePaths());
        ids(FileKind.PRIORITIES, "priorities").forEach(id -> paths.add("priority/" + id.text()));
        ids(FileKind.APPROACH, "approach").forEach(id -> paths.add("approach/" + id.text()));
        return paths;
    }

    /** Everything of the plan that a line can be about, by path. */
    Set<String> answerable() {
        Set<String> paths = new TreeSet<>(servable());
        paths.add(Line.WHOLE_PLAN);
        paths.addAll(aimPaths());
        addAll("commitment/", ids(FileKind.COMMITMENTS, "commitments"), paths);
        addAll("programme/", ids(FileKind.PROGRAMMES, "programmes"), paths);
        addAll("group/", ids(FileKind.GROUP), paths);
        measures.forEach(measure -> paths.add("measure/" + measure));
        roots(FileKind.STANDARD_SET)
                .forEach(set ->
                        set.text("id")
                                .map("standard/"::concat)
                                .ifPresent(path -> {
                                    paths.add(path);
                                    addAll(
                                            path + "/",
                                            scalars(set.items("standards"), "number"),
                                            paths);
                                }));
        return paths;
    }

    private static void addAll(String prefix, Stream<Scalar> ids, Set<String> paths) {
        ids.forEach(id -> paths.add(prefix + id.text()));
    }

    /** The rows of the gazetteer, in order; none if the pack has no such file. */
    Stream<Mapping> areaRows() {
        return rows(FileKind.AREAS);
    }

    /** Ids of the sets of areas. */
    Stream<Scalar> areaSets() {
        return scalars(items(FileKind.AREA_SETS, "area_sets"), "id");
    }

    /** Codes of the areas, those of the mission and those of the gazetteer. */
    Stream<Scalar> areas() {
        return scalars(Stream.concat(items(FileKind.MISSION, "areas"), areaRows()), "code");
    }

    /** Where areas are listed: in the gazetteer, or in the mission where the pack has none. */
    String homeOfAreas() {
        return of(FileKind.AREAS).findAny().isPresent() ? "landscape/areas.csv" : "mission.yaml";
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
