package scot.cairn.returns.answering;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.layout.Typed;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.answering.Answering.Kept;
import scot.cairn.returns.answering.Answering.Written;
import scot.cairn.returns.obligations.Obligation;

/** Writes the answers of a part, each change as a version, for a person as for a program. */
@Component
class WritingPart {

    private final Answers answers;
    private final HeldAnswers held;
    private final Clock clock;

    WritingPart(Answers answers, HeldAnswers held, Clock clock) {
        this.answers = answers;
        this.held = held;
        this.clock = clock;
    }

    /**
     * How somebody writes.
     *
     * @param author who
     * @param kinds what kinds of answer they write
     * @param reason why answers change, where they are submitted; empty where they are not
     * @param overtakes whether what they write stands where somebody else wrote meanwhile
     */
    record Hand(Author author, Predicate<Kind> kinds, Optional<String> reason, boolean overtakes) {}

    /** What was there before any of it is written. */
    private record Before(Map<String, List<Answer>> versions, AnswerFaults faults) {

        List<Answer> versions(ReturnQuestion question) {
            return versions.getOrDefault(question.id(), List.of());
        }
    }

    /** Keeps what is sound, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept write(Hand hand, ReturnDraft draft, Part part, Written written) {
        Before before = before(draft, part, written);
        Kept kept = new Kept(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (ReturnQuestion question : part.section().questions()) {
            Given given = written.given().get(question.id());
            if (given != null && hand.kinds().test(question.kind())) {
                int seen = written.seen().getOrDefault(question.id(), 0);
                weigh(hand, before, question, given, seen, kept)
                        .map(now -> answer(hand, before, draft, part, question, now))
                        .ifPresent(answer -> {
                            answers.keep(draft.id(), answer);
                            kept.written().add(answer);
                        });
            }
        }
        return kept;
    }

    private Before before(ReturnDraft draft, Part part, Written written) {
        Obligation obligation = draft.owed().obligation();
        Map<String, List<Answer>> versions = answers.versions(obligation.id(), part.id());
        return new Before(
                versions,
                new AnswerFaults(
                        obligation.span(),
                        question ->
                                AnswerFaults.in(written.given())
                                        .apply(question)
                                        .or(() ->
                                                latest(versions.getOrDefault(question, List.of()))),
                        question -> draft.figure(part, question)));
    }

    /** What is to be written, if anything is; what is wrong or was overtaken is noted. */
    private static Optional<Given> weigh(
            Hand hand, Before before, ReturnQuestion question, Given given, int seen, Kept kept) {
        List<Answer> versions = before.versions(question);
        if (isAsItStands(versions, given)
                || (hand.overtakes() && isAsItWas(versions, given, seen))) {
            return Optional.empty();
        }
        Optional<String> fault = fault(hand, before, question, given);
        if (fault.isPresent()) {
            kept.wrong().put(question.id(), fault.get());
            return Optional.empty();
        }
        boolean isOvertaken = isOvertaken(versions, seen, hand.author());
        if (isOvertaken) {
            kept.overtaken().add(question);
        }
        return !isOvertaken || hand.overtakes() ? Optional.of(given) : Optional.empty();
    }

    /** Whether somebody else has written since the version that was seen, or none such is there. */
    private static boolean isOvertaken(List<Answer> versions, int seen, Author author) {
        return seen > versions.size()
                || versions.stream()
                        .filter(version -> version.version() > seen)
                        .anyMatch(version -> !version.author().isSame(author));
    }

    private static Optional<String> fault(
            Hand hand, Before before, ReturnQuestion question, Given given) {
        Optional<String> ofAnswer =
                given.isEmpty() ? Optional.empty() : before.faults().of(question, given);
        return ofAnswer.or(() -> hand.reason().flatMap(WritingPart::fault));
    }

    private static Optional<String> fault(String reason) {
        return reason.isEmpty()
                ? Optional.of(Answering.NO_REASON)
                : Typed.lineOrNone(reason, "reason");
    }

    private static Optional<Given> latest(List<Answer> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast().given());
    }

    private static boolean isAsItStands(List<Answer> versions, Given given) {
        return latest(versions).map(given::equals).orElse(given.isEmpty());
    }

    /** Whether it was not changed on the page, whoever changed it meanwhile. */
    private static boolean isAsItWas(List<Answer> versions, Given given, int seen) {
        return seen == 0
                ? given.isEmpty()
                : seen <= versions.size() && versions.get(seen - 1).given().equals(given);
    }

    private Answer answer(
            Hand hand,
            Before before,
            ReturnDraft draft,
            Part part,
            ReturnQuestion question,
            Given given) {
        return new Answer(
                part.id(),
                question.id(),
                before.versions(question).size() + 1,
                given,
                heldAs(draft, part, question, given),
                hand.author(),
                now(),
                hand.reason().orElse(null));
    }

    /** Where an answer comes from that is as it was held already; null where it is another. */
    private @Nullable String heldAs(
            ReturnDraft draft, Part part, ReturnQuestion question, Given given) {
        return held.of(draft, part, question)
                .filter(before -> before.given().equals(given))
                .map(HeldAnswer::words)
                .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
