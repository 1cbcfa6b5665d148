package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.Role;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.notices.Notices;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Collected;
import scot.cairn.pack.ReturnTemplate.Escalation;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Reminds whoever follows an area before a return of it is due, and passes on a return that is late
 * and waited for, where the plan says when. It is decided on the day, from how the return stands
 * then. Done twice it tells nothing twice.
 */
@Service
public class Reminding {

    private final ReturnTemplates templates;
    private final Collecting collecting;
    private final OwedReturns owed;
    private final ToldOnce told;
    private final Notices notices;
    private final Areas areas;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Reminding(
            ReturnTemplates templates,
            Collecting collecting,
            OwedReturns owed,
            ToldOnce told,
            Notices notices,
            Areas areas,
            PlatformTransactionManager transactions) {
        this.templates = templates;
        this.collecting = collecting;
        this.owed = owed;
        this.told = told;
        this.notices = notices;
        this.areas = areas;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Something to be told, if it was not yet. */
    private record ToTell(Told told, Obligation obligation, String words) {}

    /**
     * Tells what is to be told on a day, in transactions of its own.
     *
     * @return how much was told
     */
    public int tell(LocalDate day) {
        List<ToTell> all = Objects.requireNonNull(reading.execute(_ -> due(day)));
        return Objects.requireNonNull(
                writing.execute(_ -> (int) all.stream().filter(one -> tell(one, day)).count()));
    }

    private boolean tell(ToTell one, LocalDate day) {
        if (!told.keep(one.told())) {
            return false;
        }
        notices.remind(
                new Subject(SubjectKind.AREA, one.obligation().area()),
                one.words(),
                one.obligation().subject().url(),
                day);
        return true;
    }

    private List<ToTell> due(LocalDate day) {
        List<ToTell> due = new ArrayList<>();
        List<Owed> all = owed.all(AsKnownOn.PRESENT);
        for (ReturnTemplate template : templates.known(AsKnownOn.PRESENT)) {
            Optional<Collected> how = collecting.of(template).map(Collecting.Here::how);
            all.stream()
                    .filter(one -> one.obligation().template().equals(template.id()))
                    .flatMap(one -> how.stream().flatMap(said -> due(template, said, one, day)))
                    .forEach(due::add);
        }
        return due;
    }

    private Stream<ToTell> due(ReturnTemplate template, Collected how, Owed one, LocalDate day) {
        Obligation obligation = one.obligation();
        return switch (State.of(obligation, one.receipt(), day)) {
            case DUE, OPEN, DRAFTED, SIGNED_IN_PART ->
                    Stream.ofNullable(how.remindBefore())
                            .filter(before -> !day.isBefore(obligation.due().minusDays(before)))
                            .map(before ->
                                    new ToTell(
                                            new Told(
                                                    obligation.id(),
                                                    Optional.empty(),
                                                    -before,
                                                    day),
                                            obligation,
                                            words(template, one, "is due by")));
            case LATE ->
                    how.escalate().stream()
                            .filter(step -> !day.isBefore(obligation.due().plusDays(step.after())))
                            .map(step ->
                                    new ToTell(
                                            new Told(
                                                    obligation.id(),
                                                    Optional.of(role(step)),
                                                    step.after(),
                                                    day),
                                            obligation,
                                            late(template, one, step)));
            case SUBMITTED, ATTESTED, QUERIED, ACCEPTED, MISSING -> Stream.empty();
        };
    }

    private static Role role(Escalation step) {
        return switch (step.to()) {
            case NAMED_LOCAL_OFFICER -> Role.NAMED_LOCAL_OFFICER;
            case CHIEF_OFFICER -> Role.CHIEF_OFFICER;
            case MISSION_TEAM -> Role.MISSION_TEAM;
        };
    }

    private String late(ReturnTemplate template, Owed one, Escalation step) {
        return "%s It has not come, and was passed on to: %s."
                .formatted(words(template, one, "was due by"), role(step).words());
    }

    private String words(ReturnTemplate template, Owed one, String due) {
        Obligation obligation = one.obligation();
        return "%s for %s, %s, %s %s%s."
                .formatted(
                        template.title(),
                        areas.name(obligation.area()),
                        obligation.span().words(),
                        due,
                        DateRange.words(obligation.due()),
                        one.synthetic() ? " (made up, for demonstration)" : "");
    }
}
