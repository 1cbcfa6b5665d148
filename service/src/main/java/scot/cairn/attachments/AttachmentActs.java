package scot.cairn.attachments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import scot.cairn.access.Capacity;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Person;
import scot.cairn.attachments.Attaching.Made;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.intake.FileType;
import scot.cairn.intake.Verdict;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.notices.Notices;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Puts an attaching on record: held back, unless everybody may read the subject already. */
@Component
class AttachmentActs {

    /** So many days before a file lapses, whoever attached it is reminded. */
    static final int REMINDED = 30;

    private final Attachments attachments;
    private final AttachmentRules rules;
    private final Recording recording;
    private final Notices notices;
    private final Clock clock;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    AttachmentActs(
            Attachments attachments,
            AttachmentRules rules,
            Recording recording,
            Notices notices,
            Clock clock,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.attachments = attachments;
        this.rules = rules;
        this.recording = recording;
        this.notices = notices;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    /** What is to be kept of a file in which nothing is wrong. */
    Made made(Offered offered, Verdict.Fit fit, @Nullable Attachment before, Subject subject) {
        FileType type = fit.type();
        return new Made(
                before == null ? UUID.randomUUID() : before.id(),
                subject,
                before == null,
                FileName.safe(offered.fileName(), type),
                type,
                offered.bytes(),
                offered.note().strip(),
                offered.expiresFrom(today()).orElse(null),
                fit.read() ? null : Offered.DECLARATION);
    }

    /** Records and keeps it; the number of its version. */
    int record(Person person, Capacity capacity, Made made) {
        boolean isPublic = rules.isPublic(made.subject());
        int number = made.isNew() ? 1 : attachments.nextVersion(made.id());
        String hash = Hash.sha256(made.bytes()).hex();
        Act act = act(person, capacity, made, "%d, SHA-256 %s".formatted(number, hash));
        Recorded recorded = isPublic ? recording.record(act) : recording.recordHeldBack(act, null);
        if (made.isNew()) {
            attachments.keep(
                    made.id(), made.subject(), rules.of(made.subject()).orElseThrow(), recorded);
        }
        attachments.keep(
                made.id(),
                new Version(
                        number,
                        made.fileName(),
                        made.type(),
                        made.bytes().length,
                        hash,
                        made.note(),
                        made.expires(),
                        made.declaration(),
                        demonstration.getIfAvailable() != null,
                        person.account(),
                        capacity.role().id(),
                        recorded.at()),
                made.bytes(),
                recorded);
        if (isPublic && made.isNew()) {
            attachments.open(made.id(), recorded);
        }
        remind(person, made);
        return number;
    }

    private void remind(Person person, Made made) {
        LocalDate expires = made.expires();
        if (expires != null) {
            LocalDate before = expires.minusDays(REMINDED);
            notices.remind(
                    person.account(),
                    "A file that you attached holds until %s: %s"
                            .formatted(DateRange.words(expires), made.fileName()),
                    "/attachments/" + made.id(),
                    before.isBefore(today()) ? today() : before);
        }
    }

    private static Act act(Person person, Capacity capacity, Made made, String version) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("file", made.fileName());
        details.put("note", made.note());
        details.put("to", made.subject().toString());
        details.put("version", version);
        if (made.expires() != null) {
            details.put("expires", made.expires().toString());
        }
        if (made.declaration() != null) {
            details.put("declaration", made.declaration());
        }
        return new Act(
                "attach",
                new Subject(SubjectKind.ATTACHMENT, made.id().toString()),
                person.as(capacity),
                details,
                List.of(),
                null);
    }
}
