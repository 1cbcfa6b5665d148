package scot.cairn.disclosure.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A first choice of what to hide besides: numbers are shown in the order of their worth, unless
 * what a rule hides would then follow by adding and subtracting. By Gaussian elimination modulo a
 * prime of 31 bits, after Ø. Langsrud, "Secondary Cell Suppression by Gaussian Elimination: An
 * Algorithm Suitable for Handling Issues with Zeros and Singletons" (Privacy in Statistical
 * Databases, 2024).
 *
 * <p>Of numbers not being below nought, or one, it knows this much: hidden numbers that cannot be
 * any less leave each other no room, so nothing is shown that follows from them alone. Its choice
 * is where the search begins.
 */
public final class Elimination {

    private final Task task;
    private final Map<Integer, Vector> ruled = new HashMap<>();
    private final Map<Vector, Set<Integer>> alike = new HashMap<>();
    private final Map<Integer, Set<Integer>> ruledAt = new HashMap<>();
    private final Span shown;

    /** What is shown, and the hidden numbers that cannot be any less. */
    private final Span shownAndLeast;

    private Elimination(Task task) {
        this.task = task;
        int[][] innermost = task.sums().innermost();
        this.shown = new Span(innermost, this::leastUsed);
        this.shownAndLeast = new Span(innermost, vector -> vector.places[0]);
    }

    /**
     * Chooses.
     *
     * @return the numbers that are hidden; what must be shown is not
     */
    public static BitSet hidden(Task task) {
        return new Elimination(task).choose();
    }

    private BitSet choose() {
        BitSet hidden = new BitSet();
        for (int number = 0; number < task.size(); number++) {
            hidden.set(number, task.isUnknown(number));
            if (task.part(number) == Task.Part.RULED) {
                putRuled(number, shown.vector(number));
                if (task.fewer(number) == 0) {
                    addIfNew(shownAndLeast, number);
                }
            }
        }
        byWorth().forEach(number -> hidden.set(number, !show(number)));
        return hidden;
    }

    private static boolean addIfNew(Span span, int number) {
        Vector beyond = span.beyond(number);
        if (!beyond.isNought()) {
            span.add(beyond);
        }
        return !beyond.isNought();
    }

    private IntStream byWorth() {
        Comparator<Integer> mustFirst =
                Comparator.comparing(number -> task.part(number) != Task.Part.MUST_SHOW);
        return IntStream.range(0, task.size())
                .filter(number -> !task.isUnknown(number))
                .boxed()
                .sorted(mustFirst.thenComparingLong(number -> -task.cost(number)))
                .mapToInt(Integer::intValue);
    }

    private boolean show(int number) {
        Vector left = shown.beyond(number);
        if (left.isNought()) {
            return true;
        }
        boolean must = task.part(number) == Task.Part.MUST_SHOW;
        if (!must && !alike.getOrDefault(left, Set.of()).isEmpty()) {
            return false;
        }
        if (!addIfNew(shownAndLeast, number) && !must) {
            return false;
        }
        add(left);
        return true;
    }

    private void add(Vector vector) {
        int place = shown.add(vector);
        for (int number : List.copyOf(ruledAt.getOrDefault(place, Set.of()))) {
            Vector after = shown.without(place, takeRuled(number), vector);
            if (!after.isNought()) {
                putRuled(number, after);
            }
        }
    }

    private int leastUsed(Vector vector) {
        int best = vector.places[0];
        for (int place : vector.places) {
            if (users(place) < users(best)) {
                best = place;
            }
        }
        return best;
    }

    private int users(int place) {
        return ruledAt.getOrDefault(place, Set.of()).size();
    }

    private void putRuled(int number, Vector vector) {
        ruled.put(number, vector);
        alike.computeIfAbsent(vector, any -> new HashSet<>()).add(number);
        for (int place : vector.places) {
            ruledAt.computeIfAbsent(place, any -> new HashSet<>()).add(number);
        }
    }

    private Vector takeRuled(int number) {
        Vector vector = Objects.requireNonNull(ruled.remove(number));
        Objects.requireNonNull(alike.get(vector)).remove(number);
        for (int place : vector.places) {
            Objects.requireNonNull(ruledAt.get(place)).remove(number);
        }
        return vector;
    }
}
