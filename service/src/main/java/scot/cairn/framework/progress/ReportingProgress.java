package scot.cairn.framework.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Commitment.Owner;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Reports how a promise stands: whoever acts for a body that documents name for it, or the mission
 * team. A report is an act, public at once; its first words and dates stay beside it.
 */
@Service
public class ReportingProgress {

    private static final Set<Role> FOR_A_BODY =
            EnumSet.of(Role.CHIEF_OFFICER, Role.NAMED_LOCAL_OFFICER, Role.AREA_CO_ORDINATOR);

    private final ProgressReports reports;
    private final Recording recording;
    private final Clock clock;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    ReportingProgress(
            ProgressReports reports,
            Recording recording,
            Clock clock,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.reports = reports;
        this.recording = recording;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** The capacity in which somebody may report on a promise; empty when they may not. */
    public Optional<Capacity> capacity(Person person, Commitment commitment) {
        return person.capacities().stream()
                .filter(capacity -> answers(capacity, commitment))
                .findFirst()
                .or(() ->
                        person.capacities().stream()
                                .filter(capacity -> capacity.role() == Role.MISSION_TEAM)
                                .findFirst());
    }

    /** Whether a capacity is for a body that documents name for a promise. */
    public static boolean answers(Capacity capacity, Commitment commitment) {
        return FOR_A_BODY.contains(capacity.role())
                && commitment.owners().stream()
                        .filter(owner -> owner.role() != Commitment.Role.CONSULTED)
                        .map(Owner::body)
                        .anyMatch(capacity.body()::equals);
    }

    /**
     * Reports.
     *
     * @return what is wrong, by the names of the fields; empty once it is on record
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public Map<String, String> report(Person person, Commitment commitment, TypedReport typed) {
        Capacity capacity =
                capacity(person, commitment)
                        .orElseThrow(() -> new IllegalStateException("may not report"));
        LocalDate today = Times.day(clock.instant());
        Map<String, String> wrong = typed.faults(commitment, today);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        reports.oneAtATime();
        List<ProgressReport> before = reports.of(commitment.id(), AsKnownOn.PRESENT);
        Optional<ProgressReport> last = ProgressReport.last(before);
        if (last.filter(report -> saysTheSame(report, typed)).isPresent()) {
            return Map.of("words", "The last report says the same: it is on record already");
        }
        Recorded recorded = recording.record(act(person, capacity, commitment, typed));
        reports.keep(
                person.account(),
                new ProgressReport(
                        commitment.id(),
                        last.map(ProgressReport::number).orElse(0) + 1,
                        typed.finding(commitment).orElseThrow(),
                        typed.said(),
                        typed.expected().orElse(null),
                        typed.ended().orElse(null),
                        capacity.role().id(),
                        capacity.body(),
                        demonstration.getIfAvailable() != null,
                        recorded.at(),
                        recorded.entry()));
        return Map.of();
    }

    private static boolean saysTheSame(ProgressReport report, TypedReport typed) {
        return report.stands().name().equals(typed.stands())
                && report.words().equals(typed.said())
                && Optional.ofNullable(report.forecast()).equals(typed.expected())
                && Optional.ofNullable(report.done()).equals(typed.ended());
    }

    private static Act act(
            Person person, Capacity capacity, Commitment commitment, TypedReport typed) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("stands", typed.stands().toLowerCase(java.util.Locale.ROOT));
        details.put("words", typed.said());
        typed.expected().map(DateRange::text).ifPresent(date -> details.put("forecast", date));
        typed.ended().map(DateRange::text).ifPresent(date -> details.put("done", date));
        if (!capacity.body().isEmpty()) {
            details.put("body", capacity.body());
        }
        return new Act(
                "report",
                new Subject(SubjectKind.COMMITMENT, commitment.id()),
                person.as(capacity),
                details,
                List.of(),
                null);
    }
}
