package scot.cairn.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>It knows nothing of numbers not being below nought, so its choice is where the search begins.
 */
public final class Elimination {

    private final Task task;
    private final int[][] innermost;
    private final Map<Integer, Vector> ruled = new HashMap<>();
    private final Map<Vector, Set<Integer>> alike = new HashMap<>();
    private final Map<Integer, Set<Integer>> ruledAt = new HashMap<>();
    private final List<Vector> pivots = new ArrayList<>();
    private final int[] pivotAt;
    private final long[] dense;
    private final BitSet waiting = new BitSet();
    private int[] touched = new int[64];
    private int count;

    private Elimination(Task task) {
        this.task = task;
        this.innermost = task.sums().innermost();
        this.pivotAt = new int[task.size()];
        this.dense = new long[task.size()];
        Arrays.fill(pivotAt, -1);
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
                begin(number);
                putRuled(number, taken());
            }
        }
        byWorth().forEach(number -> hidden.set(number, !show(number)));
        return hidden;
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
        begin(number);
        eliminate();
        Vector left = taken();
        boolean must = task.part(number) == Task.Part.MUST_SHOW;
        if (left.isNought()) {
            return true;
        }
        if (!must && !alike.getOrDefault(left, Set.of()).isEmpty()) {
            return false;
        }
        addPivot(left);
        return true;
    }

    private void addPivot(Vector vector) {
        int place = leastUsed(vector);
        pivotAt[place] = pivots.size();
        pivots.add(vector);
        for (int number : List.copyOf(ruledAt.getOrDefault(place, Set.of()))) {
            Vector before = takeRuled(number);
            add(before, 1);
            add(
                    vector,
                    Vector.PRIME
                            - before.at(place) * Vector.inverse(vector.at(place)) % Vector.PRIME);
            Vector after = taken();
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

    private void begin(int number) {
        for (int place : innermost[number]) {
            put(place, 1);
        }
    }

    private void add(Vector vector, long factor) {
        for (int entry = 0; entry < vector.places.length; entry++) {
            put(vector.places[entry], vector.entries[entry] * factor % Vector.PRIME);
        }
    }

    private void put(int place, long amount) {
        if (dense[place] == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = place;
        }
        dense[place] = (dense[place] + amount) % Vector.PRIME;
        if (pivotAt[place] >= 0) {
            waiting.set(pivotAt[place]);
        }
    }

    /** A pivot has no place of an earlier one, so that each is needed once. */
    private void eliminate() {
        for (int pivot = waiting.nextSetBit(0); pivot >= 0; pivot = waiting.nextSetBit(pivot + 1)) {
            Vector vector = pivots.get(pivot);
            int place = placeOf(pivot, vector);
            long here = dense[place];
            if (here != 0) {
                add(vector, Vector.PRIME - here * Vector.inverse(vector.at(place)) % Vector.PRIME);
            }
        }
    }

    private int placeOf(int pivot, Vector vector) {
        for (int place : vector.places) {
            if (pivotAt[place] == pivot) {
                return place;
            }
        }
        throw new IllegalStateException("a pivot has its place");
    }

    private Vector taken() {
        Vector vector = Vector.takenFrom(dense, touched, count);
        count = 0;
        waiting.clear();
        return vector;
    }
}
