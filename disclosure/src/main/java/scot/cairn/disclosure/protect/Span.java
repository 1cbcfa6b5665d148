package scot.cairn.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What follows from some numbers by adding and subtracting: vectors over the innermost numbers,
 * each with a place of its own that no later one has.
 */
final class Span {

    private final int[][] innermost;
    private final ToIntFunction<Vector> place;
    private final List<Vector> pivots = new ArrayList<>();
    private final int[] pivotAt;
    private final long[] dense;
    private final BitSet waiting = new BitSet();
    private int[] touched = new int[64];
    private int count;

    /**
     * Of nothing.
     *
     * @param innermost what each number is made up of
     * @param place chooses the place of its own of a vector, among those it has
     */
    Span(int[][] innermost, ToIntFunction<Vector> place) {
        this.innermost = innermost;
        this.place = place;
        this.pivotAt = new int[innermost.length];
        this.dense = new long[innermost.length];
        Arrays.fill(pivotAt, -1);
    }

    /** A number as what it is made up of. */
    Vector vector(int number) {
        begin(number);
        return taken();
    }

    /** What a number says beyond all that follows; nought where it follows. */
    Vector beyond(int number) {
        begin(number);
        eliminate();
        return taken();
    }

    /**
     * Takes in what a number says beyond all that follows.
     *
     * @return its own place
     */
    int add(Vector beyond) {
        int own = place.applyAsInt(beyond);
        pivotAt[own] = pivots.size();
        pivots.add(beyond);
        return own;
    }

    /** A vector without the place of another, by as much of the other as it takes. */
    Vector without(int at, Vector vector, Vector other) {
        put(vector, 1);
        put(other, Vector.PRIME - vector.at(at) * Vector.inverse(other.at(at)) % Vector.PRIME);
        return taken();
    }

    private void begin(int number) {
        for (int part : innermost[number]) {
            put(part, 1);
        }
    }

    private void put(Vector vector, long factor) {
        for (int entry = 0; entry < vector.places.length; entry++) {
            put(vector.places[entry], vector.entries[entry] * factor % Vector.PRIME);
        }
    }

    private void put(int at, long amount) {
        if (dense[at] == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = at;
        }
        dense[at] = (dense[at] + amount) % Vector.PRIME;
        if (pivotAt[at] >= 0) {
            waiting.set(pivotAt[at]);
        }
    }

    /** A pivot has no place of an earlier one, so that each is needed once. */
    private void eliminate() {
        for (int pivot = waiting.nextSetBit(0); pivot >= 0; pivot = waiting.nextSetBit(pivot + 1)) {
            Vector vector = pivots.get(pivot);
            int own = placeOf(pivot, vector);
            long here = dense[own];
            if (here != 0) {
                put(vector, Vector.PRIME - here * Vector.inverse(vector.at(own)) % Vector.PRIME);
            }
        }
    }

    private int placeOf(int pivot, Vector vector) {
        for (int at : vector.places) {
            if (pivotAt[at] == pivot) {
                return at;
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
