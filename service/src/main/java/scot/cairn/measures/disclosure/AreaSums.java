package scot.cairn.measures.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaLink;
import scot.cairn.pack.AreaLink.Relation;

/**
 * Which areas are made up of which: every area of one set is within one area of another, by links
 * that hold today.
 */
final class AreaSums {

    private final Map<String, List<String>> areasOf = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();
    private final Set<String> overlapping = new HashSet<>();

    AreaSums(Collection<Area> areas, Collection<AreaLink> links) {
        for (Area area : areas) {
            if (area.to() == null) {
                areasOf.computeIfAbsent(area.areaSet(), _ -> new ArrayList<>()).add(area.code());
            }
        }
        for (AreaLink link : links) {
            if (link.to() != null) {
                continue;
            }
            if (link.relation() == Relation.OVERLAPS) {
                overlapping.add(link.area() + " " + link.within());
                overlapping.add(link.within() + " " + link.area());
            } else {
                above.computeIfAbsent(link.area(), _ -> new ArrayList<>()).add(link.within());
                if (link.relation() == Relation.SAME_AS) {
                    above.computeIfAbsent(link.within(), _ -> new ArrayList<>()).add(link.area());
                }
            }
        }
    }

    /** The areas of a set that stand. */
    List<String> areasOf(String set) {
        return areasOf.getOrDefault(set, List.of());
    }

    /**
     * By area of the one set the area of the other that it is part of; empty where they do not
     * join.
     */
    Optional<Map<String, String>> within(String parts, String wholes) {
        Set<String> large = new HashSet<>(areasOf(wholes));
        Map<String, String> found = new HashMap<>();
        for (String part : areasOf(parts)) {
            List<String> met = reached(part).stream().filter(large::contains).toList();
            boolean isWithinOne =
                    met.size() == 1
                            && large.stream()
                                    .noneMatch(area -> overlapping.contains(part + " " + area));
            if (!isWithinOne) {
                return Optional.empty();
            }
            found.put(part, met.getFirst());
        }
        return found.isEmpty() || !found.values().containsAll(large)
                ? Optional.empty()
                : Optional.of(found);
    }

    private Set<String> reached(String area) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            for (String next : above.getOrDefault(open.pop(), List.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
