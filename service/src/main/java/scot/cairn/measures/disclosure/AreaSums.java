package scot.cairn.measures.disclosure;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaLink;
import scot.cairn.pack.AreaLink.Relation;
import scot.cairn.pack.Dated;

/**
 * Which areas are made up of which, as the links of the gazetteer have it: of today, and of every
 * time since which areas or links have changed, as figures may be by the areas of then.
 */
final class AreaSums {

    /** Of the areas of one set, by their codes, the areas of another that they are part of. */
    record Joined(String parts, String wholes, Map<String, String> within) {}

    private final Map<String, List<Area>> areasOf = new HashMap<>();
    private final Map<String, List<AreaLink>> linksOf = new HashMap<>();
    private final Set<LocalDate> times = new TreeSet<>();
    private final Map<String, List<Joined>> joined = new HashMap<>();

    AreaSums(Collection<Area> areas, Collection<AreaLink> links) {
        times.add(LocalDate.MAX);
        for (Area area : areas) {
            areasOf.computeIfAbsent(area.areaSet(), _ -> new ArrayList<>()).add(area);
            addTimes(area);
        }
        for (AreaLink link : links) {
            linksOf.computeIfAbsent(link.area(), _ -> new ArrayList<>()).add(link);
            linksOf.computeIfAbsent(link.within(), _ -> new ArrayList<>()).add(link);
            addTimes(link);
        }
    }

    private void addTimes(Dated dated) {
        if (dated.from() != null) {
            times.add(dated.from().first());
        }
        if (dated.to() != null) {
            times.add(dated.to().last());
        }
    }

    /** How some sets join, directly or by others: those that are part of two, or hold two. */
    List<Joined> joining(Collection<String> sets) {
        Set<String> all = new LinkedHashSet<>(sets);
        for (String one : sets) {
            for (String other : sets) {
                if (one.compareTo(other) < 0) {
                    between(one, other).forEach(all::add);
                }
            }
        }
        return all.stream()
                .flatMap(parts ->
                        all.stream()
                                .filter(wholes -> !wholes.equals(parts))
                                .flatMap(wholes -> within(parts, wholes).stream()))
                .toList();
    }

    /** The finest set that two are both part of, and the coarsest that is part of both. */
    private Stream<String> between(String one, String other) {
        if (isWhole(one, other) || isWhole(other, one)) {
            return Stream.empty();
        }
        Comparator<String> bySize =
                Comparator.<String>comparingInt(set -> areasOf.getOrDefault(set, List.of()).size())
                        .thenComparing(Comparator.naturalOrder());
        Stream<String> above =
                areasOf.keySet().stream()
                        .filter(set -> joins(one, set) && joins(other, set))
                        .max(bySize)
                        .stream();
        Stream<String> below =
                areasOf.keySet().stream()
                        .filter(set -> joins(set, one) && joins(set, other))
                        .min(bySize)
                        .stream();
        return Stream.concat(above, below);
    }

    private boolean joins(String parts, String wholes) {
        return !parts.equals(wholes) && !within(parts, wholes).isEmpty();
    }

    /** Whether all of one set, as it is today, is made up of another. */
    private boolean isWhole(String parts, String wholes) {
        Set<String> today = standing(wholes, LocalDate.MAX);
        return within(parts, wholes).stream()
                .anyMatch(one -> one.within().values().containsAll(today));
    }

    /** Which areas of one set make up which of another, at any time. */
    private List<Joined> within(String parts, String wholes) {
        List<Joined> known = joined.get(parts + "\n" + wholes);
        if (known == null) {
            Set<Map<String, String>> found = new LinkedHashSet<>();
            times.forEach(time -> found.add(within(parts, wholes, time)));
            found.remove(Map.<String, String>of());
            known = found.stream().map(one -> new Joined(parts, wholes, one)).toList();
            joined.put(parts + "\n" + wholes, known);
        }
        return known;
    }

    /**
     * Every part must lie somewhere, and every whole have parts, or these are not all there is of
     * it. Where only some of a part is in a whole, that whole is not the sum of any.
     */
    private Map<String, String> within(String parts, String wholes, LocalDate time) {
        Set<String> large = standing(wholes, time);
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> partly = new HashSet<>();
        for (String part : standing(parts, time)) {
            List<String> in = reached(part, time).stream().filter(large::contains).toList();
            List<String> over = overlapping(part, time).stream().filter(large::contains).toList();
            if (in.size() == 1 && over.isEmpty()) {
                found.put(part, in.getFirst());
            } else if (in.isEmpty() && over.isEmpty()) {
                return Map.of();
            }
            if (in.size() > 1 || !over.isEmpty()) {
                partly.addAll(in);
                partly.addAll(over);
            }
        }
        found.values().removeAll(partly);
        partly.addAll(found.values());
        return partly.containsAll(large) ? found : Map.of();
    }

    private Set<String> standing(String set, LocalDate time) {
        Set<String> codes = new LinkedHashSet<>();
        areasOf.getOrDefault(set, List.of()).stream()
                .filter(area -> area.mayHoldOn(time))
                .forEach(area -> codes.add(area.code()));
        return codes;
    }

    private Set<String> overlapping(String area, LocalDate time) {
        Set<String> others = new HashSet<>();
        linksOf.getOrDefault(area, List.of()).stream()
                .filter(link -> link.relation() == Relation.OVERLAPS && link.mayHoldOn(time))
                .forEach(
                        link -> others.add(link.area().equals(area) ? link.within() : link.area()));
        return others;
    }

    private Set<String> reached(String area, LocalDate time) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            String at = open.pop();
            for (AreaLink link : linksOf.getOrDefault(at, List.of())) {
                boolean isUp = link.area().equals(at) && link.relation() != Relation.OVERLAPS;
                boolean isSame = link.within().equals(at) && link.relation() == Relation.SAME_AS;
                if ((isUp || isSame) && link.mayHoldOn(time)) {
                    String next = isUp ? link.within() : link.area();
                    if (reached.add(next)) {
                        open.push(next);
                    }
                }
            }
        }
        return reached;
    }
}
