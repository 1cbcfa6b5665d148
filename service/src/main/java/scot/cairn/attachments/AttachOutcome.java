package scot.cairn.attachments;

import java.util.Map;
import java.util.UUID;

/** What came of offering a file. */
public sealed interface AttachOutcome {

    /** It is kept, as a version of an attachment. */
    record Attached(UUID attachment, int version) implements AttachOutcome {}

    /**
     * It is not kept, and no byte of it is.
     *
     * @param wrong by the names of the fields {@code file}, {@code note}, {@code expires} and
     *     {@code declares}; never empty
     */
    record Refused(Map<String, String> wrong) implements AttachOutcome {}

    /** There is no such subject, or the person may not attach to it. */
    record NotTheirs() implements AttachOutcome {}
}
