package scot.cairn.returns.answering;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
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

    private final Answers answers;
    private final ReturnDrafts drafts;
    private final Submissions submissions;
    private final LastAnswers last;
    private final ReturnSigning signing;
    private final TakingBack takingBack;
    private final Clock clock;

    Answering(
            Answers answers,
            ReturnDrafts drafts,
            Submissions submissions,
            LastAnswers last,
            ReturnSigning signing,
            TakingBack takingBack,
            Clock clock) {
        this.answers = answers;
        this.drafts = drafts;
        this.submissions = submissions;
        this.last = last;
        this.signing = signing;
        this.takingBack = takingBack;
        this.clock = clock;
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
     * @param kept how many answers were new or changed
     * @param wrong by the question; these were not kept
     * @param overtaken questions that somebody else had answered meanwhile: their version is kept
     *     before this one
     */
    public record Kept(int kept, Map<String, String> wrong, List<ReturnQuestion> overtaken) {}

    /** Whether somebody in a role may write an answer of a kind. */
    public static boolean mayWrite(Role role, Kind kind) {
        return kind != Kind.FILE && WITH_EXPERIENCE.contains(role) == (kind == Kind.QUOTATION);
    }

    /**
     * Keeps what was written in a part. Once the return is submitted a change needs a reason, and
     * makes the signatures of what it changes stale.
     *
     * @throws IllegalStateException if they may not write
     */
    @Transactional
    public Kept write(Person person, ReturnDraft draft, Part part, Written written) {
        Capacity capacity = begin(person, draft);
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
        Capacity capacity = begin(person, draft);
        Map<Part, Kept> kept = new LinkedHashMap<>();
        written.forEach(
                (part, one) -> kept.put(part, write(person, capacity, draft, part, one, false)));
        return kept;
    }

    private Capacity begin(Person person, ReturnDraft draft) {
        Capacity capacity =
                drafts.writes(person, draft)
                        .orElseThrow(() -> new IllegalStateException("may not write"));
        Obligation obligation = draft.owed().obligation();
        answers.oneAtATime(draft.id());
        answers.begin(draft.id(), drafts.bodies(obligation), drafts.areas(obligation));
        return capacity;
    }

    /** What is wrong with answers of a part, by the question; nothing is kept. */
    public static Map<String, String> wrong(
            ReturnDraft draft, Part part, Map<String, Given> given) {
        AnswerFaults faults =
                new AnswerFaults(draft.owed().obligation().span(), AnswerFaults.in(given));
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

    /** Whether it can be said of an answer of a kind that there is none, or none yet. */
    public static boolean isCounted(Kind kind) {
        return switch (kind) {
            case NUMBER, MONEY, TABLE -> true;
            case TEXT, DATE, CHOICE, FILE, QUOTATION, REFERENCE -> false;
        };
    }

    private Kept write(
            Person person,
            Capacity capacity,
            ReturnDraft draft,
            Part part,
            Written written,
            boolean overtakes) {
        Obligation obligation = draft.owed().obligation();
        Map<String, List<Answer>> before = answers.versions(draft.id(), part.id());
        AnswerFaults faults = new AnswerFaults(obligation.span(), AnswerFaults.in(written.given()));
        Optional<String> reason = reason(obligation, capacity, written);
        Map<String, String> wrong = new LinkedHashMap<>();
        List<ReturnQuestion> overtaken = new ArrayList<>();
        int kept = 0;
        int takenBack = 0;
        for (ReturnQuestion question : part.section().questions()) {
            Given given = written.given().get(question.id());
            if (given == null || !mayWrite(capacity.role(), question.kind())) {
                continue;
            }
            int seen = written.seen().getOrDefault(question.id(), 0);
            List<Answer> versions = before.getOrDefault(question.id(), List.of());
            if (isAsItWas(versions, given, seen) || stands(versions, given)) {
                continue;
            }
            Optional<String> fault =
                    given.isEmpty() ? Optional.empty() : faults.of(question, given);
            if (fault.isEmpty() && reason.filter(String::isEmpty).isPresent()) {
                fault = Optional.of("The return is submitted: say why this changes, beside Save");
            }
            if (fault.isPresent()) {
                wrong.put(question.id(), fault.get());
                continue;
            }
            if (isOvertaken(versions, seen, person)) {
                overtaken.add(question);
                if (!overtakes) {
                    continue;
                }
            }
            answers.keep(
                    draft.id(),
                    new Answer(
                            part.id(),
                            question.id(),
                            versions.size() + 1,
                            given,
                            taken(draft, part, question, given),
                            person.account(),
                            capacity.role().id(),
                            now(),
                            reason.orElse(null)));
            kept++;
            if (reason.isPresent() && takingBack.isTakenBack(question, given)) {
                takingBack.of(person.as(capacity), obligation, part, question);
                takenBack++;
            }
        }
        if (kept > takenBack && reason.isPresent()) {
            signing.giveAnew(person.as(capacity), draft);
        }
        return new Kept(kept, wrong, overtaken);
    }

    /** Why answers change, where they are submitted; empty where they are not. */
    private Optional<String> reason(Obligation obligation, Capacity capacity, Written written) {
        if (submissions.of(obligation.id()).isEmpty()) {
            return Optional.empty();
        }
        String said = written.reason().strip();
        return Optional.of(
                said.isEmpty() && WITH_EXPERIENCE.contains(capacity.role())
                        ? "Changed by whoever wrote it"
                        : said);
    }

    /** Whether an answer stands already, as one that is sent twice does. */
    private static boolean stands(List<Answer> versions, Given given) {
        return !versions.isEmpty() && versions.getLast().given().equals(given);
    }

    /** Whether somebody else has written since the version that was seen. */
    private static boolean isOvertaken(List<Answer> versions, int seen, Person person) {
        return versions.stream()
                .filter(version -> version.version() > seen)
                .anyMatch(version -> !version.author().equals(person.account()));
    }

    private static boolean isAsItWas(List<Answer> versions, Given given, int seen) {
        return seen == 0
                ? given.isEmpty()
                : seen <= versions.size() && versions.get(seen - 1).given().equals(given);
    }

    /** From which return an answer was taken over, where it is the same as there. */
    private @Nullable String taken(
            ReturnDraft draft, Part part, ReturnQuestion question, Given given) {
        return last.of(draft.owed().obligation(), draft.template(), part, question)
                .filter(before -> before.given().equals(given))
                .map(LastAnswers.Before::obligation)
                .orElse(null);
    }

    /** What was answered in the last return of the area, to begin with; each is to be confirmed. */
    @Transactional(readOnly = true)
    public Optional<Given> before(ReturnDraft draft, Part part, ReturnQuestion question) {
        return last.of(draft.owed().obligation(), draft.template(), part, question)
                .map(LastAnswers.Before::given);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
