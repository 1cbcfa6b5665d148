package scot.cairn.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for areas that no single cell shows. */
final class AreaRules {

    private final Draft draft;
    private final Faults faults;
    private final Map<String, Mapping> areas = new HashMap<>();
    private final Set<String> sets;

    private AreaRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        this.sets = draft.areaSets().map(Scalar::text).collect(Collectors.toSet());
        draft.areaRows()
                .forEach(area -> area.text("code").ifPresent(c -> areas.putIfAbsent(c, area)));
    }

    /**
     * Notes half a place on a tile map, two areas of a set in one place, a set of which only some
     * areas have a place, areas of the mission that the gazetteer lacks or calls otherwise, and
     * values whose area is not of the set that their row names.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new AreaRules(draft, faults);
        draft.areaRows().forEach(rules::checkWhole);
        rules.checkPlaces();
        rules.checkMaps();
        if (!rules.areas.isEmpty()) {
            draft.items(FileKind.MISSION, "areas").forEach(rules::checkNation);
            draft.rows().forEach(rules::checkSet);
        }
    }

    private void checkWhole(Mapping area) {
        noteHalf(area, "column", "row");
        noteHalf(area, "row", "column");
    }

    private void noteHalf(Mapping area, String given, String missing) {
        if (area.scalar(given).isPresent() && area.scalar(missing).isEmpty()) {
            faults.add(
                    area.keys().getOrDefault(missing, area.place()),
                    "the area has a %s of the tile map and no %s".formatted(given, missing),
                    "write both, or neither");
        }
    }

    private void checkPlaces() {
        Map<String, Mapping> taken = new HashMap<>();
        draft.areaRows()
                .filter(AreaRules::hasPlace)
                .forEach(area -> {
                    Mapping earlier = taken.putIfAbsent(place(area), area);
                    if (earlier != null) {
                        faults.add(
                                area.keys().getOrDefault("column", area.place()),
                                "column %s, row %s of the tile map is taken by %s in line %d"
                                        .formatted(
                                                area.text("column").orElse(""),
                                                area.text("row").orElse(""),
                                                Shown.of(earlier.text("name").orElse("")),
                                                earlier.place().line()),
                                "give each area of a set a place of its own");
                    }
                });
    }

    private void checkMaps() {
        Set<String> mapped =
                draft.areaRows()
                        .filter(AreaRules::hasPlace)
                        .flatMap(area -> area.text("area_set").stream())
                        .collect(Collectors.toSet());
        draft.areaRows()
                .filter(area ->
                        area.scalar("column").isEmpty()
                                && area.scalar("row").isEmpty()
                                && area.text("area_set").filter(mapped::contains).isPresent())
                .forEach(area ->
                        faults.add(
                                area.keys().getOrDefault("column", area.place()),
                                "the set %s has a tile map and this area has no place on it"
                                        .formatted(Shown.of(area.text("area_set").orElse(""))),
                                "give it a column and a row, or take those of the whole set out"));
    }

    private void checkNation(Mapping nation) {
        Optional<Scalar> code =
                nation.scalar("code").filter(written -> !faults.areAt(written.place()));
        Optional<Mapping> area = code.map(found -> areas.get(found.text()));
        if (code.isPresent() && area.isEmpty()) {
            faults.add(
                    code.get().place(),
                    "the area %s is not in landscape/areas.csv"
                            .formatted(Shown.of(code.get().text())),
                    "add it there with its set, or correct the code");
        }
        Optional<String> name = area.flatMap(found -> found.text("name"));
        nation.scalar("name")
                .filter(written -> name.filter(n -> !n.equals(written.text())).isPresent())
                .ifPresent(written ->
                        faults.add(
                                written.place(),
                                "landscape/areas.csv calls this area %s"
                                        .formatted(Shown.of(name.orElse(""))),
                                "give it the same name in both"));
    }

    private void checkSet(Mapping row) {
        Optional<Mapping> area = row.text("area").map(areas::get);
        Optional<String> set = area.flatMap(found -> found.text("area_set")).filter(sets::contains);
        row.scalar("area_set")
                .filter(written -> sets.contains(written.text()))
                .filter(written -> set.filter(s -> !s.equals(written.text())).isPresent())
                .ifPresent(written ->
                        faults.add(
                                written.place(),
                                "the area %s (%s) is not of the set %s"
                                        .formatted(
                                                Shown.of(row.text("area").orElse("")),
                                                area.flatMap(a -> a.text("name")).orElse(""),
                                                Shown.of(written.text())),
                                "write \"%s\", or correct the area".formatted(set.orElse(""))));
    }

    private static boolean hasPlace(Mapping area) {
        return area.scalar("column").isPresent() && area.scalar("row").isPresent();
    }

    private static String place(Mapping area) {
        return String.join(
                " ",
                area.text("area_set").orElse(""),
                area.text("column").orElse(""),
                area.text("row").orElse(""));
    }
}
