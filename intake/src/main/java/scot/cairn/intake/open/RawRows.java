package scot.cairn.intake.open;

import java.io.IOException;

/** Whoever is told the rows of a file, one after the other. */
public interface RawRows {

    /** The next row that is not empty; the first is the header. */
    void row(RawRow row) throws IOException;
}
