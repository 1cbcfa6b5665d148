package scot.cairn.measures.disclosure;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import scot.cairn.calendar.DateRange;

/**
 * Which periods are made up of which: five years of years, a year of quarters. Periods in between
 * that nothing is held of are among them, as they are part of the sum all the same.
 */
final class PeriodSums {

    /** A period by its first and last day, whatever it is called. */
    record Span(java.time.LocalDate first, java.time.LocalDate last) {

        static Span of(DateRange period) {
            return new Span(period.first(), period.last());
        }

        DateRange range() {
            return new DateRange(first + " to " + last, first, last);
        }

        private int months() {
            return range().months();
        }

        /** Whether a period is in it. */
        boolean covers(DateRange period) {
            return !period.first().isBefore(first) && !period.last().isAfter(last);
        }

        private boolean holds(Span other) {
            return !equals(other) && !other.first.isBefore(first) && !other.last.isAfter(last);
        }
    }

    /** A period and what makes it up. */
    record Sum(Span whole, List<Span> parts) {}

    private final Map<Span, Integer> places = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    PeriodSums(Collection<DateRange> periods) {
        var open =
                new PriorityQueue<Span>(
                        Comparator.comparingInt(Span::months)
                                .reversed()
                                .thenComparing(Span::first)
                                .thenComparing(Span::last));
        periods.stream().map(Span::of).distinct().forEach(open::add);
        open.forEach(this::place);
        while (!open.isEmpty()) {
            Span whole = open.poll();
            OptionalInt months = monthsOfParts(whole);
            if (months.isPresent()) {
                Sum sum = new Sum(whole, parts(whole, months.getAsInt()));
                sums.add(sum);
                sum.parts().stream()
                        .filter(part -> !places.containsKey(part))
                        .forEach(part -> {
                            place(part);
                            open.add(part);
                        });
            }
        }
    }

    private void place(Span span) {
        places.putIfAbsent(span, places.size());
    }

    /** The longest parts of which any is held, and that fill the whole. */
    private OptionalInt monthsOfParts(Span whole) {
        int all = whole.months();
        return places.keySet().stream()
                .filter(whole::holds)
                .filter(part -> part.months() > 0 && all % part.months() == 0)
                .filter(part ->
                        ChronoUnit.MONTHS.between(whole.first(), part.first()) % part.months() == 0)
                .mapToInt(Span::months)
                .max();
    }

    private static List<Span> parts(Span whole, int months) {
        List<Span> parts = new ArrayList<>();
        for (var first = whole.first(); first.isBefore(whole.last()); ) {
            var next = first.plusMonths(months);
            parts.add(new Span(first, next.minusDays(1)));
            first = next;
        }
        return parts;
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
