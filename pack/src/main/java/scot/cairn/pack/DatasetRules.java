package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for layouts of tables that no single key shows. */
final class DatasetRules {

    private final Faults faults;
    private final Draft draft;

    /** By measure its definition. */
    private final Map<String, Mapping> measures = new HashMap<>();

    private DatasetRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /**
     * Notes layouts that are called like a measure, areas said in no way or in two, figures without
     * a period or of a measure that is worked out, categories that a measure does not have, and
     * columns with two meanings; and suppliers that are nobody.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new DatasetRules(draft, faults);
        draft.roots(FileKind.MEASURE)
                .forEach(measure ->
                        measure.text("id").ifPresent(id -> rules.measures.put(id, measure)));
        draft.roots(FileKind.DATASET).forEach(rules::check);
    }

    private void check(Mapping dataset) {
        dataset.scalar("id")
                .filter(id -> draft.measures().contains(id.text()))
                .ifPresent(id ->
                        faults.add(
                                id.place(),
                                "a measure is called %s too".formatted(Shown.of(id.text())),
                                "give the dataset an id of its own"));
        checkWhere(dataset);
        checkSuppliedBy(dataset);
        boolean hasPeriod = dataset.values().get("when") instanceof Mapping;
        dataset.items("figures").forEach(figure -> check(figure, hasPeriod));
        dataset.items("categories")
                .flatMap(column -> column.items("words"))
                .forEach(word -> checkWord(word, dataset));
        checkColumns(dataset);
    }

    private void checkWhere(Mapping dataset) {
        if (!(dataset.values().get("where") instanceof Mapping where)) {
            return;
        }
        if (where.scalar("column").isPresent() == where.scalar("area").isPresent()) {
            faults.add(
                    where.place(),
                    "it is not said in one way which area a row is about",
                    "name a column, or an area that all rows are about");
        }
        where.scalar("area")
                .filter(_ -> draft.holdsAll(FileKind.AREAS))
                .ifPresent(area ->
                        Known.of("area", draft.homeOfAreas(), draft.areas(), faults)
                                .check(area, faults));
        where.scalar("area_set")
                .filter(_ -> draft.holdsAll(FileKind.AREA_SETS) && draft.areaSets().count() > 0)
                .ifPresent(set ->
                        Known.of("area set", "landscape/area-sets.yaml", draft.areaSets(), faults)
                                .check(set, faults));
    }

    private void checkSuppliedBy(Mapping dataset) {
        if (dataset.values().get("supplied_by") instanceof Mapping by && by.values().isEmpty()) {
            faults.add(
                    by.place(),
                    "it is not said who brings the table in",
                    "name roles or bodies, or take the key out where whoever imports may");
        }
    }

    private void check(Mapping figure, boolean hasPeriod) {
        if (!hasPeriod && figure.scalar("period").isEmpty()) {
            faults.add(
                    figure.place(),
                    "it is not said which period the figure is about",
                    "add the period, or when to the dataset");
        }
        figure.scalar("measure")
                .filter(measure ->
                        Optional.ofNullable(measures.get(measure.text()))
                                .filter(found -> found.values().containsKey("derivation"))
                                .isPresent())
                .ifPresent(measure ->
                        faults.add(
                                measure.place(),
                                "the measure %s is worked out here, and no table brings it"
                                        .formatted(Shown.of(measure.text())),
                                "name the measure that it is worked out from"));
        figure.items("of")
                .forEach(part ->
                        figure.text("measure").ifPresent(measure -> checkPart(part, measure)));
    }

    /** A word's category is one of every measure of which the table has figures. */
    private void checkWord(Mapping word, Mapping dataset) {
        boolean isWhole =
                word.scalar("breakdown").isPresent() == word.scalar("category").isPresent();
        if (!isWhole) {
            faults.add(
                    word.place(),
                    "a breakdown stands without its category, or a category without its breakdown",
                    "add the other, or take both out where the word is for all together");
        }
        dataset.items("figures")
                .flatMap(figure -> figure.text("measure").stream())
                .distinct()
                .forEach(measure -> checkPart(word, measure));
    }

    private void checkPart(Mapping part, String measure) {
        Mapping definition = measures.get(measure);
        if (definition == null) {
            return;
        }
        String home = "measures/" + measure + ".yaml";
        part.scalar("breakdown")
                .ifPresent(
                        id -> known("breakdown", home, breakdowns(definition)).check(id, faults));
        part.scalar("category")
                .filter(_ ->
                        part.text("breakdown").filter(breakdowns(definition)::contains).isPresent())
                .ifPresent(id ->
                        known(
                                        "category",
                                        home,
                                        categories(definition, part.text("breakdown").orElse("")))
                                .check(id, faults));
    }

    private static Known known(String noun, String home, Set<String> ids) {
        return new Known(noun, home, ids, Set.of());
    }

    private static Set<String> breakdowns(Mapping measure) {
        Set<String> ids = new HashSet<>();
        measure.items("breakdowns").forEach(one -> one.text("id").ifPresent(ids::add));
        return ids;
    }

    private static Set<String> categories(Mapping measure, String breakdown) {
        Set<String> ids = new HashSet<>();
        measure.items("breakdowns")
                .filter(one -> one.text("id").filter(breakdown::equals).isPresent())
                .flatMap(one -> one.items("categories"))
                .forEach(one -> one.text("id").ifPresent(ids::add));
        return ids;
    }

    /** Columns of one meaning each; marks and the rows that are taken may share a column. */
    private void checkColumns(Mapping dataset) {
        Map<String, Place> seen = new HashMap<>();
        columns(dataset)
                .forEach(column -> {
                    Place earlier = seen.putIfAbsent(column.text(), column.place());
                    if (earlier != null) {
                        faults.add(
                                column.place(),
                                "the column %s has a meaning already, in line %d"
                                        .formatted(Shown.of(column.text()), earlier.line()),
                                "name each column once");
                    }
                });
    }

    private static Stream<Scalar> columns(Mapping dataset) {
        Stream<Mapping> ofRows =
                Stream.of("where", "when")
                        .map(dataset.values()::get)
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast);
        Stream<Scalar> ofFigures =
                dataset.items("figures")
                        .filter(figure -> !figure.values().containsKey("only"))
                        .flatMap(figure ->
                                Stream.of("column", "lower", "upper")
                                        .flatMap(key -> figure.scalar(key).stream()));
        return Stream.of(
                        ofRows.flatMap(one ->
                                Stream.of("column", "quarter")
                                        .flatMap(key -> one.scalar(key).stream())),
                        dataset.items("categories")
                                .flatMap(column -> column.scalar("column").stream()),
                        ofFigures,
                        dataset.scalars("left_out"))
                .flatMap(columns -> columns);
    }
}
