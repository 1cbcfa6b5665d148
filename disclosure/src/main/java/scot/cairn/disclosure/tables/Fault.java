package scot.cairn.disclosure.tables;

/**
 * Something wrong with a file.
 *
 * @param file as it was named by who gave it
 * @param row from 1, the header being row 1
 * @param column from 1
 * @param problem what is wrong, in a sentence without a full stop
 * @param mend what to do, in a sentence without a full stop
 */
public record Fault(String file, int row, int column, String problem, String mend) {

    /** {@code file:row:column: what is wrong; the mend}. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s; %s".formatted(file, row, column, problem, mend);
    }
}
