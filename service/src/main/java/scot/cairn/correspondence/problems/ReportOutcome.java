package scot.cairn.correspondence.problems;

import java.time.Duration;
import java.util.Map;

/** What came of a report. */
public sealed interface ReportOutcome {

    /** It is kept. The reference is for the reporter alone. */
    record Received(String reference) implements ReportOutcome {}

    /** It cannot be taken as it is; what is wrong, by the names of its fields. */
    record Refused(Map<String, String> faults) implements ReportOutcome {}

    /** Too many came from one place; after so long there is room again. */
    record TooMany(Duration after) implements ReportOutcome {}
}
