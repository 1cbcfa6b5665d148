package scot.cairn.intake;

import java.io.IOException;

/** Whoever is told the rows of a file, one after the other. */
public interface Rows {

    /** The next row; to be forgotten unless the file as a whole is accepted. */
    void row(Row row) throws IOException;

    /** Whether rows without a fault are told though another row has one. */
    default boolean goOn() {
        return false;
    }
}
