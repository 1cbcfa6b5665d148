package scot.cairn.measures.imports;

import java.util.List;
import scot.cairn.intake.Fault;

/** What came of an import. */
public sealed interface ImportOutcome {

    /**
     * It is on record.
     *
     * @param entry number of its act in the ledger
     */
    record Imported(ImportSummary summary, long entry) implements ImportOutcome {}

    /** It would be, or the record says all of it already; nothing was written. */
    record Previewed(ImportSummary summary) implements ImportOutcome {}

    /**
     * Nothing was written.
     *
     * @param faults what is wrong, or asked; not empty
     * @param more how many more rows have faults that are not listed
     * @param mayLeaveOut whether the rest could be taken without the rows that have a fault
     */
    record Refused(List<Fault> faults, long more, boolean mayLeaveOut) implements ImportOutcome {}

    /**
     * There is no such dataset.
     *
     * @param meant the id that was likely meant; empty where none is near
     */
    record NoDataset(String meant) implements ImportOutcome {}
}
