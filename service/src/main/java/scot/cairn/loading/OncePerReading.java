package scot.cairn.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something read of the record at most once in a reading transaction, which sees one state of the
 * record from its beginning to its end. A writing transaction always reads anew.
 *
 * @param <K> what it is asked by
 * @param <T> what is read: an immutable type
 */
public final class OncePerReading<K, T> {

    /** What stands on record by a key. */
    public T get(K key, Function<K, T> read) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.apply(key);
        }
        Map<K, T> known = known();
        T before = known.get(key);
        if (before != null) {
            return before;
        }
        T now = read.apply(key);
        known.put(key, now);
        return now;
    }

    private Map<K, T> known() {
        @SuppressWarnings("unchecked") // bound below, and by nothing else
        @Nullable Map<K, T> bound = (Map<K, T>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        Map<K, T> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(this));
        return fresh;
    }

    private record Forgetting(OncePerReading<?, ?> what) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(what);
        }
    }
}
