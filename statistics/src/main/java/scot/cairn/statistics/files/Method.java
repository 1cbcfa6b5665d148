package scot.cairn.statistics.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A method that can be run over files. */
public sealed interface Method {

    /** Its name on the command line. */
    String name();

    /** What it does and by which formula, in a few words. */
    String about();

    /** Its columns. */
    Form form();

    /** The names of the columns that its input file needs. */
    default List<String> inputColumns() {
        return form().input().stream().map(Column::name).toList();
    }

    /** The names of the columns that it writes, in their order. */
    default List<String> outputColumns() {
        return form().output();
    }

    /** The name of the option for a second file that it needs; empty if it needs none. */
    default Optional<String> secondFile() {
        return this instanceof Paired paired
                ? Optional.of(paired.second().option())
                : Optional.empty();
    }

    /** The names of the columns that the second file needs; none if there is no such file. */
    default List<String> secondColumns() {
        return this instanceof Paired paired
                ? paired.second().columns().stream().map(Column::name).toList()
                : List.of();
    }

    /** A method that takes row by row. */
    record ByRow(String name, String about, Form form, OfRow compute) implements Method {}

    /** A method that takes all rows with the same first key together. */
    record ByGroup(String name, String about, Form form, OfGroup compute) implements Method {}

    /** A method that takes such rows and a row of a second file with the same key. */
    record Paired(String name, String about, Form form, Second second, OfPair compute)
            implements Method {}

    /**
     * A second file, with one row for each first key of the input.
     *
     * @param option by which it is named on the command line, without the dashes
     * @param columns the first of which is the key
     */
    record Second(String option, List<Column> columns) {}

    /** What becomes of one row. */
    @FunctionalInterface
    interface OfRow {
        /** The cells of one row of output. */
        List<String> of(Row row);
    }

    /** What becomes of rows with the same first key. */
    @FunctionalInterface
    interface OfGroup {
        /** Rows of output, each with its cells. */
        Stream<List<String>> of(List<Row> rows);
    }

    /** What becomes of rows with the same first key and the row of the second file. */
    @FunctionalInterface
    interface OfPair {
        /** Rows of output, each with its cells. */
        Stream<List<String>> of(List<Row> rows, Row second);
    }
}
