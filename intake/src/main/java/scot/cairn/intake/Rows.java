package scot.cairn.intake;

import java.io.IOException;
import java.util.Map;

/** Whoever is told the rows of a file, one after the other. */
public interface Rows {

    /** Where the columns that are there stand, from 0, by the layout's names; before any row. */
    default void heading(Map<String, Integer> places) {}

    /** The next row; to be forgotten unless the file as a whole is accepted. */
    void row(Row row) throws IOException;

    /** Whether rows without a fault are told though another row has one. */
    default boolean goOn() {
        return false;
    }
}
