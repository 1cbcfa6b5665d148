package scot.cairn.correspondence.problems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.correspondence.AskedOf;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.subjects.Subject;

/** Keeps a report that has no faults, in one act. */
@Service
class KeepingReport {

    private final Corresponding corresponding;
    private final Problems problems;

    KeepingReport(Corresponding corresponding, Problems problems) {
        this.corresponding = corresponding;
        this.problems = problems;
    }

    /** Keeps it; answers with the reference for the reporter. */
    @Transactional
    public String keep(ProblemReport report, Subject about) {
        Asking asking =
                corresponding.askAsThePublic(
                        new Corresponding.Wanted(
                                ProblemKind.PROBLEM,
                                about,
                                AskedOf.WHOEVER_ANSWERS,
                                report.part(),
                                report.words()));
        problems.keep(asking.id(), report.page());
        if (!report.email().isBlank()) {
            problems.keepAddress(asking.id(), report.email().strip());
        }
        return asking.reference();
    }
}
