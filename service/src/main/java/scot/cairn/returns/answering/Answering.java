package scot.cairn.returns.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.ApiClient;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.ledger.Actor;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.answering.WritingPart.Hand;
import scot.cairn.returns.obligations.Obligation;

/**
 * Writes answers. What is sound is kept at once, each change as a version of its own, so that of
 * two who write at once neither is lost. None of it is an act until it is signed.
 */
@Service
public class Answering {

    /** Who writes words of people, and nothing else. */
    private static final Set<Role> WITH_EXPERIENCE =
            Set.of(Role.PANEL_MEMBER, Role.FAMILY_REPRESENTATIVE);

    /** What is wrong with a change of a submitted answer that has no reason. */
    public static final String NO_REASON = "The return is submitted: say why this changes";

    private final Answers answers;
    private final ReturnDrafts drafts;
    private final Submissions submissions;
    private final HeldAnswers held;
    private final WritingPart writing;
    private final ReturnSigning signing;
    private final TakingBack takingBack;

    Answering(
            Answers answers,
            ReturnDrafts drafts,
            Submissions submissions,
            HeldAnswers held,
            WritingPart writing,
            ReturnSigning signing,
            TakingBack takingBack) {
        this.answers = answers;
        this.drafts = drafts;
        this.submissions = submissions;
        this.held = held;
        this.writing = writing;
        this.signing = signing;
        this.takingBack = takingBack;
    }

    /**
     * What was filled in.
     *
     * @param given by the question
     * @param seen the version of each answer that was on the page; 0 where there was none
     * @param reason why answers change once they are submitted; may be empty before
     */
    public record Written(Map<String, Given> given, Map<String, Integer> seen, String reason) {}

    /**
     * What came of it.
     *
     * @param written the versions of answers that are new
     * @param wrong by the question; these were not kept
     * @param overtaken questions that somebody else had answered meanwhile: their version is kept
     *     before this one, or stands where this one was not to overtake it
     */
    public record Kept(
            List<Answer> written, Map<String, String> wrong, List<ReturnQuestion> overtaken) {}

    /** Whether somebody in a role may write an answer of a kind. */
    public static boolean mayWrite(Role role, Kind kind) {
        return kind != Kind.FILE && WITH_EXPERIENCE.contains(role) == (kind == Kind.QUOTATION);
    }

    /** Whether a program may: it writes no words of people and attaches no files. */
    public static boolean mayProgramWrite(Kind kind) {
        return kind != Kind.FILE && kind != Kind.QUOTATION;
    }

    /**
     * Keeps what was written in a part. Once the return is submitted a change needs a reason, and
     * makes the signatures of what it changes stale.
     *
     * @throws IllegalStateException if they may not write
     */
    @Transactional
    public Kept write(Person person, ReturnDraft draft, Part part, Written written) {
        Capacity capacity =
                drafts.writes(person, draft)
                        .orElseThrow(() -> new IllegalStateException("may not write"));
        begin(draft);
        return write(person, capacity, draft, part, written, true);
    }

    /**
     * Keeps what was written in several parts, but for answers that somebody else had given
     * meanwhile: these stay as they stand, and are told as overtaken.
     *
     * @throws IllegalStateException if they may not write
     */
    @Transactional
    public Map<Part, Kept> writeUnlessOvertaken(
            Person person, ReturnDraft draft, Map<Part, Written> written) {
        Capacity capacity =
                drafts.writes(person, draft)
                        .orElseThrow(() -> new IllegalStateException("may not write"));
        begin(draft);
        Map<Part, Kept> kept = new LinkedHashMap<>();
        written.forEach(
                (part, one) -> kept.put(part, write(person, capacity, draft, part, one, false)));
        return kept;
    }

    /** What is wrong with answers of a part, by the question; nothing is kept. */
    public static Map<String, String> wrong(
            ReturnDraft draft, Part part, Map<String, Given> given) {
        AnswerFaults faults =
                new AnswerFaults(
                        draft.owed().obligation().span(),
                        AnswerFaults.in(given),
                        question -> draft.figure(part, question));
        Map<String, String> wrong = new LinkedHashMap<>();
        for (ReturnQuestion question : part.section().questions()) {
            Optional.ofNullable(given.get(question.id()))
                    .filter(one -> !one.isEmpty())
                    .flatMap(one -> faults.of(question, one))
                    .ifPresent(fault -> wrong.put(question.id(), fault));
        }
        return wrong;
    }

    /** What is wrong with a cell of a table; empty where nothing is. */
    public static Optional<String> wrong(Column column, String value) {
        return AnswerFaults.cell(column, value);
    }

    /**
     * Keeps what a program wrote in several parts, but for answers that somebody else had given
     * meanwhile: these stay as they stand. It asks for no signature: what it changes of a return
     * that is submitted waits until somebody gives it to those who sign.
     *
     * @throws IllegalStateException if it may not write
     */
    @Transactional
    public Map<Part, Kept> write(ApiClient program, ReturnDraft draft, Map<Part, Written> written) {
        if (!drafts.reaches(program, draft.owed().obligation())) {
            throw new IllegalStateException("may not write");
        }
        begin(draft);
        Map<Part, Kept> kept = new LinkedHashMap<>();
        written.forEach((part, one) -> {
            Hand hand =
                    new Hand(
                            Author.Program.of(program),
                            Answering::mayProgramWrite,
                            reason(draft, one),
                            false);
            kept.put(part, writing.write(hand, draft, part, one));
        });
        return kept;
    }

    private void begin(ReturnDraft draft) {
        Obligation obligation = draft.owed().obligation();
        answers.oneAtATime(draft.id());
        answers.begin(draft.id(), drafts.bodies(obligation), drafts.areas(obligation));
    }

    private Kept write(
            Person person,
            Capacity capacity,
            ReturnDraft draft,
            Part part,
            Written written,
            boolean overtakes) {
        Optional<String> reason =
                reason(draft, written)
                        .map(said ->
                                said.isEmpty() && WITH_EXPERIENCE.contains(capacity.role())
                                        ? "Changed by whoever wrote it"
                                        : said);
        Hand hand =
                new Hand(
                        Author.Someone.of(person, capacity),
                        kind -> mayWrite(capacity.role(), kind),
                        reason,
                        overtakes);
        Kept kept = writing.write(hand, draft, part, written);
        if (reason.isPresent()) {
            amend(person.as(capacity), draft, part, kept);
        }
        return kept;
    }

    /** Does what follows from a change of what is submitted. */
    private void amend(Actor actor, ReturnDraft draft, Part part, Kept kept) {
        int takenBack = 0;
        for (ReturnQuestion question : part.section().questions()) {
            boolean isTakenBack =
                    kept.written().stream()
                            .filter(one -> one.question().equals(question.id()))
                            .anyMatch(one -> takingBack.isTakenBack(question, one.given()));
            if (isTakenBack) {
                takingBack.of(actor, draft.owed().obligation(), part, question);
                takenBack++;
            }
        }
        if (kept.written().size() > takenBack) {
            signing.giveAnew(actor, draft);
        }
    }

    /** Why answers change, where they are submitted; empty where they are not. */
    private Optional<String> reason(ReturnDraft draft, Written written) {
        return submissions.isSubmitted(draft.id())
                ? Optional.of(written.reason().strip())
                : Optional.empty();
    }

    /** What is held already as an answer, to begin with; each is to be confirmed. */
    @Transactional(readOnly = true)
    public Optional<HeldAnswer> before(ReturnDraft draft, Part part, ReturnQuestion question) {
        return held.of(draft, part, question);
    }
}
