package scot.cairn.checkpoints;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Ledger;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.Hash;

/**
 * The ledger's tree in memory, some 100 bytes a leaf, grown by the leaves placed since it was last
 * asked. Leaves never move, so what was read once is not read again; whether the database still
 * holds the same is for {@link Integrity} to say.
 */
@Component
class LedgerTree {

    private static final int AT_A_TIME = 10_000;

    private final Ledger ledger;
    private final TransactionTemplate reading;
    private final GrowingTree tree = new GrowingTree();

    LedgerTree(Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Works something out from the tree with every leaf that is placed now. */
    synchronized <T> T now(Function<GrowingTree, T> ask) {
        grow();
        return ask.apply(tree);
    }

    private void grow() {
        int read;
        do {
            read = readMore();
        } while (read == AT_A_TIME);
    }

    private int readMore() {
        var leaves =
                java.util.Objects.requireNonNull(
                        reading.execute(_ -> ledger.leaves(tree.size(), AT_A_TIME)));
        for (Hash leaf : leaves) {
            tree.append(leaf);
        }
        return leaves.size();
    }
}
