package scot.cairn.correspondence.problems;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import scot.cairn.access.Allowances;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.PublicPages;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Takes a report of a problem from anybody. Nothing is kept of who sent it but what they wrote. */
@Service
public class ReportingProblem {

    private final KeepingReport keeping;
    private final PublicPages pages;
    private final Allowances allowances;

    /**
     * Takes reports.
     *
     * @param most how many an hour are taken from one address
     */
    ReportingProblem(
            KeepingReport keeping,
            PublicPages pages,
            Clock clock,
            @Value("${cairn.reports-per-hour:10}") int most) {
        this.keeping = keeping;
        this.pages = pages;
        this.allowances = new Allowances(most, Duration.ofHours(1), clock);
    }

    /**
     * Keeps a report.
     *
     * @param from address it came from; it is not kept
     */
    public ReportOutcome report(ProblemReport report, String from) {
        Map<String, String> wrong = report.faults();
        if (!wrong.isEmpty()) {
            return new ReportOutcome.Refused(wrong);
        }
        Optional<Duration> wait = allowances.takeFrom(from);
        if (wait.isPresent()) {
            return new ReportOutcome.TooMany(wait.get());
        }
        // Read first: what the public reads, an act does not see.
        Subject about =
                pages.about(report.page())
                        .map(Heading::subject)
                        .orElseGet(() -> Subject.listOf(SubjectKind.MISSION));
        return new ReportOutcome.Received(keeping.keep(report, about));
    }
}
