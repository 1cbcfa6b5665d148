package scot.cairn.checkpoints;

import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.RowLists;
import scot.cairn.proofs.LeafList;

/** One look at the rows that entries brought in by the million. */
final class RowCheck {

    private final RowLists lists;
    private final boolean everyRow;
    private final Random random;
    private final BooleanSupplier stopping;
    private long rows;
    private long compared;

    /**
     * A look.
     *
     * @param everyRow whether each row is held against what it is of, or a part of each list that
     *     nobody can foretell
     */
    RowCheck(RowLists lists, boolean everyRow, Random random, BooleanSupplier stopping) {
        this.lists = lists;
        this.everyRow = everyRow;
        this.random = random;
        this.stopping = stopping;
    }

    /** How many rows are under the roots that were worked out again. */
    long rows() {
        return rows;
    }

    /** How many of these were held against what they are of. */
    long compared() {
        return compared;
    }

    /** What is wrong with the rows of an entry, in a sentence. */
    Optional<String> fault(Entry entry, Entry.Payload payload) {
        if (!lists.isWhole(entry, payload)) {
            return Optional.of(
                    "The list of rows of entry %d is not what it brought in."
                            .formatted(entry.index()));
        }
        int size = payload.text().contains("\"rows_root\":") ? lists.size(entry) : 0;
        if (size == 0) {
            return Optional.empty();
        }
        rows += size;
        if (lists.hasMore(entry, size)) {
            return Optional.of(
                    "There are rows under entry %d that it did not bring in."
                            .formatted(entry.index()));
        }
        return parts(size)
                .takeWhile(_ -> !stopping.getAsBoolean())
                .filter(part -> !isTrue(entry, part, size))
                .mapToObj(part ->
                        "Of rows %,d to %,d of entry %d not every one is what was recorded of it."
                                .formatted(
                                        part * LeafList.PART + 1,
                                        Math.min((part + 1) * LeafList.PART, size),
                                        entry.index()))
                .findFirst();
    }

    private IntStream parts(int size) {
        int all = (size + LeafList.PART - 1) / LeafList.PART;
        return everyRow ? IntStream.range(0, all) : IntStream.of(random.nextInt(all));
    }

    private boolean isTrue(Entry entry, int part, int size) {
        compared += Math.min(LeafList.PART, size - part * LeafList.PART);
        return lists.isTrue(entry, part);
    }
}
