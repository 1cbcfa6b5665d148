package scot.cairn.measures.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import scot.cairn.calendar.DateRange;

/**
 * Which periods are made up of which: five years of years, a year of quarters, a month of two
 * halves. Every day on which any period begins or ends parts those around it, so that no sum of
 * periods is missed; stretches in between that nothing is held of are among the parts.
 */
final class PeriodSums {

    /** A period by its first and last day, whatever it is called. */
    record Span(LocalDate first, LocalDate last) {

        static Span of(DateRange period) {
            return new Span(period.first(), period.last());
        }

        DateRange range() {
            return new DateRange(first + " to " + last, first, last);
        }

        /** Whether a period is in it. */
        boolean covers(DateRange period) {
            return !period.first().isBefore(first) && !period.last().isAfter(last);
        }

        private LocalDate end() {
            return last.plusDays(1);
        }
    }

    /** A period and what makes it up. */
    record Sum(Span whole, List<Span> parts) {}

    private final Map<Span, Integer> places = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** By the day on which they begin, the longest first. */
    private final Map<LocalDate, List<Span>> beginning = new HashMap<>();

    private final TreeSet<LocalDate> edges = new TreeSet<>();

    PeriodSums(Collection<DateRange> periods) {
        List<Span> held = periods.stream().map(Span::of).distinct().toList();
        held.stream()
                .sorted(Comparator.comparing(Span::end).reversed())
                .forEach(span -> {
                    place(span);
                    edges.add(span.first());
                    edges.add(span.end());
                    beginning.computeIfAbsent(span.first(), _ -> new ArrayList<>()).add(span);
                });
        held.forEach(this::take);
    }

    private void place(Span span) {
        places.putIfAbsent(span, places.size());
    }

    private void take(Span whole) {
        List<Span> parts = new ArrayList<>();
        for (LocalDate at = whole.first(); at.isBefore(whole.end()); at = parts.getLast().end()) {
            parts.add(longest(at, whole));
        }
        if (parts.size() > 1) {
            parts.forEach(this::place);
            sums.add(new Sum(whole, parts));
        }
    }

    /** The longest that begins on a day and is held, or else until the next edge. */
    private Span longest(LocalDate first, Span whole) {
        return beginning.getOrDefault(first, List.of()).stream()
                .filter(span -> !span.equals(whole) && !span.last().isAfter(whole.last()))
                .findFirst()
                .orElseGet(() -> upToNextEdge(first));
    }

    private Span upToNextEdge(LocalDate first) {
        LocalDate next = edges.higher(first);
        return new Span(first, next == null ? first : next.minusDays(1));
    }

    /** Periods that are tied to one another, each group with the sums within it. */
    List<Map<Span, Integer>> groups() {
        List<Span> all = List.copyOf(places.keySet());
        int[] group = new int[all.size()];
        Arrays.setAll(group, at -> at);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : sums) {
                int least = group[at(sum.whole())];
                for (Span part : sum.parts()) {
                    least = Math.min(least, group[at(part)]);
                }
                changed |= lower(group, sum.whole(), least);
                for (Span part : sum.parts()) {
                    changed |= lower(group, part, least);
                }
            }
        }
        Map<Integer, Map<Span, Integer>> groups = new LinkedHashMap<>();
        for (int at = 0; at < group.length; at++) {
            Map<Span, Integer> members =
                    groups.computeIfAbsent(group[at], _ -> new LinkedHashMap<>());
            members.put(all.get(at), members.size());
        }
        return List.copyOf(groups.values());
    }

    private int at(Span span) {
        return places.getOrDefault(span, -1);
    }

    private boolean lower(int[] group, Span span, int least) {
        boolean changed = group[at(span)] > least;
        group[at(span)] = Math.min(group[at(span)], least);
        return changed;
    }

    /** Trees of a group of periods, by their places in it; a period can be in several sums. */
    List<int[]> trees(Map<Span, Integer> group) {
        List<int[]> trees = new ArrayList<>();
        for (Sum sum : sums) {
            Integer whole = group.get(sum.whole());
            if (whole != null) {
                List<Integer> parts =
                        sum.parts().stream().map(part -> group.getOrDefault(part, -1)).toList();
                int[] tree =
                        trees.stream()
                                .filter(one -> isFree(one, parts))
                                .findFirst()
                                .orElseGet(() -> added(trees, group.size()));
                parts.forEach(part -> tree[part] = whole);
            }
        }
        if (trees.isEmpty()) {
            added(trees, group.size());
        }
        return trees;
    }

    private static boolean isFree(int[] tree, List<Integer> parts) {
        return parts.stream().allMatch(part -> tree[part] < 0);
    }

    private static int[] added(List<int[]> trees, int size) {
        int[] tree = new int[size];
        Arrays.fill(tree, -1);
        trees.add(tree);
        return tree;
    }
}
