package scot.cairn.attachments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.intake.FileType;
import scot.cairn.intake.Verdict;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Recorded;
import scot.cairn.subjects.Subject;

/**
 * Hangs files on subjects. Each is an act. A file is looked into before anything is written, so
 * that of one that is refused nothing is kept; what is wrong is answered by the names of the
 * fields, all of it at once.
 */
@Service
public class Attaching {

    /** So many files hang on a subject at most, versions counted. */
    static final int MOST = 200;

    private final AttachmentRules rules;
    private final Attachments attachments;
    private final LookingInside looking;
    private final AttachmentActs acts;
    private final TransactionTemplate writing;

    Attaching(
            AttachmentRules rules,
            Attachments attachments,
            LookingInside looking,
            AttachmentActs acts,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.attachments = attachments;
        this.looking = looking;
        this.acts = acts;
        this.writing = new TransactionTemplate(transactions);
    }

    /** Hangs a new file on a subject. */
    public AttachOutcome attach(Person person, Subject subject, Offered offered) {
        return put(person, subject, null, offered);
    }

    /** Adds a version to a file that hangs there; the versions before it stay. */
    public AttachOutcome replace(Person person, Attachment attachment, Offered offered) {
        return put(person, attachment.subject(), attachment, offered);
    }

    /**
     * Lets everybody read the files of a subject that has become public, in the transaction of the
     * act that made it so. Their own entries stay held back.
     *
     * @param recorded that act
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void subjectIsPublic(Subject subject, Recorded recorded) {
        attachments.openAll(subject, recorded);
    }

    /**
     * Lets whoever else attaches wait until this transaction ends, so that what hangs on a subject
     * stays as it is read from now on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdStill() {
        attachments.oneAtATime();
    }

    private AttachOutcome put(
            Person person, Subject subject, @Nullable Attachment before, Offered offered) {
        Optional<Capacity> capacity = rules.attaches(person, subject);
        if (capacity.isEmpty()) {
            return new AttachOutcome.NotTheirs();
        }
        Map<String, String> wrong = wrong(offered);
        Verdict verdict =
                offered.bytes().length == 0
                        ? new Verdict.Refused(List.of("Choose a file"))
                        : looking.look(offered.bytes());
        return switch (verdict) {
            case Verdict.Refused(var reasons) -> {
                wrong.put("file", String.join(". ", reasons));
                yield new AttachOutcome.Refused(wrong);
            }
            case Verdict.Fit fit -> {
                wrong.putAll(wrong(offered, fit));
                yield wrong.isEmpty()
                        ? keep(person, capacity.get(), acts.made(offered, fit, before, subject))
                        : new AttachOutcome.Refused(wrong);
            }
        };
    }

    private Map<String, String> wrong(Offered offered) {
        Map<String, String> wrong = new TreeMap<>();
        Typed.line(offered.note(), "line that says what the file is")
                .ifPresent(fault -> wrong.put("note", fault));
        if (!offered.expires().isBlank() && offered.expiresFrom(acts.today()).isEmpty()) {
            wrong.put(
                    "expires",
                    "Give the last day on which it holds, from today to 20 years ahead, as"
                            + " 2027-03-31; or leave it empty");
        }
        return wrong;
    }

    private static Map<String, String> wrong(Offered offered, Verdict.Fit fit) {
        Map<String, String> wrong = new TreeMap<>();
        FileType type = fit.type();
        boolean isTable = type == FileType.CSV || type == FileType.TXT;
        boolean fits =
                type.fits(offered.fileName())
                        || (isTable
                                && (FileType.CSV.fits(offered.fileName())
                                        || FileType.TXT.fits(offered.fileName())));
        if (!fits) {
            wrong.put(
                    "file",
                    "The content of the file is a %s, and its name says otherwise: let the name end in .%s"
                            .formatted(type.words(), type.ending()));
        }
        if (!fit.read() && !offered.declares()) {
            wrong.put(
                    "declares",
                    "The text of this file cannot be read here: look through it and sign the"
                            + " declaration, or attach it in another form");
        }
        return wrong;
    }

    private AttachOutcome keep(Person person, Capacity capacity, Made made) {
        return java.util.Objects.requireNonNull(
                writing.execute(_ -> {
                    attachments.oneAtATime();
                    if (attachments.versions(made.subject()) >= MOST) {
                        return new AttachOutcome.Refused(
                                Map.of(
                                        "file",
                                        "200 files hang on this already, which is the most"));
                    }
                    if (attachments.isPublic(made.id()) && !rules.isPublic(made.subject())) {
                        return new AttachOutcome.Refused(
                                Map.of(
                                        "file",
                                        "Everybody reads this file as it was signed: attach the"
                                                + " new one as a file of its own"));
                    }
                    return new AttachOutcome.Attached(
                            made.id(), acts.record(person, capacity, made));
                }));
    }

    /** What is to be kept. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Made(
            UUID id,
            Subject subject,
            boolean isNew,
            String fileName,
            FileType type,
            byte[] bytes,
            String note,
            @Nullable LocalDate expires,
            @Nullable String declaration) {}
}
