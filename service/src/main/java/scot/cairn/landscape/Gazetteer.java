package scot.cairn.landscape;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.loading.Items;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaLink;
import scot.cairn.pack.AreaSet;
import scot.cairn.subjects.SubjectKind;

/**
 * How areas lie to one another on a day. Areas of two sets are joined here and nowhere else, and
 * never by their names.
 */
@Component
public class Gazetteer {

    private final Areas areas;
    private final Items items;

    Gazetteer(Areas areas, Items items) {
        this.areas = areas;
        this.items = items;
    }

    /** How one area lies to another. */
    public enum Lie {
        SAME("the same places"),
        WITHIN("within it"),
        CONTAINS("contains it"),
        OVERLAPS("shares part of it"),
        APART("no shared ground is on record");

        private final String words;

        Lie(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }

        /** Whether the two share ground. */
        public boolean meets() {
            return this != APART;
        }
    }

    /** What came of joining two sets of areas. */
    public sealed interface Join {

        /**
         * Each area of the one set is made of whole areas of the other.
         *
         * @param parts codes of the parts, by the code of the area they make up
         */
        record Joined(Map<String, List<String>> parts) implements Join {}

        /** They cannot be joined without making figures up. */
        record Refused(String why) implements Join {}
    }

    /** The links of areas that may hold on a day, ready to be asked many times. */
    public On on(LocalDate day) {
        return new On(
                items.all(SubjectKind.AREA_LINK, AreaLink.class).stream()
                        .filter(link -> link.mayHoldOn(day))
                        .toList());
    }

    /**
     * Joins two sets of areas, by what the gazetteer says of a day.
     *
     * @param small id of the set that figures are given for
     * @param large id of the set that they are wanted for
     */
    public Join join(String small, String large, LocalDate day) {
        On on = on(day);
        List<Area> wholes = standing(large, day);
        List<Area> pieces = standing(small, day);
        String names = "%s and %s".formatted(name(small), name(large));
        if (wholes.isEmpty() || pieces.isEmpty()) {
            return new Join.Refused(
                    "%s are not joined: the areas of one of them are not listed for %s."
                            .formatted(names, DateRange.words(day)));
        }
        Map<String, List<String>> parts = new LinkedHashMap<>();
        wholes.forEach(whole -> parts.put(whole.code(), new ArrayList<>()));
        for (Area piece : pieces) {
            List<Area> met =
                    wholes.stream()
                            .filter(whole -> on.lie(piece.code(), whole.code()).meets())
                            .toList();
            boolean whole =
                    met.size() == 1
                            && Set.of(Lie.SAME, Lie.WITHIN)
                                    .contains(on.lie(piece.code(), met.getFirst().code()));
            if (!whole) {
                return new Join.Refused(
                        "%s are not joined: on %s %s %s. Figures for a part of an area would have to be made up."
                                .formatted(names, DateRange.words(day), piece.name(), why(met)));
            }
            parts.getOrDefault(met.getFirst().code(), new ArrayList<>()).add(piece.code());
        }
        return parts.entrySet().stream()
                .filter(made -> made.getValue().isEmpty())
                .findFirst()
                .<Join>map(made ->
                        new Join.Refused(
                                "%s are not joined: nothing on record makes up %s on %s."
                                        .formatted(
                                                names,
                                                areas.name(made.getKey()),
                                                DateRange.words(day))))
                .orElseGet(() -> new Join.Joined(parts));
    }

    /** The areas of a set that may stand on a day. */
    public List<Area> standing(String set, LocalDate day) {
        return areas.all().stream()
                .filter(area -> area.areaSet().equals(set) && area.mayHoldOn(day))
                .toList();
    }

    private static String why(List<Area> met) {
        String names = met.stream().map(Area::name).collect(Collectors.joining(" and "));
        return switch (met.size()) {
            case 0 -> "is in none of the others, as far as is on record";
            case 1 -> "is not wholly in " + names;
            default -> "lies in " + names;
        };
    }

    private String name(String set) {
        return areas.set(set).map(AreaSet::name).orElse(set);
    }

    /** The links of a day. */
    public static final class On {

        private final Map<String, Set<String>> same = new HashMap<>();
        private final Map<String, Set<String>> within = new HashMap<>();
        private final Map<String, Set<String>> overlapping = new HashMap<>();
        private final Map<String, Set<String>> equal = new HashMap<>();
        private final Map<String, Set<String>> around = new HashMap<>();
        private final Map<String, Set<String>> parts = new HashMap<>();

        private On(Collection<AreaLink> links) {
            for (AreaLink link : links) {
                switch (link.relation()) {
                    case SAME_AS -> both(same, link);
                    case OVERLAPS -> both(overlapping, link);
                    case PART_OF -> add(within, link.area(), link.within());
                }
            }
        }

        private static void both(Map<String, Set<String>> to, AreaLink link) {
            add(to, link.area(), link.within());
            add(to, link.within(), link.area());
        }

        private static void add(Map<String, Set<String>> to, String one, String other) {
            to.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        }

        /** How one area lies to another. */
        public Lie lie(String area, String other) {
            if (area.equals(other) || reach(area, false).contains(other)) {
                return Lie.SAME;
            }
            if (reach(area, true).contains(other)) {
                return Lie.WITHIN;
            }
            if (reach(other, true).contains(area)) {
                return Lie.CONTAINS;
            }
            return overlaps(area, other) ? Lie.OVERLAPS : Lie.APART;
        }

        /** Whether one is said to overlap what the other holds, or something lies within both. */
        private boolean overlaps(String area, String other) {
            return meetsPartOf(area, other)
                    || meetsPartOf(other, area)
                    || !Collections.disjoint(parts(area), parts(other));
        }

        private Set<String> parts(String area) {
            if (parts.isEmpty()) {
                within.keySet()
                        .forEach(one -> reach(one, true).forEach(whole -> add(parts, whole, one)));
            }
            return parts.getOrDefault(area, Set.of());
        }

        private boolean meetsPartOf(String area, String other) {
            return reach(area, false).stream()
                    .flatMap(one -> overlapping.getOrDefault(one, Set.of()).stream())
                    .anyMatch(met -> reach(met, true).contains(other));
        }

        /** The areas that are the same places or, where asked, that it lies within; itself too. */
        private Set<String> reach(String area, boolean upwards) {
            return (upwards ? around : equal).computeIfAbsent(area, one -> reached(one, upwards));
        }

        private Set<String> reached(String area, boolean upwards) {
            Set<String> seen = new HashSet<>(Set.of(area));
            Deque<String> next = new ArrayDeque<>(seen);
            while (!next.isEmpty()) {
                String one = next.remove();
                Set<String> on = new HashSet<>(same.getOrDefault(one, Set.of()));
                if (upwards) {
                    on.addAll(within.getOrDefault(one, Set.of()));
                }
                on.stream().filter(seen::add).forEach(next::add);
            }
            return seen;
        }
    }
}
