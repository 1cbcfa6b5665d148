package scot.cairn.disclosure.tables;

import java.util.List;

/** A table that cannot be read or does not add up, with everything that is wrong with it. */
public final class FaultyTable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /** Keeps all faults. */
    public FaultyTable(List<Fault> faults) {
        super(faults.getFirst().toString());
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of the file. */
    public List<Fault> faults() {
        return faults;
    }
}
