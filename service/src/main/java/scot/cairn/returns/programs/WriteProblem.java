package scot.cairn.returns.programs;

import java.util.List;
import scot.cairn.returns.programs.WrittenAnswers.Outcome;

/**
 * Why something of what was sent was refused (RFC 9457).
 *
 * @param type address of what is said of this sort of problem
 * @param title the sort in words
 * @param status HTTP status
 * @param detail what to know of this one
 * @param faults everything that is wrong
 * @param answers what became of each that was sent; empty where nothing was written
 */
record WriteProblem(
        String type,
        String title,
        int status,
        String detail,
        List<WriteFault> faults,
        List<Outcome> answers) {

    /** That it is no body that can be read. */
    static WriteProblem unreadable(List<WriteFault> faults) {
        return new WriteProblem(
                "/api#refused-answers",
                "Answers that cannot be read",
                400,
                "Nothing was written; faults says why.",
                faults,
                List.of());
    }

    /** That some of the answers are refused. */
    static WriteProblem refused(WrittenAnswers written) {
        return new WriteProblem(
                "/api#refused-answers",
                "Answers that are refused",
                422,
                "%,d of %,d are refused; faults says why of each. %s"
                        .formatted(
                                written.refused(),
                                written.answers().size(),
                                written.dryRun()
                                        ? "Nothing was kept: it was only tried."
                                        : "What became of the others is in answers."),
                written.faults(),
                written.answers());
    }
}
