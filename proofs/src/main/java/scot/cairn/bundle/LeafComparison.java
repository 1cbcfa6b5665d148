package scot.cairn.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.proofs.Hash;

/**
 * Says in what the entries of a bundle differ from the leaves written beside them. It looks one
 * leaf ahead on either side, and remembers at most {@link #REMEMBERED} changed entries to find
 * those that changed places.
 */
final class LeafComparison {

    private static final int REMEMBERED = 1000;

    private final Deque<Hash> made = new ArrayDeque<>();
    private final Deque<Hash> written = new ArrayDeque<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Hash, Changed> changed = new HashMap<>();
    private final long first;
    private final List<Hash> lastMade = new ArrayList<>();
    private long madeTaken;
    private long writtenTaken;
    private long more;

    /**
     * A difference.
     *
     * @param kind of tampering
     * @param line of the entries or, for one left out, of the leaves, from 1
     * @param words what is wrong
     */
    record Difference(Tampering kind, long line, String words) {}

    /**
     * An entry that was changed.
     *
     * @param difference its place among the differences
     * @param leaf the hash it should have
     */
    private record Changed(int difference, Hash leaf) {}

    /**
     * Begins.
     *
     * @param first index of the first entry
     */
    LeafComparison(long first) {
        this.first = first;
    }

    /** Takes the next of both, as long as both go on. */
    void add(Hash fromEntry, Hash fromLeaves) {
        made.add(fromEntry);
        written.add(fromLeaves);
        settle(2);
    }

    /** Takes an entry after the last leaf. */
    void addEntry(Hash fromEntry) {
        made.add(fromEntry);
        settle(2);
    }

    /** Takes a leaf after the last entry. */
    void addLeaf(Hash fromLeaves) {
        written.add(fromLeaves);
        settle(2);
    }

    /** All differences, in order, once everything was added; past a limit only the first. */
    List<Difference> finish() {
        settle(1);
        while (!made.isEmpty()) {
            extra();
        }
        while (!written.isEmpty()) {
            missing();
        }
        return List.copyOf(differences);
    }

    /** How many further differences there are. */
    long more() {
        return more;
    }

    /** Compares as long as so many are waiting on both sides. */
    private void settle(int waiting) {
        while (made.size() >= waiting && written.size() >= waiting) {
            if (made.getFirst().equals(written.getFirst())) {
                takeBoth();
            } else {
                settleDifference(made.getFirst(), written.getFirst());
            }
        }
    }

    private void settleDifference(Hash entry, Hash leaf) {
        boolean leafIsNext = second(made).equals(Optional.of(leaf));
        boolean entryIsNext = second(written).equals(Optional.of(entry));
        if (leafIsNext && entryIsNext) {
            report(
                    Tampering.ENTRIES_SWAPPED,
                    madeTaken,
                    swapped(first + writtenTaken, first + writtenTaken + 1));
            takeBoth();
            takeBoth();
        } else if (leafIsNext) {
            extra();
        } else if (entryIsNext) {
            missing();
        } else {
            change(entry, leaf);
        }
    }

    private void change(Hash entry, Hash leaf) {
        long index = first + writtenTaken;
        Changed partner = changed.get(leaf);
        if (partner != null && partner.leaf().equals(entry)) {
            Difference other = differences.get(partner.difference());
            differences.set(
                    partner.difference(),
                    new Difference(
                            Tampering.ENTRIES_SWAPPED,
                            other.line(),
                            swapped(first + other.line() - 1, index)));
        } else {
            if (differences.size() < REMEMBERED) {
                changed.put(entry, new Changed(differences.size(), leaf));
            }
            report(
                    Tampering.ENTRY_CHANGED,
                    madeTaken,
                    "entry %d was changed: its leaf is %s and not %s"
                            .formatted(index, entry.hex(), leaf.hex()));
        }
        takeBoth();
    }

    private static String swapped(long one, long other) {
        return "entries %d and %d stand in each other's place".formatted(one, other);
    }

    private void extra() {
        boolean repeated = lastMade.contains(made.getFirst());
        report(
                repeated ? Tampering.ENTRY_REPEATED : Tampering.ENTRY_ADDED,
                madeTaken,
                repeated
                        ? "entry %d stands twice".formatted(first + writtenTaken - 1)
                        : "an entry was put in before entry %d".formatted(first + writtenTaken));
        takeMade();
    }

    private void missing() {
        report(
                Tampering.ENTRY_MISSING,
                madeTaken,
                "entry %d was left out".formatted(first + writtenTaken));
        takeWritten();
    }

    private void report(Tampering kind, long before, String words) {
        if (differences.size() < REMEMBERED) {
            differences.add(new Difference(kind, before + 1, words));
        } else {
            more++;
        }
    }

    private void takeBoth() {
        takeMade();
        takeWritten();
    }

    private void takeMade() {
        lastMade.clear();
        lastMade.add(made.removeFirst());
        madeTaken++;
    }

    private void takeWritten() {
        written.removeFirst();
        writtenTaken++;
    }

    private static Optional<Hash> second(Deque<Hash> waiting) {
        return waiting.stream().skip(1).findFirst();
    }
}
