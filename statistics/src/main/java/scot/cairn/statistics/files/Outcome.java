package scot.cairn.statistics.files;

import java.util.List;

/** What came of running a method over files. */
public sealed interface Outcome {

    /**
     * The output is written whole.
     *
     * @param rows of output, without the header
     */
    record Written(long rows) implements Outcome {}

    /**
     * The inputs have faults and nothing was written.
     *
     * @param faults the first of them, by file and row, never empty
     * @param more how many more there are
     */
    record Faulty(List<Fault> faults, long more) implements Outcome {}
}
