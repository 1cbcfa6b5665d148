package scot.cairn.intake;

import java.util.List;
import java.util.Optional;

/** What came of reading a file. */
public sealed interface Outcome {

    /**
     * Every row was told, and none has a fault.
     *
     * @param rows how many, without the header; 1 or more
     * @param isolation how far the file was kept apart while it was opened
     */
    record Accepted(long rows, TableType type, Isolation isolation) implements Outcome {}

    /**
     * Something can be read in two ways, and nothing else is wrong. What was told is to be
     * forgotten; the file may be read again with the answers in the layout.
     *
     * @param questions each with its options; not empty
     * @param more how many more there are, counted by row
     */
    record Asked(List<Fault> questions, long more) implements Outcome {}

    /**
     * The file is not taken, and what was told is to be forgotten; unless the rows that have a
     * fault are left out on purpose, where that would do.
     *
     * @param faults questions among them; not empty
     * @param more how many more there are, counted by row
     * @param rows how many rows it has, where each fault is of a row and the others could be taken
     *     without these; empty where leaving rows out does not mend it
     */
    record Refused(List<Fault> faults, long more, Optional<Long> rows) implements Outcome {}
}
