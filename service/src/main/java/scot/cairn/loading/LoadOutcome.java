package scot.cairn.loading;

import java.util.List;
import scot.cairn.pack.Fault;

/** What came of asking to load a pack. */
public sealed interface LoadOutcome {

    /** All of it is stored, under one ledger entry. */
    record Loaded(Preview what) implements LoadOutcome {}

    /** What a load would do; nothing was written. */
    record Previewed(Preview what) implements LoadOutcome {}

    /** The record already holds all of it; nothing was written. */
    record NothingNew(Preview what) implements LoadOutcome {}

    /**
     * The pack has faults; nothing was written.
     *
     * @param faults all of them, never empty
     */
    record Refused(List<Fault> faults) implements LoadOutcome {}
}
