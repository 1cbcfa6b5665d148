package scot.cairn.intake;

import java.util.List;

/** What came of looking into a file. */
public sealed interface Verdict {

    /**
     * It is of a type that is taken, and no data about persons was found in its text.
     *
     * @param read whether all its text was read; false for pictures, and for documents in which
     *     text may stand as a picture
     */
    record Fit(FileType type, boolean read) implements Verdict {}

    /**
     * It is not taken.
     *
     * @param reasons sentences that name places and never a value; not empty
     */
    record Refused(List<String> reasons) implements Verdict {}
}
