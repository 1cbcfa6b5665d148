package scot.cairn.returns.obligations;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What obligations are called, and a sentence for how each stands. */
@Component
public class ObligationPages implements SubjectSource {

    private final OwedReturns owed;
    private final OwedTables tables;
    private final Areas areas;

    ObligationPages(OwedReturns owed, OwedTables tables, Areas areas) {
        this.owed = owed;
        this.tables = tables;
        this.areas = areas;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.OBLIGATION;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return owed.all(asKnownOn).stream().map(this::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, asKnownOn))
                : owed.find(subject.id(), asKnownOn).map(this::heading);
    }

    private Heading list(Subject subject, AsKnownOn asKnownOn) {
        String sentence = owed.sentence(asKnownOn).orElse("Nothing is owed here yet.");
        return new Heading(
                subject,
                "What areas owe",
                SubjectKind.OBLIGATION.listTitle(),
                sentence,
                List.of(returns()));
    }

    /** How one of them is announced. */
    public Heading heading(Owed one) {
        Obligation obligation = one.obligation();
        String title = tables.title(obligation.template());
        return new Heading(
                obligation.subject(),
                "Return",
                "%s: %s, %s%s"
                        .formatted(
                                title,
                                areas.name(obligation.area()),
                                obligation.span().words(),
                                obligation.setting().isEmpty() ? "" : ", " + obligation.setting()),
                sentence(one),
                List.of(new Heading.Parent(title, obligation.asked().url()), returns()));
    }

    private static Heading.Parent returns() {
        return new Heading.Parent(SubjectKind.TEMPLATE.listTitle(), SubjectKind.TEMPLATE.path());
    }

    /** How it stands and by when it was due. */
    static String sentence(Owed one) {
        String due = DateRange.words(one.obligation().due());
        String words =
                switch (one.state()) {
                    case DUE -> "Its period is not over; it is due by %s.".formatted(due);
                    case OPEN, DRAFTED -> "It is open, and due by %s.".formatted(due);
                    case SIGNED_IN_PART ->
                            "Some of those who are to sign it have; it is due by %s."
                                    .formatted(due);
                    case LATE -> "It was due by %s and has not come.".formatted(due);
                    case MISSING ->
                            "It was due by %s, has not come and is no longer waited for."
                                    .formatted(due);
                    case SUBMITTED, ATTESTED, QUERIED, ACCEPTED -> came(one, due);
                };
        return one.synthetic() ? "Made up, for demonstration. " + words : words;
    }

    private static String came(Owed one, String due) {
        String on = DateRange.words(one.receipt().orElseThrow().on());
        long late = one.daysLate();
        return late == 0
                ? "It came on %s, in time for %s.".formatted(on, due)
                : "It came on %s, %d %s after it was due."
                        .formatted(on, late, late == 1 ? "day" : "days");
    }
}
