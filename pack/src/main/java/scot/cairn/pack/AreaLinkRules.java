package scot.cairn.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for how areas lie to each other, and for how many a set has. */
final class AreaLinkRules {

    private final Draft draft;
    private final Faults faults;
    private final Map<String, List<String>> within;

    private AreaLinkRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        this.within =
                draft.rows(FileKind.AREA_LINKS)
                        .filter(AreaLinkRules::isPart)
                        .collect(
                                Collectors.groupingBy(
                                        link -> link.text("area").orElse(""),
                                        Collectors.mapping(
                                                link -> link.text("within").orElse(""),
                                                Collectors.toList())));
    }

    /**
     * Notes a link of an area to itself, one that stands twice, one by which an area would be part
     * of itself, and a set that lists more or fewer areas than it is said to have.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new AreaLinkRules(draft, faults);
        rules.checkOnce();
        draft.rows(FileKind.AREA_LINKS).forEach(rules::checkCircle);
        boolean setsAreSure =
                draft.areaRows()
                        .flatMap(area -> area.scalar("area_set").stream())
                        .noneMatch(set -> faults.areAt(set.place()));
        if (draft.holdsAll(FileKind.AREAS) && setsAreSure) {
            draft.items(FileKind.AREA_SETS, "area_sets").forEach(rules::checkSize);
        }
    }

    private void checkOnce() {
        Map<List<String>, List<Mapping>> seen = new HashMap<>();
        draft.rows(FileKind.AREA_LINKS)
                .forEach(link -> {
                    List<String> ends =
                            List.of(link.text("area").orElse(""), link.text("within").orElse(""));
                    List<Mapping> earlier = seen.computeIfAbsent(ends, _ -> new ArrayList<>());
                    earlier.stream()
                            .filter(other -> Period.of(other).surelyMeets(Period.of(link)))
                            .findFirst()
                            .ifPresent(other ->
                                    faults.add(
                                            link.place(),
                                            "line %d links the same two areas at the same time"
                                                    .formatted(other.place().line()),
                                            "keep one of the two"));
                    earlier.add(link);
                });
    }

    private void checkCircle(Mapping link) {
        String area = link.text("area").orElse("");
        String around = link.text("within").orElse("");
        if (area.equals(around)) {
            faults.add(
                    link.keys().getOrDefault("within", link.place()),
                    "the area is linked to itself",
                    "name the other area, or take the line out");
        } else if (isPart(link) && reaches(around, area)) {
            faults.add(
                    link.keys().getOrDefault("within", link.place()),
                    "%s is part of %s by other lines, so each would be part of itself"
                            .formatted(Shown.of(around), Shown.of(area)),
                    "take out the line that is wrong, or write same_as");
        }
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String area = next.remove();
            if (area.equals(to)) {
                return true;
            }
            if (seen.add(area)) {
                next.addAll(within.getOrDefault(area, List.of()));
            }
        }
        return false;
    }

    private void checkSize(Mapping set) {
        long listed =
                draft.areaRows()
                        .filter(area -> area.text("area_set").equals(set.text("id")))
                        .filter(area -> area.scalar("to").isEmpty())
                        .count();
        set.scalar("size")
                .filter(size -> listed > 0 && !size.text().equals(Long.toString(listed)))
                .ifPresent(size ->
                        faults.add(
                                size.place(),
                                "the set is said to have %s areas and %d are listed"
                                        .formatted(size.text(), listed),
                                "list them all in landscape/areas.csv, or correct the size"));
    }

    private static boolean isPart(Mapping link) {
        return link.text("relation").filter("part_of"::equals).isPresent();
    }
}
