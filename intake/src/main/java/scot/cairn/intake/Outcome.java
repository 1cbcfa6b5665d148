package scot.cairn.intake;

import java.util.List;

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
     * The file is not taken, and what was told is to be forgotten.
     *
     * @param faults questions among them; not empty
     * @param more how many more there are, counted by row
     */
    record Refused(List<Fault> faults, long more) implements Outcome {}
}
