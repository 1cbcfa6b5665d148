package scot.cairn.disclosure.protect;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sparse vector over whole numbers modulo a prime of 31 bits, scaled so that its first entry is
 * 1. Two such are equal when they are multiples of each other.
 */
final class Vector {

    static final long PRIME = Integer.MAX_VALUE;

    final int[] places;
    final long[] entries;

    private Vector(int[] places, long[] entries) {
        this.places = places;
        this.entries = entries;
    }

    /**
     * Takes the entries that stand at some places, in any order, out of a dense one, and clears it.
     */
    static Vector takenFrom(long[] dense, int[] touched, int count) {
        int[] places = Arrays.copyOf(touched, count);
        Arrays.sort(places);
        int[] kept = new int[count];
        long[] entries = new long[count];
        int length = 0;
        for (int place : places) {
            if (dense[place] != 0) {
                kept[length] = place;
                entries[length++] = dense[place];
                dense[place] = 0;
            }
        }
        Vector vector = new Vector(Arrays.copyOf(kept, length), Arrays.copyOf(entries, length));
        vector.scaleBy(length == 0 ? 1 : inverse(vector.entries[0]));
        return vector;
    }

    boolean isNought() {
        return places.length == 0;
    }

    /** What stands at a place. */
    long at(int place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? 0 : entries[found];
    }

    private void scaleBy(long factor) {
        for (int entry = 0; entry < entries.length; entry++) {
            entries[entry] = entries[entry] * factor % PRIME;
        }
    }

    static long inverse(long number) {
        return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector
                && Arrays.equals(places, vector.places)
                && Arrays.equals(entries, vector.entries);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(places) + Arrays.hashCode(entries);
    }
}
