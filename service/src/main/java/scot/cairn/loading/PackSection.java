package scot.cairn.loading;

import java.util.List;
import java.util.Map;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Recorded;
import scot.cairn.pack.Fault;
import scot.cairn.pack.Plan;
import scot.cairn.subjects.Subject;

/**
 * A room that keeps part of a plan. Sections load in the order of their rooms, the lowest first.
 */
public interface PackSection {

    /** What of the plan is this room's, in order, each subject once. */
    List<PackItem> items(Plan plan);

    /**
     * What is on record of items by another way than a plan, where the ledger lists it by its rows
     * and not by its subject.
     */
    default Map<Subject, Entry.Content> onRecord(List<PackItem> items) {
        return Map.of();
    }

    /**
     * What a reader should look at in an item that would change, in sentences: a date that moved,
     * or a mend of a transcription. Runs before anything is stored.
     */
    default List<String> remarks(PackItem changed) {
        return List.of();
    }

    /**
     * Why a plan may not be loaded, beside what its files say by themselves. Runs before anything
     * is stored, where anything would be.
     */
    default List<Fault> faults(Plan plan) {
        return List.of();
    }

    /**
     * Stores new versions of the items that are new or changed. Runs in the load's transaction,
     * whose entry the rows name.
     */
    void store(List<PackItem> items, Recorded recorded);
}
