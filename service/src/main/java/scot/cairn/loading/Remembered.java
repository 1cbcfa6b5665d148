package scot.cairn.loading;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something read of the record and kept in memory until a later entry of the ledger has written
 * there. Whether one has is asked once in a reading transaction; a writing transaction always reads
 * anew, so that nothing it has not committed is kept.
 *
 * @param <T> an immutable type
 */
public final class Remembered<T> {

    private record Held<T>(long entry, T what) {}

    private final OncePerReading<Remembered<T>, Held<T>> ofThisReading = new OncePerReading<>();
    private volatile @Nullable Held<T> held;

    /**
     * What stands on record.
     *
     * @param lastEntry the number of the last entry that wrote there
     * @param read reads it from the database
     */
    public T get(LongSupplier lastEntry, Supplier<T> read) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? ofThisReading.get(this, _ -> latest(lastEntry.getAsLong(), read)).what()
                : read.get();
    }

    private Held<T> latest(long entry, Supplier<T> read) {
        Held<T> before = held;
        if (before != null && before.entry() == entry) {
            return before;
        }
        Held<T> now = new Held<>(entry, read.get());
        held = now;
        return now;
    }
}
